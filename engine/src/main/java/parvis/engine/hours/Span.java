package parvis.engine.hours;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

  /** Whether all of {@code other} lies in it. */
  public boolean contains(Span other) {
    return !other.from.isBefore(from) && !other.to.isAfter(to);
  }

  /** What of {@code all}, in order, does not lie in {@code gone}. */
  public static List<Span> without(List<Span> all, Span gone) {
    List<Span> left = new ArrayList<>();
    for (Span one : all) {
      if (!one.from.isBefore(gone.to) || !gone.from.isBefore(one.to)) {
        left.add(one);
        continue;
      }
      if (one.from.isBefore(gone.from)) {
        left.add(new Span(one.from, gone.from));
      }
      if (gone.to.isBefore(one.to)) {
        left.add(new Span(gone.to, one.to));
      }
    }
    return left;
  }
}
