package parvis.server.journal.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parvis.server.journal.JournalFixtures.await;
import static parvis.server.journal.JournalFixtures.entries;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.server.database.Database;
import parvis.server.journal.Entry;
import parvis.server.journal.SqlJournal;

/** What every database must do for followers. */
abstract class FeedContract {
  Database database;
  SqlJournal journal;
  Feed feed;

  abstract String createDatabase();

  @BeforeEach
  void open() {
    database = Database.open(createDatabase());
    journal = new SqlJournal(database);
    feed = new Feed(database);
    boolean _ = database.write(connection -> run(connection, "create table seen (line text)"));
  }

  @AfterEach
  void close() {
    journal.close();
    database.close();
  }

  @Test
  void gives_every_entry_once_in_the_order_of_its_site() {
    append("lyon", 0, 5);
    append("nice", 0, 3);
    drainAll("reports", 3);
    append("lyon", 5, 2);
    drainAll("reports", 100);

    assertThat(seen().stream().filter(line -> line.startsWith("lyon")))
        .containsExactly("lyon 1", "lyon 2", "lyon 3", "lyon 4", "lyon 5", "lyon 6", "lyon 7");
    assertThat(seen().stream().filter(line -> line.startsWith("nice")))
        .containsExactly("nice 1", "nice 2", "nice 3");
    assertThat(feed.follow("reports").drain(FeedContract::store, 100)).isZero();
  }

  @Test
  void polling_does_not_move_on() {
    append("lyon", 0, 5);
    Follower follower = feed.follow("reports");

    assertThat(follower.poll(2)).isEqualTo(entries("lyon", 1, 2));
    assertThat(follower.poll(2)).isEqualTo(entries("lyon", 1, 2));
  }

  @Test
  void a_long_past_does_not_keep_other_sites_waiting() {
    append("annecy", 0, 100);
    append("nice", 0, 1);

    assertThat(feed.follow("reports").poll(10)).extracting(Entry::site).contains("nice");
    assertThat(feed.follow("reports").poll(1)).hasSize(1);
  }

  @Test
  void a_consumer_that_throws_leaves_no_row_and_gets_the_same_entries_again() {
    append("lyon", 0, 3);
    Follower follower = feed.follow("reports");

    assertThatThrownBy(
            () ->
                follower.drain(
                    (connection, entries) -> {
                      store(connection, entries);
                      throw new IllegalStateException("bad entry");
                    },
                    100))
        .hasMessage("bad entry");
    assertThat(seen()).isEmpty();
    assertThat(follower.drain(FeedContract::store, 100)).isEqualTo(3);
    assertThat(seen()).containsExactly("lyon 1", "lyon 2", "lyon 3");
  }

  @Test
  void followers_have_their_own_places() {
    append("lyon", 0, 2);
    drainAll("reports", 100);

    assertThat(feed.follow("reports").poll(100)).isEmpty();
    assertThat(feed.follow("notices").poll(100)).hasSize(2);
  }

  @Test
  void of_two_nodes_that_follow_under_one_name_each_entry_goes_to_one() throws Exception {
    List<Thread> nodes = new ArrayList<>();
    for (int node = 0; node < 3; node++) {
      // Platform threads: they are busy all the time and would keep the carriers to themselves.
      nodes.add(Thread.ofPlatform().start(() -> drainUntil(40)));
    }
    for (int i = 0; i < 20; i++) {
      append("lyon", i, 1);
      append("nice", i, 1);
    }
    for (Thread node : nodes) {
      assertThat(node.join(Duration.ofSeconds(60))).isTrue();
    }

    assertThat(seen())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of("lyon", "nice")
                .flatMap(site -> entries(site, 1, 20).stream())
                .map(FeedContract::line)
                .toList());
  }

  private void drainUntil(int wanted) {
    while (seen().size() < wanted) {
      int _ = feed.follow("reports").drain(FeedContract::store, 5);
    }
  }

  void append(String site, long head, int count) {
    await(journal.append(site, head, entries(site, head + 1, count)));
  }

  void drainAll(String consumer, int limit) {
    Follower follower = feed.follow(consumer);
    int found;
    do {
      found = follower.drain(FeedContract::store, limit);
    } while (found > 0);
  }

  static void store(Connection connection, List<Entry> entries) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into seen (line) values (?)")) {
      for (Entry entry : entries) {
        insert.setString(1, line(entry));
        insert.executeUpdate();
      }
    }
  }

  private static String line(Entry entry) {
    return entry.site() + " " + entry.sequence();
  }

  List<String> seen() {
    return database.read(
        connection -> {
          try (Statement select = connection.createStatement();
              ResultSet rows = select.executeQuery("select line from seen")) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
              lines.add(rows.getString(1));
            }
            return lines;
          }
        });
  }

  static boolean run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute(sql);
    }
  }
}
