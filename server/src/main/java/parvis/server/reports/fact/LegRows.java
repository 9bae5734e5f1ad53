package parvis.server.reports.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Legs as rows of {@code leg_fact}. */
final class LegRows implements AutoCloseable {
  /** So many visits are read by one statement. */
  private static final int AT_ONCE = 32;

  private final PreparedStatement select;
  private final PreparedStatement upsert;
  private final PreparedStatement delete;

  LegRows(Connection connection) throws SQLException {
    select =
        connection.prepareStatement(
            "select %s from leg_fact where site = ? and visit in (%s) order by visit, leg"
                .formatted(
                    LegColumns.names(), String.join(", ", Collections.nCopies(AT_ONCE, "?"))));
    upsert = connection.prepareStatement(LegColumns.upsert());
    delete =
        connection.prepareStatement(
            "delete from leg_fact where site = ? and visit = ? and leg > ?");
  }

  /** The legs of these visits, in order; none for a visit without any. */
  Map<String, List<LegFact>> read(String site, Collection<String> visits) throws SQLException {
    Map<String, List<LegFact>> legs = new HashMap<>();
    List<String> all = List.copyOf(visits);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<String> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
      select.setString(1, site);
      for (int i = 0; i < AT_ONCE; i++) {
        select.setString(2 + i, some.get(Math.min(i, some.size() - 1))); // the last one again
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          LegFact leg = LegColumns.read(new Columns(rows));
          legs.computeIfAbsent(leg.origin().visit(), _ -> new ArrayList<>()).add(leg);
        }
      }
    }
    return legs;
  }

  /** Writes at {@link #flush}. */
  void write(String site, LegFact leg) throws SQLException {
    Parameters row = new Parameters(upsert);
    LegColumns.bind(row, site, leg);
    row.addBatch();
  }

  /** Deletes, at {@link #flush} and before anything is written, the legs after {@code last}. */
  void deleteBeyond(String site, String visit, int last) throws SQLException {
    new Parameters(delete).text(site).text(visit).number(last).addBatch();
  }

  void flush() throws SQLException {
    int[] _ = delete.executeBatch();
    int[] _ = upsert.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    select.close();
    upsert.close();
    delete.close();
  }
}
