package parvis.server.busy;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteBusyCalendarsTest extends BusyCalendarsContract {
  @TempDir Path folder;

  @Override
  String createDatabase() {
    return "jdbc:sqlite:" + folder.resolve("parvis.db");
  }
}
