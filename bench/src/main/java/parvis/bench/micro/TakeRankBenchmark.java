package parvis.bench.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import parvis.engine.command.VisitCommand;

/** Somebody takes a rank, and another leaves so that as many wait as before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TakeRankBenchmark {
  /** People who wait. */
  @Param({"0", "10000"})
  public int waiting;

  private Hall hall = new Hall(1, 1, 0);

  /** Fills the hall. */
  @Setup
  public void fill() {
    hall = new Hall(10, 10, waiting);
  }

  /** A rank and a leave. */
  @Benchmark
  public void takeAndLeave() {
    hall.does(new VisitCommand.LeaveVisit(hall.take(10)));
  }
}
