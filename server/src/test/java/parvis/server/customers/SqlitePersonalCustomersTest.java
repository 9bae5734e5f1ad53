package parvis.server.customers;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqlitePersonalCustomersTest extends PersonalCustomersContract {
  @TempDir Path folder;

  @Override
  String createDatabase() {
    return "jdbc:sqlite:" + folder.resolve("parvis.db");
  }
}
