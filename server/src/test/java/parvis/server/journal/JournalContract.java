package parvis.server.journal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parvis.server.journal.JournalFixtures.await;
import static parvis.server.journal.JournalFixtures.conflictOf;
import static parvis.server.journal.JournalFixtures.entries;
import static parvis.server.journal.JournalFixtures.entry;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.server.database.Database;

/** What every database must do for the journal. */
abstract class JournalContract {
  Database database;
  SqlJournal journal;
  final CommitCounter commits = new CommitCounter();

  private String url = "";

  /** Makes an empty database and gives its address. */
  abstract String createDatabase();

  @BeforeEach
  void open() {
    if (url.isEmpty()) {
      url = createDatabase();
    }
    database = Database.open(url);
    journal = new SqlJournal(database, commits);
  }

  @AfterEach
  void close() {
    journal.close();
    database.close();
  }

  @Test
  void numbers_each_site_from_one_without_gap() {
    await(journal.append("lyon", 0, entries("lyon", 1, 3)));
    await(journal.append("nice", 0, entries("nice", 1, 1)));
    await(journal.append("lyon", 3, entries("lyon", 4, 2)));

    assertThat(journal.read("lyon", 0, 100)).isEqualTo(entries("lyon", 1, 5));
    assertThat(journal.heads()).isEqualTo(Map.of("lyon", 5L, "nice", 1L));
    assertThat(journal.listSites()).containsExactly("lyon", "nice");
    assertThat(journal.head("nowhere")).isZero();
  }

