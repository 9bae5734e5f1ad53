package parvis.server.mail;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqlitePostTest extends PostContract {
  @TempDir Path folder;

  @Override
  String createDatabase() {
    return "jdbc:sqlite:" + folder.resolve("parvis.db");
  }
}
