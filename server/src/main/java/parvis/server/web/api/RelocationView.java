package parvis.server.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of bookings that nobody could receive any more.
 *
 * @param outcomes one for each booking named, in order
 */
public record RelocationView(List<Outcome> outcomes) {
  /** What can become of one. */
  public enum Kind {
    /** It has the next free place. */
    MOVED,
    /** There was no place, and it is given up. */
    CANCELLED,
    /** There was no place, and it is where it was. */
    KEPT,
    /** It can be received where it is: nothing was to do. */
    FINE
  }

  /**
   * What became of one.
   *
   * @param booking id of the booking
   * @param outcome what became of it
   * @param start the new booked time, null when it was not moved
   */
  public record Outcome(String booking, Kind outcome, @Nullable Instant start) {}
}
