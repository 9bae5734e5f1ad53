package parvis.bench.streams;

import parvis.bench.load.Latencies;

/**
 * What many open screens have shown.
 *
 * @param delays from the answer to a command until each screen had a frame that shows what it did
 * @param missed frames that did not come in time
 * @param perStream bytes of memory the server held more for each, garbage and all
 * @param cpuPerFrame milliseconds of the server's processor time for each frame, also those that
 *     show nothing but new estimates
 */
public record StreamsResult(
    int streams, Latencies delays, int missed, long perStream, double cpuPerFrame) {
  /** In one paragraph. */
  public String text() {
    return """
        | streams | frames | p50 ms | p99 ms | max ms | missed | memory/stream | CPU ms/frame |
        |---|---|---|---|---|---|---|---|
        | %,d | %,d | %d | %d | %d | %d | %d KiB | %.3f |"""
        .formatted(
            streams,
            delays.count(),
            delays.percentile(50).toMillis(),
            delays.percentile(99).toMillis(),
            delays.percentile(100).toMillis(),
            missed,
            perStream / 1024,
            cpuPerFrame);
  }
}
