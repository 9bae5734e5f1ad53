package parvis.server.journal.signal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static parvis.server.journal.JournalFixtures.await;
import static parvis.server.journal.JournalFixtures.entries;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.server.database.Database;
import parvis.server.journal.SqlJournal;

/** What every database must do to wake a node. */
abstract class AppendSignalContract {
  private static final Duration SHORT = Duration.ofMillis(50);

  final BlockingQueue<Set<String>> wakeUps = new LinkedBlockingQueue<>();
  Database database;

  abstract String createDatabase();

  @BeforeEach
  void open() {
    database = Database.open(createDatabase());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void looking_at_an_interval_finds_the_appends_of_others() throws InterruptedException {
    try (SqlJournal other = new SqlJournal(database)) {
      await(other.append("old", 0, entries("old", 1, 1)));
      try (AppendSignal _ = new AppendSignal(database, SHORT, wakeUps::add)) {
        await(other.append("lyon", 0, entries("lyon", 1, 1)));
        assertThat(wakeUps.poll(20, SECONDS)).containsExactly("lyon");
        await(other.append("lyon", 1, entries("lyon", 2, 1)));
        assertThat(wakeUps.poll(20, SECONDS)).containsExactly("lyon");
      }
    }
  }

  @Test
  void a_callback_that_throws_does_not_end_the_watch() throws InterruptedException {
    try (SqlJournal other = new SqlJournal(database);
        AppendSignal _ = new AppendSignal(database, SHORT, this::recordAndThrow)) {
      await(other.append("lyon", 0, entries("lyon", 1, 1)));
      assertThat(wakeUps.poll(20, SECONDS)).containsExactly("lyon");
      await(other.append("nice", 0, entries("nice", 1, 1)));
      assertThat(wakeUps.poll(20, SECONDS)).containsExactly("nice");
    }
  }

  private void recordAndThrow(Set<String> sites) {
    wakeUps.add(sites);
    throw new IllegalStateException("on purpose");
  }
}
