package parvis.server.journal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parvis.server.database.PostgresDatabases;

class PostgresFeedTest extends FeedContract {
  @RegisterExtension static final PostgresDatabases POSTGRES = new PostgresDatabases();

  @Override
  String createDatabase() {
    return POSTGRES.create();
  }

  @Test
  void what_commits_late_is_not_skipped() throws SQLException {
    append("lyon", 0, 1);
    drainAll("reports", 100);
    try (Connection late = database.connect()) {
      late.setAutoCommit(false);
      // Another node: written before what follows, committed after it was read.
      run(late, "update site_head set sequence = 2 where site = 'lyon' and sequence = 1");
      run(
          late,
          "insert into journal_entry select site, 2, at, type, version, command, actor, payload"
              + " from journal_entry where site = 'lyon'");
      append("nice", 0, 2);
      drainAll("reports", 100);
      assertThat(seen()).containsExactly("lyon 1", "nice 1", "nice 2");
      late.commit();
    }
    drainAll("reports", 100);

    assertThat(seen()).containsExactly("lyon 1", "nice 1", "nice 2", "lyon 2");
  }
}
