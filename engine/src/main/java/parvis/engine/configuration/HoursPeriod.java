package parvis.engine.configuration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import parvis.engine.configuration.OpeningHours.Interval;

/**
 * A part of the year with another week: school holidays, summer.
 *
 * @param name what people see
 * @param from first day
 * @param to last day
 * @param week intervals by day, in order; a day not named is closed
 */
public record HoursPeriod(
    Text name, LocalDate from, LocalDate to, Map<DayOfWeek, List<Interval>> week) {
  public HoursPeriod {
    week = Map.copyOf(week);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("period: " + from + " must not be after " + to);
    }
  }

  /** Whether {@code date} lies in it. */
  public boolean contains(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }

  /** The intervals of {@code day}; empty when closed all day. */
  public List<Interval> on(DayOfWeek day) {
    return week.getOrDefault(day, List.of());
  }

  DayHours.Origin origin() {
    return new DayHours.Origin(DayHours.Kind.PERIOD, name);
  }
}
