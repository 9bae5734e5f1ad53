package parvis.server.reports;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteBookingsTest extends BookingsContract {
  @TempDir Path folder;

  @Override
  String createDatabase() {
    return "jdbc:sqlite:" + folder.resolve("parvis.db");
  }
}
