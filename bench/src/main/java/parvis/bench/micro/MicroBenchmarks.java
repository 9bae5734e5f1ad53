package parvis.bench.micro;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs them all, shortly. */
public final class MicroBenchmarks {
  private MicroBenchmarks() {}

  /** One fork, two seconds of warm-up, three of measuring; JMH prints what it finds. */
  public static void run() {
    try {
      var _ =
          new Runner(
                  new OptionsBuilder()
                      .include("parvis\\.bench\\.micro\\..*")
                      .forks(1)
                      .warmupIterations(2)
                      .warmupTime(TimeValue.seconds(1))
                      .measurementIterations(3)
                      .measurementTime(TimeValue.seconds(1))
                      .build())
              .run();
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }
}
