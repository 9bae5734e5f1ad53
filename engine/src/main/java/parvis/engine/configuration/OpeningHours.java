package parvis.engine.configuration;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * When the site receives people, by day of the week, in the site's time zone.
 *
 * @param week intervals by day, in order; an empty map means always open
 */
public record OpeningHours(Map<DayOfWeek, List<Interval>> week) {
  /** Open from {@code from} until just before {@code to}. */
  public record Interval(LocalTime from, LocalTime to) {
    public Interval {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("hours: " + from + " must be before " + to);
      }
    }

    boolean contains(LocalTime time) {
      return !time.isBefore(from) && time.isBefore(to);
    }
  }

  public OpeningHours {
    week = Map.copyOf(week);
  }

  /** A site without hours of its own: people decide when it opens. */
  public static OpeningHours always() {
    return new OpeningHours(Map.of());
  }

  /** Whether the hours say nothing. */
  public boolean isAlways() {
    return week.isEmpty();
  }

  /** The intervals of {@code day}; empty when closed all day. */
  public List<Interval> on(DayOfWeek day) {
    return week.getOrDefault(day, List.of());
  }

  /** Whether people are received on {@code day} at {@code time}. */
  public boolean isOpen(DayOfWeek day, LocalTime time) {
    return isAlways() || on(day).stream().anyMatch(interval -> interval.contains(time));
  }
}
