package parvis.bench.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import parvis.engine.command.SiteCommand;

/** A desk serves one person after another among 10,000 who wait, and others come. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallBenchmark {
  /** Services, and how many of them the agent serves. */
  @Param({"10/10", "200/50"})
  public String services = "";

  private int skills = 1;
  private Hall hall = new Hall(1, 1, 0);

  /** Fills the hall. */
  @Setup
  public void fill() {
    int slash = services.indexOf('/');
    skills = Integer.parseInt(services.substring(slash + 1));
    hall = new Hall(Integer.parseInt(services.substring(0, slash)), skills, 10_000);
  }

  /** Call, start, end, and a rank in place of who was served. */
  @Benchmark
  public void serveOneAndTakeOne() {
    hall.does(new SiteCommand.CallNext("d0"));
    hall.does(new SiteCommand.StartService("d0"));
    hall.does(new SiteCommand.EndService("d0", List.of(), false));
    String _ = hall.take(skills);
  }
}
