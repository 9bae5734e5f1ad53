package parvis.server.journal.signal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static parvis.server.journal.JournalFixtures.await;
import static parvis.server.journal.JournalFixtures.entries;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parvis.server.database.PostgresDatabases;
import parvis.server.journal.SqlJournal;

class PostgresAppendSignalTest extends AppendSignalContract {
  @RegisterExtension static final PostgresDatabases POSTGRES = new PostgresDatabases();
  private static final Duration NEVER = Duration.ofHours(1);

  @Override
  String createDatabase() {
    return POSTGRES.create();
  }

  @Test
  void another_node_is_told_at_once_and_the_own_appends_are_not_news() throws Exception {
    try (AppendSignal here = new AppendSignal(database, NEVER, wakeUps::add);
        AppendSignal there = new AppendSignal(database, NEVER, _ -> {});
        SqlJournal journal = new SqlJournal(database, here);
        SqlJournal other = new SqlJournal(database, there)) {
      await(other.append("first", 0, entries("first", 1, 1)));
      assertThat(wakeUps.poll(20, SECONDS)).containsExactly("first"); // it listens from here on
      await(journal.append("mine", 0, entries("mine", 1, 1)));
      await(other.append("theirs", 0, entries("theirs", 1, 1)));
      assertThat(wakeUps.poll(20, SECONDS)).containsExactly("theirs");
      await(journal.append("mine", 1, entries("mine", 2, 1)));
      await(other.append("theirs", 1, entries("theirs", 2, 1)));
      assertThat(wakeUps.poll(20, SECONDS)).containsExactly("theirs");
    }
  }

  @Test
  void an_announcement_without_sites_means_look_everywhere() throws Exception {
    try (AppendSignal _ = new AppendSignal(database, NEVER, wakeUps::add);
        SqlJournal silent = new SqlJournal(database)) {
      await(silent.append("lyon", 0, entries("lyon", 1, 1)));
      Set<String> woken = null;
      while (woken == null) { // the first announcements may come before the listening began
        run("notify parvis_append");
        woken = wakeUps.poll(1, SECONDS);
      }
      assertThat(woken).containsExactly("lyon");
    }
  }

  @Test
  void a_broken_connection_is_opened_again() throws Exception {
    try (AppendSignal _ = new AppendSignal(database, NEVER, wakeUps::add);
        SqlJournal silent = new SqlJournal(database)) {
      await(silent.append("lyon", 0, entries("lyon", 1, 1)));
      Set<String> woken = null;
      while (woken == null) {
        run("notify parvis_append");
        woken = wakeUps.poll(1, SECONDS);
      }
      run(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and query ilike 'listen%'");
      await(silent.append("lyon", 1, entries("lyon", 2, 1)));
      assertThat(wakeUps.poll(20, SECONDS)).containsExactly("lyon");
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
