package parvis.server.reports.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Many durations in milliseconds; what is asked of them comes in whole seconds, rounded. */
final class Durations {
  private final List<Long> all = new ArrayList<>();

  void add(@Nullable Long millis) {
    if (millis != null) {
      all.add(millis);
    }
  }

  /** The mean, null of none. */
  @Nullable Long mean() {
    return all.isEmpty()
        ? null
        : Math.round(all.stream().mapToLong(Long::longValue).average().orElseThrow() / 1000);
  }

  /**
   * The nearest-rank percentile: the ⌈{@code percent} · n / 100⌉-th smallest of n, null of none.
   */
  @Nullable Long percentile(int percent) {
    if (all.isEmpty()) {
      return null;
    }
    Collections.sort(all);
    int rank = Math.max(1, Math.ceilDiv(percent * all.size(), 100));
    return Math.round(all.get(rank - 1) / 1000.0);
  }
}
