package parvis.engine.visit;

import java.time.Instant;
import java.util.Comparator;

/**
 * Where a leg stands in its queue.
 *
 * @param order order of the priority class, higher goes first
 * @param rank nanoseconds since 1970 of the moment that counts as arrival, lower goes first
 * @param tie number of the event that gave the place, so that no two places are equal
 */
public record Place(int order, long rank, long tie) implements Comparable<Place> {
  /** The rank of whoever arrives at {@code at}. */
  public static long rankOf(Instant at) {
    return Math.multiplyExact(at.toEpochMilli(), 1_000_000L);
  }

  private static final Comparator<Place> CALLING_ORDER =
      Comparator.comparingInt(Place::order)
          .reversed()
          .thenComparingLong(Place::rank)
          .thenComparingLong(Place::tie);

  /** In calling order: who goes first is least. */
  @Override
  public int compareTo(Place other) {
    return CALLING_ORDER.compare(this, other);
  }
}
