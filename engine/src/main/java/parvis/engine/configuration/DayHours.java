package parvis.engine.configuration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.OpeningHours.Interval;

/**
 * When people are received on one date, by the clock of the site.
 *
 * @param date the day of the calendar
 * @param intervals in order; empty when closed all day
 * @param origin where they come from
 */
public record DayHours(LocalDate date, List<Interval> intervals, Origin origin) {
  public DayHours {
    intervals = List.copyOf(intervals);
  }

  /** What hours can come from; the later goes before the earlier. */
  public enum Kind {
    /** The plain week. */
    WEEK,
    /** A part of the year. */
    PERIOD,
    /** A day that a calendar of public holidays names. */
    PUBLIC_HOLIDAY,
    /** A day that the site names. */
    SINGLE_DAY
  }

  /**
   * Where hours come from.
   *
   * @param kind week, period or day
   * @param name of the period or the day; null for the week, and for a day without a name
   */
  public record Origin(Kind kind, @Nullable Text name) {
    /** The plain week. */
    public static final Origin WEEK = new Origin(Kind.WEEK, null);

    /** Whether it is something else than the plain week. */
    public boolean isSpecial() {
      return kind != Kind.WEEK;
    }
  }

  /** Whether nobody is received all day. */
  public boolean isClosed() {
    return intervals.isEmpty();
  }
}
