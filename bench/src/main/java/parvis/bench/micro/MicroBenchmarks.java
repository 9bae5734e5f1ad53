package parvis.bench.micro;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs them all, shortly. */
public final class MicroBenchmarks {
  private MicroBenchmarks() {}

  /**
   * One fork each, on the server's collector; five seconds of warm-up, five of measuring. JMH
   * prints what it finds.
   */
  public static void run() {
    try {
      var _ =
          new Runner(
                  new OptionsBuilder()
                      .include("parvis\\.bench\\.micro\\..*")
                      .forks(1)
                      .jvmArgsAppend("-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders")
                      .warmupIterations(5)
                      .warmupTime(TimeValue.seconds(1))
                      .measurementIterations(5)
                      .measurementTime(TimeValue.seconds(1))
                      .build())
              .run();
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }
}
