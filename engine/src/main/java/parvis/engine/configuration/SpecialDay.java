package parvis.engine.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.OpeningHours.Interval;

/**
 * A single day with hours of its own.
 *
 * @param name what people see, null for a day that only has other hours
 * @param publicHoliday whether a calendar of public holidays says so, rather than the site
 * @param intervals when it is open, in order; empty when closed all day
 */
public record SpecialDay(@Nullable Text name, boolean publicHoliday, List<Interval> intervals) {
  public SpecialDay {
    intervals = List.copyOf(intervals);
  }

  DayHours.Origin origin() {
    return new DayHours.Origin(
        publicHoliday ? DayHours.Kind.PUBLIC_HOLIDAY : DayHours.Kind.SINGLE_DAY, name);
  }
}
