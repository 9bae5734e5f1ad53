package parvis.server.journal.signal;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteAppendSignalTest extends AppendSignalContract {
  @TempDir Path folder;

  @Override
  String createDatabase() {
    return "jdbc:sqlite:" + folder.resolve("parvis.db");
  }
}
