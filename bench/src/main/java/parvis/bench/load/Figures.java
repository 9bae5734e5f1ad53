package parvis.bench.load;

import java.time.Duration;

/**
 * What a workload did and cost.
 *
 * @param operations requests answered
 * @param perSecond requests answered in a second
 * @param p50 within which half of them were answered
 * @param p99 within which 99 in 100 were answered
 * @param cpu milliseconds of the server's processor time for each
 */
public record Figures(int operations, double perSecond, Duration p50, Duration p99, double cpu) {
  static Figures of(Slice slice) {
    int count = slice.latencies().count();
    return new Figures(
        count,
        count / (slice.wall().toNanos() / 1e9),
        slice.latencies().percentile(50),
        slice.latencies().percentile(99),
        count == 0 ? 0 : slice.cpu().toNanos() / 1e6 / count);
  }
}
