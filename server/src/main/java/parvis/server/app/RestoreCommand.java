package parvis.server.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import parvis.server.database.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a backup the data again. */
@Command(
    name = "restore",
    description = "Make a backup the data again; the server must be stopped.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The backup.")
  Path backup = Path.of("parvis-backup.db");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the data (default: ${DEFAULT-VALUE}).")
  Path folder = Path.of("data");

  @Option(
      names = "--replace",
      description = "Put what is there aside under a dated name, and take its place.")
  boolean replace;

  @Override
  public Integer call() {
    try {
      new Restore(InstantSource.system()).run(backup, folder, replace);
      System.out.println("Restored to " + folder.toAbsolutePath());
      return 0;
    } catch (RuntimeException e) {
      System.err.println(Failures.plain(e));
      return 1;
    }
  }
}
