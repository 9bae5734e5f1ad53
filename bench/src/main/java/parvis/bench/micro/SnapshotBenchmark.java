package parvis.bench.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import parvis.engine.site.SiteSnapshot;
import parvis.engine.site.Snapshots;
import parvis.server.journal.codec.SnapshotCodec;

/** What a snapshot of 10,000 people who wait costs, on the site's thread and beside it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SnapshotBenchmark {
  private final Hall hall = new Hall(10, 10, 10_000);
  private final SnapshotCodec codec = new SnapshotCodec();
  private final SiteSnapshot snapshot = Snapshots.of(hall.site);

  /** The part for which the site waits. */
  @Benchmark
  public SiteSnapshot copy() {
    return Snapshots.of(hall.site);
  }

  /** The part that goes on beside it. */
  @Benchmark
  public String encode() {
    return codec.encode(snapshot);
  }
}
