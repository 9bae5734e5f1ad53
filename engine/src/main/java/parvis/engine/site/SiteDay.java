package parvis.engine.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.hours.OpeningCalendar;

/** Which day a moment belongs to at a site, and when that day ends. */
public final class SiteDay {
  private SiteDay() {}

  /** The day that {@code at} belongs to: days change at the site's reset time, not at midnight. */
  public static LocalDate of(Instant at, SiteConfiguration configuration) {
    return of(at, configuration.zone(), configuration.rules().dayReset());
  }

  /** The day that {@code at} belongs to where days change at {@code reset}. */
  public static LocalDate of(Instant at, ZoneId zone, LocalTime reset) {
    ZonedDateTime local = at.atZone(zone);
    LocalDate date = local.toLocalDate();
    return local.toLocalTime().isBefore(reset) ? date.minusDays(1) : date;
  }

  /** When {@code day} ends because the next one starts. */
  public static Instant end(LocalDate day, SiteConfiguration configuration) {
    return day.plusDays(1)
        .atTime(configuration.rules().dayReset())
        .atZone(configuration.zone())
        .toInstant();
  }

  /**
   * When what is left of {@code day} is swept: some time after the last opening hour, but not
   * before {@code after}; at the end of the day for a site that is open on beyond, or has no hours.
   */
  public static Instant sweep(LocalDate day, Instant after, SiteConfiguration configuration) {
    Instant end = end(day, configuration);
    OpeningCalendar hours = OpeningCalendar.of(configuration);
    Instant closing = hours.findLastClosing(day);
    if (closing == null || hours.isOpenAcross(closing)) {
      return end;
    }
    Instant swept = closing.plus(configuration.rules().sweepAfterClosing());
    return swept.isAfter(after) && swept.isBefore(end) ? swept : end;
  }
}
