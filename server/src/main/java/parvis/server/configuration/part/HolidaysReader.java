package parvis.server.configuration.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.SpecialDay;
import parvis.server.configuration.calendar.Dates;
import parvis.server.configuration.calendar.PublicHolidays;
import parvis.server.configuration.calendar.PublicHolidays.CalendarDay;
import parvis.server.configuration.document.Piece;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.document.Piece.Word;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.field.Reading;
import parvis.server.configuration.problem.Message;

/**
 * Writes out public holidays as single days: {@code fr-57}, or {@code calendar} with the holidays
 * that are worked. The engine knows dates only.
 */
final class HolidaysReader {
  private final Reading reading;

  private HolidaysReader(Reading reading) {
    this.reading = reading;
  }

  /** The days on which the site is closed by the calendar that {@code piece} names. */
  static Map<LocalDate, SpecialDay> read(Reading reading, @Nullable Piece piece) {
    HolidaysReader reader = new HolidaysReader(reading);
    return switch (piece) {
      case null -> Map.of();
      case Word word when word.text().equals("none") -> Map.of();
      case Word word -> reader.closed(reader.list(word), Set.of());
      case Table table -> Fields.read(reading, table, reader::withWorked);
      case Piece.Row row -> {
        reading.problems().report(row.place(), Message.NOT_A_WORD);
        yield Map.of();
      }
    };
  }

  private Map<LocalDate, SpecialDay> withWorked(Fields fields) {
    boolean named = !fields.required("calendar").isEmpty();
    List<CalendarDay> days =
        fields.word("calendar").filter(_ -> named).map(this::list).orElse(List.of());
    Set<String> known =
        days.stream().map(CalendarDay::id).collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> open =
        days.isEmpty() && fields.has("open")
            ? List.of()
            : fields.references("open", known, Message.UNKNOWN_HOLIDAY);
    return closed(days, Set.copyOf(open));
  }

  private List<CalendarDay> list(Word code) {
    Optional<PublicHolidays> holidays = PublicHolidays.find(code.text());
    if (holidays.isEmpty()) {
      reading
          .problems()
          .reportUnknown(
              code.place(),
              Message.UNKNOWN_CALENDAR,
              code.text(),
              PublicHolidays.codesNear(code.text()));
      return List.of();
    }
    return holidays.get().list(reading.dates().first(), Dates.YEARS, languages());
  }

  /** Those of the site, and those in which staff read. */
  private List<String> languages() {
    Set<String> languages = new LinkedHashSet<>(reading.languages());
    languages.addAll(List.of("fr", "en"));
    return new ArrayList<>(languages);
  }

  private Map<LocalDate, SpecialDay> closed(List<CalendarDay> days, Set<String> open) {
    Map<LocalDate, SpecialDay> closed = new TreeMap<>();
    days.stream()
        .filter(day -> !open.contains(day.id()))
        .forEach(
            day -> closed.putIfAbsent(day.date(), new SpecialDay(day.name(), true, List.of())));
    return closed;
  }
}
