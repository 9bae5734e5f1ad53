package parvis.server.journal;

import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest extends JournalContract {
  @TempDir Path folder;

  @Override
  String createDatabase() {
    return "jdbc:sqlite:" + folder.resolve("parvis.db");
  }

  @Override
  void lockFirst(Connection connection) {
    // one writer: nothing more to hold
  }
}
