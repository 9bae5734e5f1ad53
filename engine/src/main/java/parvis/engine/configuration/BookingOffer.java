package parvis.engine.configuration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How places of one service are booked ahead.
 *
 * @param every places begin at the opening of an interval, and each such time later
 * @param buffer time left free after each booking before who served it is booked again
 * @param notice a place is booked at least so long before it begins; what is not booked by then is
 *     left to people who walk in
 * @param horizon how many days ahead, today counting as 0
 * @param walkInShare percent of the planned time kept for people who walk in
 * @param giveBack when some of it is given back to bookings, null for never
 * @param places how many people one session takes; 1 where each is received alone
 * @param early how long before the booked time somebody may say that they are here
 * @param late how long after the booked time the place is kept
 * @param whenLate what happens to who comes later than that
 * @param agentChoice whether people who book from afar may choose who receives them
 */
public record BookingOffer(
    Duration every,
    Duration buffer,
    Duration notice,
    int horizon,
    int walkInShare,
    @Nullable GiveBack giveBack,
    int places,
    Duration early,
    Duration late,
    WhenLate whenLate,
    boolean agentChoice) {
  private static final int ALL = 100;

  /** What happens to who comes after the time for which a place is kept. */
  public enum WhenLate {
    /** The person waits like somebody who walked in at that moment. */
    WALK_IN,
    /** The person waits as if the booked time were later by as much as they are late. */
    PENALTY,
    /** The person is sent away, to book again. */
    REFUSED
  }

  public BookingOffer {
    if (every.isNegative() || every.isZero() || every.toMinutes() % 5 != 0) {
      throw new IllegalArgumentException("every: must be a multiple of 5 minutes");
    }
    if (buffer.isNegative() || notice.isNegative() || early.isNegative() || late.isNegative()) {
      throw new IllegalArgumentException("times of an offer cannot be negative");
    }
    if (giveBack != null && giveBack.keep() >= walkInShare) {
      throw new IllegalArgumentException("giveBack must keep less than walkInShare");
    }
    if (horizon < 0 || walkInShare < 0 || walkInShare > ALL || places < 1) {
      throw new IllegalArgumentException(
          "horizon from 0, walkInShare from 0 to 100, places from 1");
    }
  }
}
