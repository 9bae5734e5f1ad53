package parvis.bench.load;

import java.time.Duration;
import java.util.List;

/**
 * What one workload did for a while.
 *
 * @param wall time it lasted
 * @param cpu processor time of the server meanwhile
 */
record Slice(Duration wall, Duration cpu, Latencies latencies) {
  /** All slices of a workload as one. */
  static Slice sum(List<Slice> slices) {
    return new Slice(
        slices.stream().map(Slice::wall).reduce(Duration.ZERO, Duration::plus),
        slices.stream().map(Slice::cpu).reduce(Duration.ZERO, Duration::plus),
        Latencies.merged(slices.stream().map(Slice::latencies).toList()));
  }
}
