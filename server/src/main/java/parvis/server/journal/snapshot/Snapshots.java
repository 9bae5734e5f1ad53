package parvis.server.journal.snapshot;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import parvis.server.database.Database;
import parvis.server.database.DatabaseException;

/** The latest snapshot of each site. Losing one costs time, never truth. */
public final class Snapshots {
  private final Database database;

  /** Keeps snapshots in a database. */
  public Snapshots(Database database) {
    this.database = database;
  }

  /**
   * Keeps a snapshot, unless a later one is there: a slow node must not bring back the past.
   *
   * @throws DatabaseException when the database fails
   */
  public void save(String site, long sequence, int version, String json) {
    int _ =
        database.write(
            connection -> {
              try (PreparedStatement upsert =
                  connection.prepareStatement(
                      """
                      insert into snapshot (site, sequence, version, json) values (?, ?, ?, ?)
                      on conflict (site) do update
                      set sequence = excluded.sequence,
                          version = excluded.version,
                          json = excluded.json
                      where snapshot.sequence <= excluded.sequence""")) {
                upsert.setString(1, site);
                upsert.setLong(2, sequence);
                upsert.setInt(3, version);
                upsert.setString(4, json);
                return upsert.executeUpdate();
              }
            });
  }

  /**
   * The latest snapshot of a site, of whatever version.
   *
   * @throws DatabaseException when the database fails
   */
  public Optional<Snapshot> find(String site) {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select sequence, version, json from snapshot where site = ?")) {
            select.setString(1, site);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(new Snapshot(site, row.getLong(1), row.getInt(2), row.getString(3)))
                  : Optional.empty();
            }
          }
        });
  }
}
