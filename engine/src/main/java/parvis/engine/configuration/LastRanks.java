package parvis.engine.configuration;

import java.time.Duration;

/**
 * When a service gives its last ranks of the day; staff may give one all the same.
 *
 * @param before so long before it closes for the day; zero for until then
 * @param byLoad whether nobody gets one who would not be received by then
 */
public record LastRanks(Duration before, boolean byLoad) {
  /** Ranks are given until it closes. */
  public static final LastRanks AT_CLOSING = new LastRanks(Duration.ZERO, false);

  public LastRanks {
    if (before.isNegative()) {
      throw new IllegalArgumentException("before: cannot be negative");
    }
  }
}
