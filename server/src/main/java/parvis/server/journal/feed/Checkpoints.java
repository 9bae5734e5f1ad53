package parvis.server.journal.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How far each follower has read each site. */
final class Checkpoints {
  private Checkpoints() {}

  /** The sites whose head is beyond the follower's checkpoint, in order. */
  static List<Gap> gaps(Connection connection, String consumer) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select h.site, coalesce(c.sequence, 0)
            from site_head h
            left join checkpoint c on c.site = h.site and c.consumer = ?
            where h.sequence > coalesce(c.sequence, 0)
            order by h.site\
            """)) {
      select.setString(1, consumer);
      try (ResultSet rows = select.executeQuery()) {
        List<Gap> gaps = new ArrayList<>();
        while (rows.next()) {
          gaps.add(new Gap(rows.getString(1), rows.getLong(2)));
        }
        return gaps;
      }
    }
  }

  /** Passes over all there is, for a follower without any checkpoint. */
  static int beginNow(Connection connection, String consumer) throws SQLException {
    String sql =
        """
        insert into checkpoint (consumer, site, sequence)
        select ?, h.site, h.sequence from site_head h
        where not exists (select 1 from checkpoint c where c.consumer = ?)
        on conflict (consumer, site) do nothing\
        """;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, consumer);
      insert.setString(2, consumer);
      return insert.executeUpdate();
    }
  }

  /**
   * Moves a checkpoint; false when it is no longer where it was, because another node follows under
   * the same name and was faster.
   */
  static boolean move(Connection connection, String consumer, Gap gap, long to)
      throws SQLException {
    String sql =
        gap.seen() == 0
            ? "insert into checkpoint (sequence, consumer, site) values (?, ?, ?)"
                + " on conflict (consumer, site) do nothing"
            : "update checkpoint set sequence = ?"
                + " where consumer = ? and site = ? and sequence = ?";
    try (PreparedStatement change = connection.prepareStatement(sql)) {
      change.setLong(1, to);
      change.setString(2, consumer);
      change.setString(3, gap.site());
      if (gap.seen() > 0) {
        change.setLong(4, gap.seen());
      }
      return change.executeUpdate() == 1;
    }
  }
}
