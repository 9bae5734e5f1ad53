package parvis.server.configuration;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

class SqliteFilePublisherTest extends FilePublisherContract {
  @TempDir @Nullable Path folder;

  @Override
  String createDatabase() {
    return "jdbc:sqlite:" + folder + "/parvis.db";
  }
}
