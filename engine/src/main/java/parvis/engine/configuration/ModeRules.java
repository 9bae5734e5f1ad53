package parvis.engine.configuration;

import java.time.Duration;

/**
 * How desks come to their next person where neither agent nor desk says.
 *
 * @param mode for all
 * @param automatic when the system calls by itself
 * @param automaticDelay from the end of a service to the automatic call
 * @param standingLimit a desk that has stood ready so long is asked whether somebody is there
 * @param printGrace a rank taken at a kiosk is not called by itself before: the ticket prints
 * @param announcementGap between two desks announced at the head of a line without tickets
 */
public record ModeRules(
    CallingMode mode,
    AutomaticCall automatic,
    Duration automaticDelay,
    Duration standingLimit,
    Duration printGrace,
    Duration announcementGap) {
  /** What a site has that says nothing. */
  public static ModeRules standard() {
    return new ModeRules(
        CallingMode.MANUAL,
        AutomaticCall.AFTER_SERVICE,
        Duration.ofSeconds(20),
        Duration.ofMinutes(15),
        Duration.ofSeconds(4),
        Duration.ofSeconds(3));
  }
}