  @Test
  void refuses_entries_that_leave_a_gap_or_name_another_site() {
    assertThatThrownBy(() -> journal.append("lyon", 0, entries("lyon", 2, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> journal.append("lyon", 0, entries("nice", 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reads_in_pages() {
    await(journal.append("lyon", 0, entries("lyon", 1, 10)));

    assertThat(journal.read("lyon", 0, 4)).isEqualTo(entries("lyon", 1, 4));
    assertThat(journal.read("lyon", 4, 4)).isEqualTo(entries("lyon", 5, 4));
    assertThat(journal.read("lyon", 8, 4)).isEqualTo(entries("lyon", 9, 2));
    assertThat(journal.read("lyon", 10, 4)).isEmpty();
  }

  @Test
  void keeps_every_character() {
    String payload = "{\"name\":\"Zoë Łukasz 山田 🧭 \\\"quoted\\\" 'and' \\u0000 שלום\"}";
    Entry entry = entry("château-d'eau", 1, payload);
    await(journal.append("château-d'eau", 0, List.of(entry)));

    assertThat(journal.read("château-d'eau", 0, 1)).containsExactly(entry);
  }

  @Test
  void an_append_that_expects_the_past_conflicts_and_writes_nothing() {
    await(journal.append("lyon", 0, entries("lyon", 1, 2)));

    assertThat(conflictOf(journal.append("lyon", 1, entries("lyon", 2, 1))).site())
        .isEqualTo("lyon");
    assertThat(journal.read("lyon", 0, 10)).isEqualTo(entries("lyon", 1, 2));
  }

  @Test
  void an_append_that_expects_the_future_conflicts() {
    assertThat(conflictOf(journal.append("lyon", 7, entries("lyon", 8, 1))).site())
        .isEqualTo("lyon");
    assertThat(journal.head("lyon")).isZero();
  }

  @Test
  void of_two_journals_one_wins_and_the_other_sites_are_not_harmed() throws Exception {
    try (SqlJournal other = new SqlJournal(database)) {
      await(other.append("lyon", 0, entries("lyon", 1, 1)));
      List<CompletableFuture<Void>> receipts = new ArrayList<>();
      whileTheWriterIsHeld(
          () -> {
            for (String site : List.of("brest", "lyon", "nice")) {
              receipts.add(journal.append(site, 0, entries(site, 1, 2)));
            }
          });

      await(receipts.get(0));
      assertThat(conflictOf(receipts.get(1)).site()).isEqualTo("lyon");
      await(receipts.get(2));
      assertThat(journal.heads()).isEqualTo(Map.of("brest", 2L, "lyon", 1L, "nice", 2L));
    }
  }

  @Test
  void two_journals_racing_leave_one_history_without_gap() throws Exception {
    try (SqlJournal other = new SqlJournal(database)) {
      List<Thread> writers = new ArrayList<>();
      for (SqlJournal each : List.of(journal, other, journal, other)) {
        writers.add(Thread.startVirtualThread(() -> appendUntilDone(each, 25)));
      }
      for (Thread writer : writers) {
        assertThat(writer.join(java.time.Duration.ofSeconds(60))).isTrue();
      }
      assertThat(journal.head("lyon")).isEqualTo(100);
      assertThat(journal.read("lyon", 0, 1_000))
          .extracting(Entry::sequence)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 100).boxed().toList());
    }
  }

  private static void appendUntilDone(SqlJournal journal, int wanted) {
    int done = 0;
    long head = 0;
    while (done < wanted) {
      head += journal.read("lyon", head, 1_000).size();
      if (JournalFixtures.succeeds(journal.append("lyon", head, entries("lyon", head + 1, 1)))) {
        done++;
        head++;
      }
    }
  }

  @Test
  void appends_sent_before_a_failure_was_known_fail_with_it() throws Exception {
    try (SqlJournal other = new SqlJournal(database)) {
      await(other.append("lyon", 0, entries("lyon", 1, 1)));
      List<CompletableFuture<Void>> receipts = new ArrayList<>();
      receipts.add(journal.append("lyon", 0, entries("lyon", 1, 1)));
      // Would fit the other journal's entry, but was decided upon the one that was lost.
      receipts.add(journal.append("lyon", 1, entries("lyon", 2, 1)));
      receipts.forEach(JournalFixtures::conflictOf);
      conflictOf(journal.append("lyon", 1, entries("lyon", 2, 1)));

      assertThat(journal.read("lyon", 0, 10)).hasSize(1);
      await(journal.append("lyon", 1, entries("lyon", 2, 1)));
    }
  }

  @Test
  void one_site_may_have_several_appends_on_their_way() throws Exception {
    List<CompletableFuture<Void>> receipts = new ArrayList<>();
    whileTheWriterIsHeld(
        () -> {
          for (int i = 0; i < 20; i++) {
            receipts.add(journal.append("lyon", i, entries("lyon", i + 1, 1)));
          }
        });

    receipts.forEach(JournalFixtures::await);
    assertThat(journal.read("lyon", 0, 100)).isEqualTo(entries("lyon", 1, 20));
    assertThat(commits.commits()).isLessThan(20);
  }

  @Test
  void of_two_rivals_in_one_journal_the_first_wins() throws Exception {
    List<CompletableFuture<Void>> receipts = new ArrayList<>();
    whileTheWriterIsHeld(
        () -> {
          receipts.add(journal.append("lyon", 0, entries("lyon", 1, 1)));
          receipts.add(journal.append("lyon", 0, entries("lyon", 1, 2)));
        });

    await(receipts.getFirst());
    assertThat(conflictOf(receipts.getLast()).site()).isEqualTo("lyon");
    assertThat(journal.head("lyon")).isEqualTo(1);
  }

  @Test
  void many_appends_share_few_commits() throws Exception {
    List<CompletableFuture<Void>> receipts = new ArrayList<>();
    whileTheWriterIsHeld(
        () -> {
          for (int i = 0; i < 300; i++) {
            String site = "site-" + i;
            receipts.add(journal.append(site, 0, entries(site, 1, 2)));
          }
        });

    receipts.forEach(JournalFixtures::await);
    assertThat(commits.entries()).isEqualTo(600);
    assertThat(commits.commits()).isLessThan(10);
    assertThat(journal.listSites()).hasSize(300);
  }

  @Test
  void a_row_the_database_refuses_harms_only_its_own_site() throws Exception {
    // An entry beyond the head: a broken history that the primary key catches.
    int _ = database.write(connection -> JournalFixtures.insertStray(connection, "lyon", 2));
    List<CompletableFuture<Void>> receipts = new ArrayList<>();
    whileTheWriterIsHeld(
        () -> {
          for (String site : List.of("brest", "lyon", "nice")) {
            receipts.add(journal.append(site, 0, entries(site, 1, 2)));
          }
        });

    await(receipts.get(0));
    assertThat(JournalFixtures.failureOf(receipts.get(1)))
        .isInstanceOf(JournalUnavailableException.class);
    await(receipts.get(2));
    assertThat(journal.heads()).isEqualTo(Map.of("brest", 2L, "nice", 2L));
  }

  @Test
  void what_was_acknowledged_is_there_after_reopening() {
    for (int i = 0; i < 50; i++) {
      await(journal.append("lyon", i, entries("lyon", i + 1, 1)));
    }
    close();
    open();

    assertThat(journal.read("lyon", 0, 100)).isEqualTo(entries("lyon", 1, 50));
    await(journal.append("lyon", 50, entries("lyon", 51, 1)));
  }

  @Test
  void closing_writes_what_was_accepted_and_refuses_the_rest() {
    List<CompletableFuture<Void>> receipts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      receipts.add(journal.append("lyon", i, entries("lyon", i + 1, 1)));
    }
    journal.close();

    receipts.forEach(JournalFixtures::await);
    assertThat(JournalFixtures.failureOf(journal.append("lyon", 100, entries("lyon", 101, 1))))
        .isInstanceOf(JournalUnavailableException.class);
  }

  @Test
  void the_reader_cannot_write() {
    assertThatThrownBy(
            () -> database.read(connection -> JournalFixtures.insertStray(connection, "lyon", 1)))
        .isInstanceOf(RuntimeException.class);
    assertThat(journal.read("lyon", 0, 1)).isEmpty();
  }

  /** Keeps the journal from committing, so that what is sent meanwhile must share a commit. */
  void whileTheWriterIsHeld(Runnable sending) throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Thread holder = Thread.ofPlatform().start(() -> hold(held, release));
    assertThat(held.await(10, SECONDS)).isTrue();
    CompletableFuture<Void> first =
        journal.append("first", 0, entries("first", 1, 1)); // waits for the holder
    sending.run();
    release.countDown();
    assertThat(holder.join(java.time.Duration.ofSeconds(10))).isTrue();
    await(first);
    int _ = database.write(connection -> JournalFixtures.forget(connection, "first"));
    commits.subtract(1);
  }

  private void hold(CountDownLatch held, CountDownLatch release) {
    boolean _ =
        database.write(
            connection -> {
              // On SQLite the transaction alone holds the writer; on PostgreSQL a lock does.
              lockFirst(connection);
              held.countDown();
              return JournalFixtures.waitFor(release);
            });
  }

  /** Makes the append to the site {@code first} wait for the connection's transaction. */
  abstract void lockFirst(java.sql.Connection connection) throws SQLException;
}
