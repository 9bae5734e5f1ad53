package parvis.server.journal.snapshot;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteSnapshotsTest extends SnapshotsContract {
  @TempDir Path folder;

  @Override
  String createDatabase() {
    return "jdbc:sqlite:" + folder.resolve("parvis.db");
  }
}
