package parvis.server.host;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteHostTest extends HostContract {
  @TempDir Path folder;

  @Override
  String createDatabase() {
    return "jdbc:sqlite:" + folder.resolve("parvis.db");
  }
}
