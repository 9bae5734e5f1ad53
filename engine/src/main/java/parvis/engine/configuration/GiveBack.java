package parvis.engine.configuration;

import java.time.Duration;

/**
 * Time kept for people who walk in that is given back to bookings when it comes near.
 *
 * @param before how long before a window of the day its time is given back
 * @param keep percent of the planned time still kept from then on
 */
public record GiveBack(Duration before, int keep) {
  private static final int ALL = 100;

  public GiveBack {
    if (!before.isPositive() || keep < 0 || keep >= ALL) {
      throw new IllegalArgumentException("before must be positive, keep from 0 to 99");
    }
  }
}
