package parvis.server.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import parvis.server.database.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies the data to one file while the server goes on. */
@Command(
    name = "backup",
    description = "Copy the data to one file; the server may go on meanwhile.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Mixin DataOptions data = new DataOptions();

  @Parameters(paramLabel = "FILE", description = "Where to put the copy.")
  Path target = Path.of("parvis-backup.db");

  @Override
  public Integer call() {
    try {
      Backup.take(data.url(), target);
      System.out.println("Backup written to " + target.toAbsolutePath());
      return 0;
    } catch (RuntimeException e) {
      System.err.println(Failures.plain(e));
      return 1;
    }
  }
}
