package parvis.server.journal.feed;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteFeedTest extends FeedContract {
  @TempDir Path folder;

  @Override
  String createDatabase() {
    return "jdbc:sqlite:" + folder.resolve("parvis.db");
  }
}
