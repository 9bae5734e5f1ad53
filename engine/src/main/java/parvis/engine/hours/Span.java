package parvis.engine.hours;

import java.time.Instant;

/**
 * A stretch of time in which people are received.
 *
 * @param from first moment
 * @param to just after the last one
 */
public record Span(Instant from, Instant to) {
  public Span {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("span: " + from + " must be before " + to);
    }
  }

  /** Whether {@code at} lies in it. */
  public boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }
}
