package parvis.server.reports.fact;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a leg was from its beginning.
 *
 * @param visit id of the visit
 * @param leg 1 for the first leg of the visit
 * @param token as shown
 * @param channel how the rank was taken
 * @param inLine whether it began with its call, at the head of a line without tickets
 * @param partySize people who came together
 * @param date the site's day on which the leg began
 * @param hour hour on the wall when it began, 0 to 23
 * @param announcedLow shortest wait told, in minutes; null when none was told
 * @param announcedHigh longest wait told, in minutes; null when none was told
 * @param waitedBefore what the person had waited before in all: in earlier legs, at another site
 */
record Origin(
    String visit,
    int leg,
    String token,
    String channel,
    boolean inLine,
    int partySize,
    LocalDate date,
    int hour,
    @Nullable Integer announcedLow,
    @Nullable Integer announcedHigh,
    Duration waitedBefore) {

  /**
   * The beginning of the next leg of the same visit, for which no wait was told.
   *
   * @param waited the wait of this one
   */
  Origin next(LocalDate nextDate, int nextHour, Duration waited) {
    return new Origin(
        visit,
        leg + 1,
        token,
        channel,
        false,
        partySize,
        nextDate,
        nextHour,
        null,
        null,
        waitedBefore.plus(waited));
  }

  /** The same of who had waited so long at another site. */
  Origin afterWaiting(Duration elsewhere) {
    return new Origin(
        visit,
        leg,
        token,
        channel,
        inLine,
        partySize,
        date,
        hour,
        announcedLow,
        announcedHigh,
        elsewhere);
  }
}
