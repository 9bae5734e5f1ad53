package parvis.server.reports.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the facts of a period. */
public final class ReportQuery {
  private static final String PERIOD = " where site = ? and local_date between ? and ?";
  private static final int FETCH = 1_000;

  private ReportQuery() {}

  /** The report of a site that has facts or not: without any, all counts are 0. */
  public static Report run(Connection connection, String site, Period period) throws SQLException {
    Tallies tallies = new Tallies();
    String sql = "select " + Leg.COLUMNS + " from leg_fact" + PERIOD;
    List<Tallies> _ =
        list(
            connection,
            sql,
            site,
            period,
            row -> {
              tallies.add(Leg.of(row));
              return tallies;
            });
    return tallies.report(
        site, period, answers(connection, site, period), deskTimes(connection, site, period));
  }

  private static List<AnswerCount> answers(Connection connection, String site, Period period)
      throws SQLException {
    String sql =
        "select reason, answer, count(*), sum(quantity) from answer_fact"
            + PERIOD
            + " group by reason, answer order by reason, sum(quantity) desc, answer";
    return list(
        connection,
        sql,
        site,
        period,
        row -> new AnswerCount(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4)));
  }

  private static List<DeskTime> deskTimes(Connection connection, String site, Period period)
      throws SQLException {
    String sql =
        "select desk, status, reason, sum(until - since) / 1000 from desk_time_fact"
            + PERIOD
            + " and until is not null group by desk, status, reason order by desk, status, reason";
    return list(
        connection,
        sql,
        site,
        period,
        row -> new DeskTime(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)));
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> List<T> list(
      Connection connection, String sql, String site, Period period, RowReader<T> reader)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setFetchSize(FETCH);
      select.setString(1, site);
      select.setString(2, period.from().toString());
      select.setString(3, period.to().toString());
      try (ResultSet rows = select.executeQuery()) {
        List<T> all = new ArrayList<>();
        while (rows.next()) {
          all.add(reader.read(rows));
        }
        return all;
      }
    }
  }
}
