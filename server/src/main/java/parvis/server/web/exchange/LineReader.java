package parvis.server.web.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.AgendaCommand.Wish;
import parvis.server.customers.Contact;
import parvis.server.web.api.BookBody;

/** Reads the fields of one booking that enters; says all that is wrong with it, not the first. */
final class LineReader {
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT));
  private static final List<DateTimeFormatter> TIMES =
      List.of(
          DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT),
          DateTimeFormatter.ofPattern("H'h'mm", Locale.ROOT));
  private static final String ANYBODY = "-";
  private static final int MOST_REASONS = 5;
  private static final int MOST_PEOPLE = 50;

  private final int number;
  private final ZoneId zone;
  private final Map<Column, String> fields;
  private final List<ImportLine.Flaw> flaws = new ArrayList<>();

  LineReader(int number, ZoneId zone, Map<Column, String> fields) {
    this.number = number;
    this.zone = zone;
    this.fields = new EnumMap<>(fields);
  }

  /**
   * The line, with its own date and time.
   *
   * @param start when it begins, null for as the fields say
   */
  ImportLine read(@Nullable Instant start) {
    String state = field(Column.STATE).toUpperCase(Locale.ROOT);
    if (!state.isEmpty() && !state.equals("BOOKED")) {
      return new ImportLine(number, field(Column.UID), null, true, List.of());
    }
    String uid = text(Column.UID, 255, true);
    Instant at = start == null ? start() : start;
    List<Wish> wants = wants();
    ImportLine.Wanted wanted =
        new ImportLine.Wanted(at, wants, people(), together(), language(), contact());
    return new ImportLine(number, uid, flaws.isEmpty() ? wanted : null, false, flaws);
  }

  private String field(Column column) {
    return TableFile.plain(fields.getOrDefault(column, "").strip());
  }

  private void wrong(Column column, String key, Object... values) {
    flaws.add(ImportLine.Flaw.of(column, key, values));
  }

  private String text(Column column, int longest, boolean needed) {
    String text = field(column);
    if (needed && text.isEmpty()) {
      wrong(column, "missing");
    } else if (text.length() > longest) {
      wrong(column, "too-long", longest);
    }
    return text;
  }

  private Instant start() {
    @Nullable LocalDate date = read(Column.DATE, DATES, LocalDate::parse, "import-date");
    @Nullable LocalTime time = read(Column.TIME, TIMES, LocalTime::parse, "import-time");
    if (date == null || time == null) {
      return Instant.EPOCH;
    }
    LocalDateTime start = LocalDateTime.of(date, time);
    if (zone.getRules().getValidOffsets(start).isEmpty()) {
      wrong(Column.TIME, "import-gap");
    }
    return start.atZone(zone).toInstant();
  }

  private interface Form<T> {
    T parse(String text, DateTimeFormatter as);
  }

  private <T> @Nullable T read(
      Column column, List<DateTimeFormatter> forms, Form<T> form, String key) {
    String text = text(column, 20, true);
    if (text.isEmpty()) {
      return null;
    }
    for (DateTimeFormatter one : forms) {
      try {
        return form.parse(text, one);
      } catch (DateTimeException _) {
        // the next form
      }
    }
    wrong(column, key);
    return null;
  }

  private List<Wish> wants() {
    List<String> reasons = words(Column.REASONS);
    List<String> agents = words(Column.AGENT);
    if (reasons.isEmpty()) {
      wrong(Column.REASONS, "missing");
    } else if (reasons.size() > MOST_REASONS) {
      wrong(Column.REASONS, "import-reasons", MOST_REASONS);
    }
    if (agents.size() > 1 && agents.size() != reasons.size()) {
      wrong(Column.AGENT, "import-agents");
      return List.of();
    }
    List<String> needs = words(Column.NEEDS);
    List<Wish> wants = new ArrayList<>();
    for (int i = 0; i < reasons.size(); i++) {
      String agent =
          agents.isEmpty() ? ANYBODY : agents.size() == 1 ? agents.getFirst() : agents.get(i);
      wants.add(new Wish(reasons.get(i), agent.equals(ANYBODY) ? null : agent, needs));
    }
    return wants;
  }

  private List<String> words(Column column) {
    return Arrays.stream(text(column, 400, false).split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private int people() {
    String text = field(Column.PEOPLE);
    if (text.isEmpty()) {
      return 1;
    }
    int people = text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
    if (people < 1 || people > MOST_PEOPLE) {
      wrong(Column.PEOPLE, "import-people", MOST_PEOPLE);
    }
    return people;
  }

  private boolean together() {
    String text = field(Column.TOGETHER).toUpperCase(Locale.ROOT);
    if (!text.isEmpty() && !text.equals("YES") && !text.equals("NO")) {
      wrong(Column.TOGETHER, "import-yes");
    }
    return text.equals("YES");
  }

  private String language() {
    String text = field(Column.LANGUAGE).toLowerCase(Locale.ROOT);
    if (!text.isEmpty() && !text.matches("[a-z]{2,3}")) {
      wrong(Column.LANGUAGE, "import-language");
    }
    return text.isEmpty() ? "fr" : text;
  }

  private Contact contact() {
    String name = text(Column.NAME, 80, true);
    String email = text(Column.EMAIL, 254, false);
    if (!email.isEmpty() && !email.matches(BookBody.EMAIL)) {
      wrong(Column.EMAIL, "import-email");
    }
    String phone = field(Column.PHONE);
    if (!phone.isEmpty() && !phone.matches(BookBody.PHONE)) {
      wrong(Column.PHONE, "import-phone");
    }
    return new Contact(name, some(email), some(phone), some(text(Column.NOTE, 255, false)));
  }

  private static @Nullable String some(String text) {
    return text.isEmpty() ? null : text;
  }
}
