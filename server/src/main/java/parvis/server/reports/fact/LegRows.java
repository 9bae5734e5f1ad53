package parvis.server.reports.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Legs as rows of {@code leg_fact}. */
final class LegRows implements AutoCloseable {
  private final PreparedStatement select;
  private final PreparedStatement upsert;
  private final PreparedStatement delete;

  LegRows(Connection connection) throws SQLException {
    select =
        connection.prepareStatement(
            "select %s from leg_fact where site = ? and visit = ? order by leg"
                .formatted(LegColumns.names()));
    upsert = connection.prepareStatement(LegColumns.upsert());
    delete =
        connection.prepareStatement(
            "delete from leg_fact where site = ? and visit = ? and leg > ?");
  }

  List<LegFact> read(String site, String visit) throws SQLException {
    select.setString(1, site);
    select.setString(2, visit);
    try (ResultSet rows = select.executeQuery()) {
      List<LegFact> legs = new ArrayList<>();
      while (rows.next()) {
        legs.add(LegColumns.read(new Columns(rows)));
      }
      return legs;
    }
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
