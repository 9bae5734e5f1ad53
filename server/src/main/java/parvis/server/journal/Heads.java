package parvis.server.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The last sequence of each site: one row a site, which every append must move. */
public final class Heads {
  private Heads() {}

  /** The last sequence of each site that has entries. */
  public static Map<String, Long> read(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select site, sequence from site_head");
        ResultSet rows = select.executeQuery()) {
      Map<String, Long> heads = new TreeMap<>();
      while (rows.next()) {
        heads.put(rows.getString(1), rows.getLong(2));
      }
      return heads;
    }
  }

  static long read(Connection connection, String site) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select sequence from site_head where site = ?")) {
      select.setString(1, site);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }

  /**
   * Moves the heads of some sites and gives those that moved. The others are not where they were
   * expected; their rows are untouched. Call with the sites in order: two nodes that lock the same
   * rows in different order would wait for each other.
   */
  static List<Chain> move(Connection connection, Collection<Chain> chains) throws SQLException {
    List<Chain> moved = new ArrayList<>();
    List<Chain> known = new ArrayList<>();
    for (Chain chain : chains) {
      if (chain.expected() > 0) {
        known.add(chain);
      } else if (create(connection, chain)) {
        moved.add(chain);
      }
    }
    moved.addAll(update(connection, known));
    return moved;
  }

  private static boolean create(Connection connection, Chain chain) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into site_head (site, sequence) values (?, ?) on conflict (site) do nothing")) {
      insert.setString(1, chain.site());
      insert.setLong(2, chain.last());
      return insert.executeUpdate() == 1;
    }
  }

  private static List<Chain> update(Connection connection, List<Chain> chains) throws SQLException {
    if (chains.isEmpty()) {
      return List.of();
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update site_head set sequence = ? where site = ? and sequence = ?")) {
      for (Chain chain : chains) {
        update.setLong(1, chain.last());
        update.setString(2, chain.site());
        update.setLong(3, chain.expected());
        update.addBatch();
      }
      return moved(chains, update.executeBatch());
    }
  }

  private static List<Chain> moved(List<Chain> chains, int[] counts) {
    List<Chain> moved = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] == 1) {
        moved.add(chains.get(i));
      }
    }
    return moved;
  }
}
