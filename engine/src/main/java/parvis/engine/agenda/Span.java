package parvis.engine.agenda;

import java.time.Instant;

/** From {@code from} until just before {@code to}. */
public record Span(Instant from, Instant to) {
  public Span {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("span: " + from + " must be before " + to);
    }
  }

  /** Whether the moment lies in it. */
  public boolean contains(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }

  /** Whether all of the other lies in it. */
  public boolean contains(Span other) {
    return !other.from.isBefore(from) && !other.to.isAfter(to);
  }
}
