package parvis.bench.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** How long things took, one by one. */
public final class Latencies {
  private long[] nanos = new long[1024];
  private int count;

  /** Notes one. */
  public void add(long took) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = took;
  }

  void dropLast() {
    count--;
  }

  void clear() {
    count = 0;
  }

  /** How many were noted. */
  public int count() {
    return count;
  }

  /** All of several, as one. */
  public static Latencies merged(List<Latencies> parts) {
    Latencies all = new Latencies();
    for (Latencies part : parts) {
      for (int i = 0; i < part.count; i++) {
        all.add(part.nanos[i]);
      }
    }
    return all;
  }

  /**
   * The least time within which so many in a hundred were done (nearest rank); zero for none.
   *
   * @param percent more than 0, at most 100
   */
  public Duration percentile(double percent) {
    if (count == 0) {
      return Duration.ZERO;
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(percent / 100 * count);
    return Duration.ofNanos(sorted[Math.max(rank, 1) - 1]);
  }
}
