package parvis.server.reports.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import parvis.engine.event.Why;
import parvis.engine.event.Why.Obstacle;
import parvis.engine.visit.Reception;

/**
 * Calls as rows of {@code call_fact}, and who waited on for the sake of quality, kept for a better
 * match or passed over by the dial, as rows of {@code held_back_fact}.
 */
final class CallRows implements AutoCloseable {
  private static final String OF_LEG = " where site = ? and visit = ? and leg = ?";
  private static final String COLUMNS =
      ("called_at desk agent notice_ms promise_kept sequence " + WayColumns.NAMES)
          .replace(" ", ", ");
  private final PreparedStatement insert;
  private final PreparedStatement insertHeldBack;
  private final PreparedStatement select;
  private final PreparedStatement delete;
  private final PreparedStatement deleteHeldBack;

  CallRows(Connection connection) throws SQLException {
    insert =
        connection.prepareStatement(
            "insert into call_fact (site, visit, leg, "
                + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insertHeldBack =
        connection.prepareStatement(
            "insert into held_back_fact (site, visit, sequence, at, kind) values (?, ?, ?, ?, ?)");
    select =
        connection.prepareStatement(
            "select " + COLUMNS + " from call_fact" + OF_LEG + " order by sequence");
    delete = connection.prepareStatement("delete from call_fact" + OF_LEG + " and called_at >= ?");
    deleteHeldBack =
        connection.prepareStatement(
            "delete from held_back_fact where site = ? and sequence in (select sequence from"
                + " call_fact"
                + OF_LEG
                + " and called_at >= ?)");
  }

  /** Adds, at {@link #flush}, the call of a leg. */
  void add(String site, Origin leg, Call call, Why why) throws SQLException {
    Parameters row = ofLeg(insert, site, leg);
    row.moment(call.at()).text(call.by().desk()).text(call.by().agent());
    row.duration(call.notice()).mayBe(call.promiseKept());
    WayColumns.bind(row, call.way());
    row.addBatch();
    for (Obstacle obstacle : Call.heldBack(why)) {
      addWaiting(site, obstacle.visit(), call, "HELD");
    }
    Why.Figures passed = SpeedChoice.findPassed(why);
    if (passed != null) {
      addWaiting(site, passed.visit(), call, "PASSED");
    }
  }

  private void addWaiting(String site, String visit, Call call, String kind) throws SQLException {
    new Parameters(insertHeldBack)
        .text(site)
        .text(visit)
        .number(call.way().sequence())
        .moment(call.at())
        .text(kind)
        .addBatch();
  }

  /** The calls of a leg, in order; all that was added must be flushed before. */
  List<Call> read(String site, Origin leg) throws SQLException {
    Parameters _ = ofLeg(select, site, leg);
    try (ResultSet rows = select.executeQuery()) {
      List<Call> calls = new ArrayList<>();
      while (rows.next()) {
        calls.add(call(new Columns(rows)));
      }
      return calls;
    }
  }

  private static Call call(Columns row) throws SQLException {
    Instant at = row.moment();
    Reception by = new Reception(row.text(), row.text());
    var notice = row.findDuration();
    Boolean promiseKept = row.findFlag();
    Way way = Objects.requireNonNull(WayColumns.find(row));
    return new Call(way, at, by, notice, promiseKept);
  }

  /** The calls of a leg from {@code from} on never were. */
  void deleteFrom(String site, Origin leg, Instant from) throws SQLException {
    new Parameters(deleteHeldBack)
        .text(site)
        .text(site)
        .text(leg.visit())
        .number(leg.leg())
        .moment(from);
    int _ = deleteHeldBack.executeUpdate();
    Parameters _ = ofLeg(delete, site, leg).moment(from);
    int _ = delete.executeUpdate();
  }

  private static Parameters ofLeg(PreparedStatement statement, String site, Origin leg)
      throws SQLException {
    return new Parameters(statement).text(site).text(leg.visit()).number(leg.leg());
  }

  void flush() throws SQLException {
    int[] _ = insert.executeBatch();
    int[] _ = insertHeldBack.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    insertHeldBack.close();
    select.close();
    delete.close();
    deleteHeldBack.close();
  }
}
