package parvis.server.configuration.part;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.HoursPeriod;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.OpeningHours.Interval;
import parvis.engine.configuration.SpecialDay;
import parvis.server.configuration.document.Piece;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.document.Piece.Word;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.field.Reading;
import parvis.server.configuration.problem.Message;

/** Reads the hours of a site, a service or an area: days of the week, periods and single days. */
final class HoursReader {
  private static final String HOURS = "hours";
  private static final String PERIODS = "periods";
  private static final String DAYS = "days";
  private static final String PUBLIC_HOLIDAYS = "public-holidays";
  private static final Set<String> PARTS = Set.of(PERIODS, DAYS, PUBLIC_HOLIDAYS);

  private final Reading reading;
  private final Table table;

  private HoursReader(Reading reading, Table table) {
    this.reading = reading;
    this.table = table;
  }

  /** The hours of the site. */
  static OpeningHours read(Fields fields) {
    OpeningHours read = read(fields, reader -> reader.hours(reader.publicHolidays()));
    return read == null ? OpeningHours.always() : read;
  }

  /** The hours of a part of the site; null when it has none of its own. */
  static @Nullable OpeningHours find(Fields fields) {
    return read(fields, HoursReader::ofPart);
  }

  private static @Nullable OpeningHours read(
      Fields fields, Function<HoursReader, OpeningHours> reader) {
    return switch (fields.find(HOURS)) {
      case null -> null;
      case Word word when word.text().equals("always") -> null;
      case Table table -> reader.apply(new HoursReader(fields.reading(), table));
      case Piece _ -> {
        fields.report(HOURS, Message.NOT_A_TABLE);
        yield null;
      }
    };
  }

  private OpeningHours ofPart() {
    Piece holidays = table.find(PUBLIC_HOLIDAYS);
    if (holidays != null) {
      reading.problems().report(holidays.place(), Message.HOLIDAYS_OF_THE_SITE);
    }
    return hours(Map.of());
  }

  private Map<LocalDate, SpecialDay> publicHolidays() {
    return HolidaysReader.read(reading, table.find(PUBLIC_HOLIDAYS));
  }

  private OpeningHours hours(Map<LocalDate, SpecialDay> holidays) {
    Map<String, Piece> plain = new LinkedHashMap<>(table.entries());
    plain.keySet().removeAll(PARTS);
    Map<DayOfWeek, List<Interval>> week = new WeekReader(reading.problems()).read(plain);
    List<HoursPeriod> periods = Fields.read(reading, parts(), PeriodReader::list);
    Map<LocalDate, SpecialDay> days = new TreeMap<>(holidays);
    days.putAll(DaysReader.read(reading, table.find(DAYS), holidays));
    return new OpeningHours(week, periods, days);
  }

  /** The list of periods alone, so that days of the week are no unknown keys. */
  private Table parts() {
    Piece periods = table.find(PERIODS);
    return new Table(table.place(), periods == null ? Map.of() : Map.of(PERIODS, periods));
  }
}
