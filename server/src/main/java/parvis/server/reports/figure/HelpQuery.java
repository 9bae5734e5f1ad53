package parvis.server.reports.figure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what came of help that was called, and what it did to the wait. */
final class HelpQuery {
  private static final Effect UNKNOWN = new Effect(null, null);

  private HelpQuery() {}

  /** Mean waits in seconds, null of nobody. */
  private record Effect(@Nullable Long before, @Nullable Long with) {}

  static List<HelpCount> run(Connection connection, String site, Period period)
      throws SQLException {
    Map<String, Effect> effects = effects(connection, site, period);
    String sql =
        "select rule, count(*), sum(by_hand), sum(asked), sum(coming), sum(refused), sum(silent),"
            + " sum(arrived), sum(missed), count(escalated_at), count(released_at),"
            + " sum(arrived_at - called_at), count(arrived_at) from help_fact"
            + ReportQuery.PERIOD
            + " group by rule order by rule";
    return ReportQuery.list(connection, sql, site, period, row -> count(new Cells(row), effects));
  }

  private static HelpCount count(Cells row, Map<String, Effect> effects) throws SQLException {
    String rule = row.text();
    int calls = row.number();
    int byHand = row.number();
    int asked = row.number();
    int coming = row.number();
    int refused = row.number();
    int silent = row.number();
    int arrived = row.number();
    int missed = row.number();
    int escalated = row.number();
    int released = row.number();
    Ratio toArrival = new Ratio();
    toArrival.add(Math.round(row.whole() / 1000.0), row.number());
    Effect effect = effects.getOrDefault(rule, UNKNOWN);
    return new HelpCount(
        rule,
        calls,
        byHand,
        asked,
        coming,
        refused,
        silent,
        arrived,
        missed,
        escalated,
        released,
        toArrival.whole(),
        effect.before(),
        effect.with());
  }

  /** By rule, of whoever was called for its services from the call for help to its release. */
  private static Map<String, Effect> effects(Connection connection, String site, Period period)
      throws SQLException {
    String sql =
        "select h.rule,"
            + " sum(case when l.called_at < h.arrived_at then l.wait_ms else 0 end),"
            + " sum(case when l.called_at < h.arrived_at then 1 else 0 end),"
            + " sum(case when l.called_at >= h.arrived_at then l.wait_ms else 0 end),"
            + " sum(case when l.called_at >= h.arrived_at then 1 else 0 end)"
            + " from help_fact h join help_service s on s.site = h.site and s.rule = h.rule"
            + " join leg_fact l on l.site = h.site and l.service = s.service"
            + " and l.local_date = h.local_date and l.called_at >= h.called_at"
            + " and l.called_at < h.released_at and l.started_at is not null"
            + " and l.wait_ms is not null"
            + " where h.site = ? and h.local_date between ? and ? and h.arrived_at is not null"
            + " group by h.rule";
    Map<String, Effect> effects = new HashMap<>();
    List<String> _ =
        ReportQuery.list(
            connection,
            sql,
            site,
            period,
            row -> {
              Cells cells = new Cells(row);
              String rule = cells.text();
              effects.put(rule, new Effect(mean(cells), mean(cells)));
              return rule;
            });
    return effects;
  }

  private static @Nullable Long mean(Cells row) throws SQLException {
    Ratio waits = new Ratio();
    waits.add(Math.round(row.whole() / 1000.0), row.number());
    return waits.whole();
  }
}
