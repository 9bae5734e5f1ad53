package parvis.server.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import parvis.server.replay.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lives recorded days of real offices through again. */
@Command(
    name = "replay",
    description = "Live recorded days of real offices through again, on a virtual clock.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The recorded days, a gzipped CSV file.")
  Path recording = Path.of("days.csv.gz");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the data (default: ${DEFAULT-VALUE}).")
  Path folder = Path.of("data");

  @Override
  public Integer call() {
    try {
      var _ = Replay.run(recording, folder, System.out);
      return 0;
    } catch (RuntimeException e) {
      System.err.println(Failures.plain(e));
      return 1;
    }
  }
}
