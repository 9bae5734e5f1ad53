package parvis.server.configuration.part;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.OpeningHours.Interval;
import parvis.engine.configuration.SpecialDay;
import parvis.engine.configuration.Text;
import parvis.server.configuration.document.Piece;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.field.Reading;
import parvis.server.configuration.notation.Notations;
import parvis.server.configuration.problem.Message;

/** Reads single days: a date with hours, or with a name and hours. */
final class DaysReader {
  private final Reading reading;
  private final Map<LocalDate, SpecialDay> holidays;
  private final Map<LocalDate, SpecialDay> days = new TreeMap<>();

  private DaysReader(Reading reading, Map<LocalDate, SpecialDay> holidays) {
    this.reading = reading;
    this.holidays = holidays;
  }

  /**
   * The days by date.
   *
   * @param holidays public holidays, whose name a day without one takes
   */
  static Map<LocalDate, SpecialDay> read(
      Reading reading, @Nullable Piece piece, Map<LocalDate, SpecialDay> holidays) {
    DaysReader reader = new DaysReader(reading, holidays);
    if (piece instanceof Table table) {
      table.entries().forEach(reader::read);
    } else if (piece != null) {
      reading.problems().report(piece.place(), Message.NOT_A_TABLE);
    }
    return reader.days;
  }

  private void read(String written, Piece piece) {
    Optional<LocalDate> date = Notations.DATE.read().apply(written);
    if (date.isEmpty()) {
      reading.problems().report(piece.place(), Message.DATE, written);
    }
    SpecialDay day =
        piece instanceof Table table
            ? Fields.read(reading, table, this::named)
            : new SpecialDay(null, false, WeekReader.intervals(reading.problems(), piece));
    date.ifPresent(one -> days.put(one, withName(one, day)));
  }

  private SpecialDay named(Fields fields) {
    Text name = fields.findText("name");
    Piece hours = fields.find("hours");
    if (hours == null) {
      fields.report("hours", Message.MISSING, "hours");
    }
    List<Interval> intervals =
        hours == null ? List.of() : WeekReader.intervals(reading.problems(), hours);
    return new SpecialDay(name, false, intervals);
  }

  private SpecialDay withName(LocalDate date, SpecialDay day) {
    SpecialDay holiday = holidays.get(date);
    return day.name() != null || holiday == null
        ? day
        : new SpecialDay(holiday.name(), false, day.intervals());
  }
}
