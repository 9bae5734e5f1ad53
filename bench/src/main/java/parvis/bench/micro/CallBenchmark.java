package parvis.bench.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import parvis.engine.command.DeskCommand;

/**
 * A call alone, among 10,000 who wait: every desk calls one person, and between two measurements
 * every desk takes its call back, so that the next ones find the same hall. A measurement is of 32
 * calls and takes hundreds of microseconds, so that starting and stopping the watch for it, which
 * JMH warns of, costs nothing beside it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallBenchmark {
  /** Services, and how many of them each agent serves. */
  @Param({"10/10", "200/50"})
  public String services = "";

  private Hall hall = new Hall(1, 1, 0);

  /** Fills the hall. */
  @Setup
  public void fill() {
    int slash = services.indexOf('/');
    int skills = Integer.parseInt(services.substring(slash + 1));
    hall = new Hall(Integer.parseInt(services.substring(0, slash)), skills, 10_000);
    hall.mark();
  }

  /** Choosing and applying: decide and evolve. */
  @Benchmark
  @OperationsPerInvocation(Hall.DESKS)
  public void call() {
    for (int desk = 0; desk < Hall.DESKS; desk++) {
      hall.does(new DeskCommand.CallNext("d" + desk));
    }
  }

  /** The same, and what follows by itself at the same moment, as its host does: here nothing. */
  @Benchmark
  @OperationsPerInvocation(Hall.DESKS)
  public void callAndSettle() {
    for (int desk = 0; desk < Hall.DESKS; desk++) {
      hall.does(new DeskCommand.CallNext("d" + desk));
      hall.settle();
    }
  }

  /** Gives everybody their place again; not measured. */
  @TearDown(Level.Invocation)
  public void takeBack() {
    for (int desk = 0; desk < Hall.DESKS; desk++) {
      hall.does(new DeskCommand.UndoLastStep("d" + desk));
    }
    hall.rewind();
  }
}
