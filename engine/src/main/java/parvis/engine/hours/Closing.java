package parvis.engine.hours;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.OpeningHours.Interval;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.SpecialDay;
import parvis.engine.configuration.Text;

/**
 * Some hours of one day in which nobody is to be received: a day of the configuration, not a
 * calendar of its own.
 *
 * @param date the day
 * @param hours what of it is closed, by the clock of the site
 * @param service id of the service that is closed, null for the whole site
 * @param name what people are told
 */
public record Closing(LocalDate date, Interval hours, @Nullable String service, Text name) {
  /** What of it begins at {@code time} or later; null when it is over by then. */
  public @Nullable Closing from(LocalTime time) {
    if (!time.isAfter(hours.from())) {
      return this;
    }
    return hours.isToMidnight() || time.isBefore(hours.to())
        ? new Closing(date, new Interval(time, hours.to()), service, name)
        : null;
  }

  /** The day in the hours that are closed. */
  public OneDay day() {
    return new OneDay(date, service);
  }

  /** The configuration with that day as it is then. */
  public SiteConfiguration applyTo(SiteConfiguration site) {
    List<Interval> left = Intervals.without(day().intervals(site), hours);
    return day().with(site, new SpecialDay(name, false, left));
  }
}
