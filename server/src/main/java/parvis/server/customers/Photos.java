package parvis.server.customers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import parvis.server.database.Database;

/**
 * Photos that stand for people, taken with their consent and erased when the visit is over, and
 * photos of agents, kept as long as they consent. Which ones there are is known without asking the
 * database.
 */
public final class Photos {
  /** Whose photos. */
  public enum Album {
    VISIT("visit_photo", "visit"),
    AGENT("agent_photo", "agent");

    private final String table;
    private final String column;

    Album(String table, String column) {
      this.table = table;
      this.column = column;
    }
  }

  private record Key(Album album, String site, String id) {}

  private final Database database;
  private final Set<Key> known = ConcurrentHashMap.newKeySet();

  /** Knows which photos there are. */
  public Photos(Database database) {
    this.database = database;
    for (Album album : Album.values()) {
      known.addAll(database.read(connection -> readAll(connection, album)));
    }
  }

  private static Set<Key> readAll(Connection connection, Album album) throws SQLException {
    Set<Key> all = ConcurrentHashMap.newKeySet();
    String sql = "select site, %s from %s".formatted(album.column, album.table);
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        all.add(new Key(album, rows.getString(1), rows.getString(2)));
      }
    }
    return all;
  }

  /** Whether there is a photo. */
  public boolean has(Album album, String site, String id) {
    return known.contains(new Key(album, site, id));
  }

  /** The photo as JPEG. */
  public Optional<byte[]> find(Album album, String site, String id) {
    if (!has(album, site, id)) {
      return Optional.empty();
    }
    return database.read(
        connection -> {
          String sql =
              "select jpeg from %s where site = ? and %s = ?".formatted(album.table, album.column);
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, site);
            select.setString(2, id);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(Base64.getDecoder().decode(row.getString(1)))
                  : Optional.empty();
            }
          }
        });
  }

  /** Keeps a photo in place of the one before. */
  public void keep(Album album, String site, String id, byte[] jpeg, Instant at) {
    int _ =
        database.write(
            connection -> {
              String sql =
                  """
                  insert into %1$s (site, %2$s, jpeg, created_at) values (?, ?, ?, ?)
                  on conflict (site, %2$s) do update
                  set jpeg = excluded.jpeg, created_at = excluded.created_at"""
                      .formatted(album.table, album.column);
              try (PreparedStatement upsert = connection.prepareStatement(sql)) {
                upsert.setString(1, site);
                upsert.setString(2, id);
                upsert.setString(3, Base64.getEncoder().encodeToString(jpeg));
                upsert.setLong(4, at.toEpochMilli());
                return upsert.executeUpdate();
              }
            });
    known.add(new Key(album, site, id));
  }

  /** Erases a photo; nothing when there is none. */
  public void erase(Album album, String site, String id) {
    int _ =
        database.write(
            connection -> {
              String sql =
                  "delete from %s where site = ? and %s = ?".formatted(album.table, album.column);
              try (PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setString(1, site);
                delete.setString(2, id);
                return delete.executeUpdate();
              }
            });
    known.remove(new Key(album, site, id));
  }

  /** The visits of a site for which there is a photo. */
  public List<String> listVisits(String site) {
    return known.stream()
        .filter(key -> key.album() == Album.VISIT && key.site().equals(site))
        .map(Key::id)
        .toList();
  }

  /** The sites that have photos of visits. */
  public List<String> listSites() {
    return known.stream()
        .filter(key -> key.album() == Album.VISIT)
        .map(Key::site)
        .distinct()
        .toList();
  }
}
