package parvis.server.reports.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.visit.LegTimes;
import parvis.engine.visit.Outcome;
import parvis.engine.visit.Reception;

/** Legs as rows of {@code leg_fact}. */
final class LegRows implements AutoCloseable {
  private static final List<String> KEY = List.of("site", "visit", "leg");
  private static final List<String> COLUMNS =
      Stream.of(
              "site visit leg token service reason channel priority_class party_size desk agent",
              "local_date local_hour weekday created_at acknowledged_at first_called_at called_at",
              "present_at started_at ended_at available_at held_ms held_since calls outcome wait_ms",
              "target_ms announced_low announced_high picked")
          .flatMap(line -> Stream.of(line.split(" ")))
          .toList();

  private final PreparedStatement select;
  private final PreparedStatement upsert;
  private final PreparedStatement delete;

  LegRows(Connection connection) throws SQLException {
    select =
        connection.prepareStatement(
            "select * from leg_fact where site = ? and visit = ? order by leg");
    upsert = connection.prepareStatement(upsertSql());
    delete =
        connection.prepareStatement(
            "delete from leg_fact where site = ? and visit = ? and leg > ?");
  }

  private static String upsertSql() {
    String places = COLUMNS.stream().map(_ -> "?").collect(Collectors.joining(", "));
    String changes =
        COLUMNS.stream()
            .filter(column -> !KEY.contains(column))
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
    return "insert into leg_fact (%s) values (%s) on conflict (site, visit, leg) do update set %s"
        .formatted(String.join(", ", COLUMNS), places, changes);
  }

  List<LegFact> read(String site, String visit) throws SQLException {
    select.setString(1, site);
    select.setString(2, visit);
    try (ResultSet rows = select.executeQuery()) {
      List<LegFact> legs = new ArrayList<>();
      while (rows.next()) {
        legs.add(fact(rows));
      }
      return legs;
    }
  }

  /** Writes at {@link #flush}. */
  void write(String site, LegFact leg) throws SQLException {
    Parameters row = new Parameters(upsert);
    bindKind(row, site, leg);
    bindTimes(row, leg.times());
    bindRest(row, leg);
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

  private static void bindKind(Parameters row, String site, LegFact leg) throws SQLException {
    Origin origin = leg.origin();
    row.text(site).text(origin.visit()).number(origin.leg()).text(origin.token());
    row.text(leg.subject().service()).text(leg.subject().reason()).text(origin.channel());
    row.text(leg.subject().priorityClass()).number(origin.partySize());
    row.text(leg.by() == null ? null : leg.by().desk());
    row.text(leg.by() == null ? null : leg.by().agent());
    row.text(origin.date().toString()).number(origin.hour());
    row.number(origin.date().getDayOfWeek().getValue());
  }

  private static void bindTimes(Parameters row, LegTimes times) throws SQLException {
    row.moment(times.created()).moment(times.acknowledged()).moment(times.firstCalled());
    row.moment(times.called()).moment(times.present()).moment(times.started());
    row.moment(times.ended()).moment(times.available()).number(times.held().toMillis());
  }

  private static void bindRest(Parameters row, LegFact leg) throws SQLException {
    Duration wait = leg.findWait();
    row.moment(leg.heldSince()).number(leg.calls());
    row.text(leg.outcome() == null ? null : leg.outcome().name());
    row.millis(wait == null ? null : wait.toMillis()).millis(leg.subject().target());
    row.count(leg.origin().announcedLow()).count(leg.origin().announcedHigh());
    row.number(leg.picked() ? 1 : 0);
  }

  private static LegFact fact(ResultSet row) throws SQLException {
    String desk = row.getString("desk");
    String agent = row.getString("agent");
    String outcome = row.getString("outcome");
    return new LegFact(
        origin(row),
        new Subject(
            row.getString("service"),
            row.getString("reason"),
            row.getString("priority_class"),
            whole(row, "target_ms")),
        desk == null || agent == null ? null : new Reception(desk, agent),
        times(row),
        moment(row, "held_since"),
        row.getInt("calls"),
        row.getInt("picked") == 1,
        outcome == null ? null : Outcome.valueOf(outcome));
  }

  private static Origin origin(ResultSet row) throws SQLException {
    Long low = whole(row, "announced_low");
    Long high = whole(row, "announced_high");
    return new Origin(
        row.getString("visit"),
        row.getInt("leg"),
        row.getString("token"),
        row.getString("channel"),
        row.getInt("party_size"),
        LocalDate.parse(row.getString("local_date")),
        row.getInt("local_hour"),
        low == null ? null : Math.toIntExact(low),
        high == null ? null : Math.toIntExact(high));
  }

  private static LegTimes times(ResultSet row) throws SQLException {
    return new LegTimes(
        Instant.ofEpochMilli(row.getLong("created_at")),
        moment(row, "acknowledged_at"),
        moment(row, "first_called_at"),
        moment(row, "called_at"),
        moment(row, "present_at"),
        moment(row, "started_at"),
        moment(row, "ended_at"),
        moment(row, "available_at"),
        Duration.ofMillis(row.getLong("held_ms")));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    Long millis = whole(row, column);
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  @Override
  public void close() throws SQLException {
    select.close();
    upsert.close();
    delete.close();
  }
}
