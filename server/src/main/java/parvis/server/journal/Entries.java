package parvis.server.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Entries as rows. */
public final class Entries {
  private static final String COLUMNS =
      "site, sequence, at, type, version, command, actor, payload";
  private static final String SELECT =
      "select "
          + COLUMNS
          + " from journal_entry where site = ? and sequence > ? order by sequence limit ?";
  private static final String INSERT =
      "insert into journal_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)";

  private Entries() {}

  /** The entries of a site that follow a sequence, in order, {@code limit} at most. */
  public static List<Entry> read(Connection connection, String site, long after, int limit)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, site);
      select.setLong(2, after);
      select.setInt(3, limit);
      try (ResultSet rows = select.executeQuery()) {
        List<Entry> entries = new ArrayList<>();
        while (rows.next()) {
          entries.add(entry(rows));
        }
        return entries;
      }
    }
  }

  static void insert(Connection connection, List<Chain> chains) throws SQLException {
    if (chains.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Chain chain : chains) {
        for (Append append : chain.appends()) {
          for (Entry entry : append.entries()) {
            bind(insert, entry);
            insert.addBatch();
          }
        }
      }
      insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement insert, Entry entry) throws SQLException {
    insert.setString(1, entry.site());
    insert.setLong(2, entry.sequence());
    insert.setLong(3, entry.at().toEpochMilli());
    insert.setString(4, entry.type());
    insert.setInt(5, entry.version());
    insert.setString(6, entry.command());
    insert.setString(7, entry.actor());
    insert.setString(8, entry.payload());
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getString(1),
        row.getLong(2),
        Instant.ofEpochMilli(row.getLong(3)),
        row.getString(4),
        row.getInt(5),
        row.getString(6),
        row.getString(7),
        row.getString(8));
  }
}
