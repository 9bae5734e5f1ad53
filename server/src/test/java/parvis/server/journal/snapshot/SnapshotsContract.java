package parvis.server.journal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.server.database.Database;

/** What every database must do for snapshots. */
abstract class SnapshotsContract {
  private Database database;
  private Snapshots snapshots;

  abstract String createDatabase();

  @BeforeEach
  void open() {
    database = Database.open(createDatabase());
    snapshots = new Snapshots(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_site_without_snapshot_has_none() {
    assertThat(snapshots.find("lyon")).isEmpty();
  }

  @Test
  void keeps_the_latest_of_each_site() {
    snapshots.save("lyon", 10, 1, "{\"n\":10}");
    snapshots.save("nice", 3, 1, "{}");
    snapshots.save("lyon", 20, 2, "{\"name\":\"Zoë 🧭\"}");

    assertThat(snapshots.find("lyon"))
        .contains(new Snapshot("lyon", 20, 2, "{\"name\":\"Zoë 🧭\"}"));
    assertThat(snapshots.find("nice")).contains(new Snapshot("nice", 3, 1, "{}"));
  }

  @Test
  void a_slow_node_does_not_bring_back_the_past() {
    snapshots.save("lyon", 20, 1, "{}");
    snapshots.save("lyon", 10, 1, "{\"n\":10}");

    assertThat(snapshots.find("lyon")).contains(new Snapshot("lyon", 20, 1, "{}"));
  }

  @Test
  void a_new_shape_replaces_the_old_one_at_the_same_sequence() {
    snapshots.save("lyon", 20, 1, "{}");
    snapshots.save("lyon", 20, 2, "{}");

    assertThat(snapshots.find("lyon")).contains(new Snapshot("lyon", 20, 2, "{}"));
  }
}
