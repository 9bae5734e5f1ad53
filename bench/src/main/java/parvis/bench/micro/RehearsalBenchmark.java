package parvis.bench.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import parvis.engine.estimate.Outlook;
import parvis.engine.rehearsal.Rehearsal;

/** What is expected of 300 people who wait for 10 services at 12 desks. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RehearsalBenchmark {
  private static final int SERVICES = 10;
  private static final int WAITING = 300;
  private static final int BUSY = 12;

  private final Hall hall = Hall.busy(BUSY, SERVICES, SERVICES, WAITING);
  private final Rehearsal rehearsal = Rehearsal.of(hall.site, hall.now());
  private long seed;

  /** The part on the site's own thread: copying what the runs need. */
  @Benchmark
  public Rehearsal copy() {
    return Rehearsal.of(hall.site, hall.now());
  }

  /** The part that goes on beside it: all runs, each with its own chance. */
  @Benchmark
  public Outlook run() {
    return rehearsal.run(seed++);
  }
}
