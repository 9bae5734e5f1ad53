package parvis.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parvis.server.journal.JournalFixtures.await;
import static parvis.server.journal.JournalFixtures.entries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parvis.server.database.AlreadyRunningException;
import parvis.server.database.Backup;
import parvis.server.database.BackupException;
import parvis.server.database.Database;
import parvis.server.database.Restore;

class BackupTest {
  @TempDir Path folder;
  private final Restore restore =
      new Restore(InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z")));
  private Path live = Path.of("");
  private Path other = Path.of("");
  private Path backup = Path.of("");

  @BeforeEach
  void name() {
    live = folder.resolve("live");
    other = folder.resolve("été other"); // with a space and an accent, as on people's disks
    backup = folder.resolve("backup.db");
  }

  @Test
  void a_backup_taken_while_the_server_writes_holds_a_whole_moment() throws Exception {
    try (Database database = open(live);
        SqlJournal journal = new SqlJournal(database)) {
      await(journal.append("before", 0, entries("before", 1, 10)));
      AtomicBoolean enough = new AtomicBoolean();
      CountDownLatch writing = new CountDownLatch(1);
      Thread writer = Thread.startVirtualThread(() -> write(journal, enough, writing));
      assertThat(JournalFixtures.waitFor(writing)).isTrue();
      Backup.take(url(live), backup);
      Backup.take(url(live), backup); // in place of the first
      enough.set(true);
      assertThat(writer.join(Duration.ofSeconds(20))).isTrue();
    }
    restore.run(backup, other, false);

    try (Database database = open(other);
        SqlJournal journal = new SqlJournal(database)) {
      assertThat(journal.read("before", 0, 100)).isEqualTo(entries("before", 1, 10));
      long head = journal.head("during");
      assertThat(head).isPositive();
      assertThat(journal.read("during", 0, Integer.MAX_VALUE)).hasSize((int) head);
      await(journal.append("during", head, entries("during", head + 1, 1)));
    }
    assertThat(namesIn(folder)).containsExactlyInAnyOrder("live", "été other", "backup.db");
  }

  private static void write(SqlJournal journal, AtomicBoolean enough, CountDownLatch writing) {
    for (long head = 0; !enough.get(); head++) {
      await(journal.append("during", head, entries("during", head + 1, 1)));
      writing.countDown();
    }
  }

  @Test
  void a_running_server_is_not_restored_over() {
    saved("lyon");
    try (Database _ = open(live)) {
      assertThatThrownBy(() -> restore.run(backup, live, true))
          .isInstanceOf(AlreadyRunningException.class);
    }
  }

  @Test
  void what_is_there_gives_way_only_when_told_and_is_kept() {
    saved("lyon");
    fill(live, "nice");

    assertThatThrownBy(() -> restore.run(backup, live, false))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("already");
    assertThat(sitesIn(live)).containsExactly("lyon", "nice");
    restore.run(backup, live, true);
    assertThat(sitesIn(live)).containsExactly("lyon");
    Path kept = live.resolve("parvis-replaced-20260302T120000Z.db");
    restore.run(kept, other, false);
    assertThat(sitesIn(other)).containsExactly("lyon", "nice");
  }

  @Test
  void a_log_left_behind_is_not_played_into_the_restored_database() throws IOException {
    saved("lyon");
    Files.createDirectories(other);
    Files.writeString(other.resolve("parvis.db-wal"), "left by another database");
    restore.run(backup, other, false);

    assertThat(sitesIn(other)).containsExactly("lyon");
    assertThat(other.resolve("parvis-replaced-20260302T120000Z.db-wal")).exists();
  }

  @Test
  void a_damaged_backup_is_refused_and_changes_nothing() throws IOException {
    saved("lyon");
    byte[] bytes = Files.readAllBytes(backup);
    java.util.Arrays.fill(bytes, 4_096, bytes.length / 2, (byte) 7);
    Files.write(backup, bytes);

    assertThatThrownBy(() -> restore.run(backup, live, true)).isInstanceOf(BackupException.class);
    assertThat(sitesIn(live)).containsExactly("lyon");
  }

  @Test
  void other_refusals_say_why() throws IOException {
    Path text = Files.writeString(folder.resolve("text.db"), "not a database at all");
    assertThatThrownBy(() -> restore.run(text, live, false)).isInstanceOf(BackupException.class);
    assertThatThrownBy(() -> restore.run(backup, live, false))
        .hasMessageContaining("There is no backup");
    assertThatThrownBy(() -> Backup.take(url(other), backup))
        .hasMessageContaining("There is no database");
    assertThatThrownBy(() -> Backup.take("jdbc:postgresql://localhost/parvis", backup))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("pg_dump");
    assertThat(backup).doesNotExist();
  }

  private void saved(String site) {
    fill(live, site);
    Backup.take(url(live), backup);
  }

  private static void fill(Path folder, String site) {
    try (Database database = open(folder);
        SqlJournal journal = new SqlJournal(database)) {
      await(journal.append(site, 0, entries(site, 1, 200)));
    }
  }

  private static List<String> sitesIn(Path folder) {
    try (Database database = open(folder);
        SqlJournal journal = new SqlJournal(database)) {
      return journal.listSites();
    }
  }

  private static Database open(Path folder) {
    return Database.open(url(folder));
  }

  private static String url(Path folder) {
    return "jdbc:sqlite:" + folder.resolve("parvis.db");
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
