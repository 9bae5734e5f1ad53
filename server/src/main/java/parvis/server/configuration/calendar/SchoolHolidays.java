package parvis.server.configuration.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.TextProperty;
import biweekly.util.DateTimeComponents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.server.configuration.problem.Message;
import parvis.server.configuration.problem.Place;
import parvis.server.configuration.problem.Problems;

/** Reads a calendar of school holidays (RFC 5545): all of it, or what is wrong with each entry. */
public final class SchoolHolidays {
  /** The document's name in problems. */
  public static final String FILE = "school-holidays";

  private static final int LONGEST = 500_000; // characters
  private static final int ENTRIES = 1000;

  private final Problems problems;
  private final int[] lines;

  private SchoolHolidays(Problems problems, int[] lines) {
    this.problems = problems;
    this.lines = lines;
  }

  /** The entries of {@code text}; only what is right, so use them when no problem was found. */
  public static List<SchoolHoliday> read(String text, Problems problems) {
    if (text.length() > LONGEST) {
      problems.report(new Place(FILE, 1, ""), Message.CALENDAR_TOO_LARGE, ENTRIES);
      return List.of();
    }
    List<VEvent> events = events(text);
    if (events.isEmpty()) {
      problems.report(new Place(FILE, 1, ""), Message.NOT_A_CALENDAR);
    }
    if (events.size() > ENTRIES) {
      problems.report(new Place(FILE, 1, ""), Message.CALENDAR_TOO_LARGE, ENTRIES);
      return List.of();
    }
    SchoolHolidays reader = new SchoolHolidays(problems, beginnings(text));
    List<SchoolHoliday> read = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Stream.ofNullable(reader.read(events.get(i), i)).forEach(read::add);
    }
    return read;
  }

  private static List<VEvent> events(String text) {
    try (ICalReader reader = new ICalReader(text)) {
      List<ICalendar> calendars = reader.readAll();
      return calendars.stream().flatMap(calendar -> calendar.getEvents().stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On which lines entries begin, in order. */
  private static int[] beginnings(String text) {
    List<String> lines = text.lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).strip().equalsIgnoreCase("BEGIN:VEVENT"))
        .map(i -> i + 1)
        .toArray();
  }

  private @Nullable SchoolHoliday read(VEvent event, int index) {
    String name = Objects.requireNonNullElse(value(event.getSummary()), "").strip();
    Place place =
        new Place(FILE, index < lines.length ? lines[index] : 1, name.isEmpty() ? "?" : name);
    if (name.isEmpty()) {
      problems.report(place, Message.ENTRY_WITHOUT_NAME);
      return null;
    }
    if (event.getRecurrenceRule() != null) {
      problems.report(place, Message.ENTRY_REPEATS);
      return null;
    }
    LocalDate from = date(event.getDateStart());
    LocalDate after = event.getDateEnd() == null ? null : date(event.getDateEnd());
    boolean wrong = isUnreadable(event) || (event.getDateEnd() != null && after == null);
    LocalDate to = from == null || after == null || after.equals(from) ? from : after.minusDays(1);
    if (wrong || from == null || to == null || to.isBefore(from)) {
      problems.report(place, Message.ENTRY_WITHOUT_DAYS);
      return null;
    }
    return new SchoolHoliday(name, words(event), from, to);
  }

  /** Whether days are written that were not understood: a value kept raw, or a duration. */
  private static boolean isUnreadable(VEvent event) {
    return event.getDuration() != null
        || Stream.of("DTSTART", "DTEND", "DURATION")
            .anyMatch(name -> event.getExperimentalProperty(name) != null);
  }

  /** The day that a property names; null when it names none, or a moment rather than a day. */
  private static @Nullable LocalDate date(@Nullable DateOrDateTimeProperty property) {
    if (property == null || property.getValue() == null || property.getValue().hasTime()) {
      return null;
    }
    DateTimeComponents written = property.getValue().getRawComponents();
    try {
      return LocalDate.of(written.getYear(), written.getMonth(), written.getDate());
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static String words(VEvent event) {
    Stream<String> texts =
        Stream.of(event.getSummary(), event.getLocation(), event.getDescription())
            .flatMap(text -> Stream.ofNullable(value(text)));
    Stream<String> categories =
        event.getCategories().stream().flatMap(category -> category.getValues().stream());
    return Stream.concat(texts, categories).collect(Collectors.joining(" "));
  }

  private static @Nullable String value(@Nullable TextProperty property) {
    return property == null ? null : property.getValue();
  }
}
