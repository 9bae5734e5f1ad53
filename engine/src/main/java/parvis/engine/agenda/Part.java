package parvis.engine.agenda;

import java.time.Duration;
import java.time.Instant;

/**
 * One service of a booking.
 *
 * @param reason id of the reason given for it
 * @param demand who can receive it
 * @param start the booked time
 * @param length how long it is expected to last
 * @param buffer time left free after it
 */
public record Part(String reason, Demand demand, Instant start, Duration length, Duration buffer) {
  /** The same by anybody able. */
  public Part byAnybody() {
    return new Part(reason, demand.byAnybody(), start, length, buffer);
  }

  /** When the person is expected to be free. */
  public Instant end() {
    return start.plus(length);
  }

  /** When who serves is free again. */
  public Instant free() {
    return end().plus(buffer);
  }
}
