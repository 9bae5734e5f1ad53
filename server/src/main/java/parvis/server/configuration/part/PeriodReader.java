package parvis.server.configuration.part;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.HoursPeriod;
import parvis.engine.configuration.OpeningHours.Interval;
import parvis.engine.configuration.Text;
import parvis.server.configuration.calendar.SchoolHoliday;
import parvis.server.configuration.document.Piece;
import parvis.server.configuration.document.Piece.Row;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.document.Piece.Word;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.notation.Notations;
import parvis.server.configuration.problem.Message;

/** Reads parts of the year with another week: by their dates, or by the school holidays' names. */
final class PeriodReader {
  private static final String SCHOOL = "school-holidays";
  private static final String ALL = "all";

  private final Fields fields;

  private PeriodReader(Fields fields) {
    this.fields = fields;
  }

  static List<HoursPeriod> list(Fields fields) {
    return fields.each("periods", one -> new PeriodReader(one).read()).stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<HoursPeriod> read() {
    Map<DayOfWeek, List<Interval>> week = week();
    if (fields.has(SCHOOL)) {
      return schoolHolidays(fields.findText("name"), week);
    }
    Text name = fields.text("name");
    LocalDate from = findDate("from");
    LocalDate to = findDate("to");
    if (from == null || to == null) {
      return List.of();
    }
    if (to.isBefore(from)) {
      fields.report("to", Message.PERIOD_BACKWARDS, from, to);
      return List.of();
    }
    return List.of(new HoursPeriod(name, from, to, week));
  }

  private @Nullable LocalDate findDate(String key) {
    LocalDate date =
        fields.required(key).isEmpty()
            ? LocalDate.MIN
            : fields.value(key, Notations.DATE, LocalDate.MIN);
    return date.equals(LocalDate.MIN) ? null : date;
  }

  private Map<DayOfWeek, List<Interval>> week() {
    return switch (fields.find("hours")) {
      case null -> none(Message.PERIOD_WITHOUT_HOURS);
      case Word word when word.text().equals("closed") -> Map.of();
      case Table table -> new WeekReader(fields.reading().problems()).read(table.entries());
      case Piece _ -> none(Message.PERIOD_WITHOUT_HOURS);
    };
  }

  private Map<DayOfWeek, List<Interval>> none(Message message) {
    fields.report("hours", message);
    return Map.of();
  }

  private List<HoursPeriod> schoolHolidays(
      @Nullable Text name, Map<DayOfWeek, List<Interval>> week) {
    for (String key : List.of("from", "to")) {
      if (fields.has(key)) {
        fields.report(key, Message.PERIOD_TWICE);
      }
    }
    List<String> wanted = wanted();
    List<SchoolHoliday> known = fields.reading().dates().schoolHolidays();
    if (known == null) {
      fields.report(SCHOOL, Message.NO_SCHOOL_HOLIDAYS);
      return List.of();
    }
    List<SchoolHoliday> found = known.stream().filter(one -> one.says(wanted)).toList();
    if (found.isEmpty() && !fields.reading().problems().concern(SCHOOL)) {
      fields.report(
          SCHOOL, Message.SCHOOL_HOLIDAYS_UNKNOWN, String.join(", ", wanted), names(known));
    }
    return found.stream()
        .filter(one -> !one.to().isBefore(fields.reading().dates().from()))
        .map(one -> period(one, name, week))
        .toList();
  }

  private static HoursPeriod period(
      SchoolHoliday one, @Nullable Text name, Map<DayOfWeek, List<Interval>> week) {
    return new HoursPeriod(name == null ? Text.same(one.name()) : name, one.from(), one.to(), week);
  }

  private static String names(List<SchoolHoliday> known) {
    Set<String> names = new TreeSet<>();
    known.forEach(one -> names.add(one.name()));
    return String.join(", ", names.stream().limit(12).toList());
  }

  /** Words that an entry has to say; none for all entries. */
  private List<String> wanted() {
    Stream<String> written =
        fields.find(SCHOOL) instanceof Row
            ? fields.list(SCHOOL).stream().map(Word::text)
            : fields.word(SCHOOL).map(Word::text).stream();
    return written.filter(word -> !word.equals(ALL)).toList();
  }
}
