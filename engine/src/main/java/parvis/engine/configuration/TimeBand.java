package parvis.engine.configuration;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A part of the week in which desks, agents or the dial are set otherwise.
 *
 * @param id short code, unique in the site
 * @param name what staff see
 * @param days days of the week
 * @param from first moment, in the site's time zone
 * @param to just after the last moment
 */
public record TimeBand(String id, Text name, Set<DayOfWeek> days, LocalTime from, LocalTime to) {
  public TimeBand {
    days = Collections.unmodifiableSet(new TreeSet<>(days));
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("band " + id + ": from must be before to");
    }
  }

  /** Whether it holds on {@code day} at {@code time}. */
  public boolean contains(DayOfWeek day, LocalTime time) {
    return days.contains(day) && !time.isBefore(from) && time.isBefore(to);
  }
}
