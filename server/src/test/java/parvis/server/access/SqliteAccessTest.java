package parvis.server.access;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccessTest extends AccessContract {
  @TempDir Path folder;

  @Override
  String createDatabase() {
    return "jdbc:sqlite:" + folder.resolve("parvis.db");
  }
}
