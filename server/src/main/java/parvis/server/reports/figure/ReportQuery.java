package parvis.server.reports.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reads the facts of a period. */
public final class ReportQuery {
  static final String PERIOD = " where site = ? and local_date between ? and ?";
  private static final int FETCH = 1_000;

  private ReportQuery() {}

  /** The report of a site that has facts or not: without any, all counts are 0. */
  public static Report run(Connection connection, String site, Period period) throws SQLException {
    Tallies tallies = new Tallies();
    ProtectedIdle idle = new ProtectedIdle();
    String sql = "select " + Leg.COLUMNS + " from leg_fact" + PERIOD;
    List<Tallies> _ =
        list(
            connection,
            sql,
            site,
            period,
            row -> {
              Leg leg = Leg.of(new Cells(row));
              tallies.add(leg);
              idle.add(leg);
              return tallies;
            });
    return tallies.report(
        site,
        period,
        answers(connection, site, period),
        deskTimes(connection, site, period, idle),
        HelpQuery.run(connection, site, period),
        bookings(connection, site, period));
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

  private static List<DeskTime> deskTimes(
      Connection connection, String site, Period period, ProtectedIdle idle) throws SQLException {
    String sql =
        "select desk, status, reason, sum(until - since) / 1000 from desk_time_fact"
            + PERIOD
            + " and until is not null group by desk, status, reason";
    List<DeskTime> times =
        list(
            connection,
            sql,
            site,
            period,
            row ->
                new DeskTime(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)));
    times.addAll(protectedTimes(connection, site, period, idle));
    times.sort(
        Comparator.comparing(DeskTime::desk)
            .thenComparing(time -> DeskDefinition.valueOf(time.status()))
            .thenComparing(time -> Objects.requireNonNullElse(time.reason(), "")));
    return times;
  }

  private static List<DeskTime> protectedTimes(
      Connection connection, String site, Period period, ProtectedIdle idle) throws SQLException {
    bookedTimes(connection, site, period, idle);
    Map<String, Long> millis = new TreeMap<>();
    for (ProtectedIdle.Ready ready : stretches(connection, site, period, "READY")) {
      long _ = millis.merge(ready.desk(), idle.within(ready), Long::sum);
    }
    for (ProtectedIdle.Ready open : stretches(connection, site, period, "OPEN")) {
      long idleByHand = idle.withinOpen(open);
      if (idleByHand > 0) {
        long _ = millis.merge(open.desk(), idleByHand, Long::sum);
      }
    }
    return millis.entrySet().stream()
        .map(one -> new DeskTime(one.getKey(), "PROTECTED", null, one.getValue() / 1000))
        .toList();
  }

  private static List<ProtectedIdle.Ready> stretches(
      Connection connection, String site, Period period, String status) throws SQLException {
    String sql =
        "select desk, local_date, since, until from desk_time_fact"
            + PERIOD
            + " and until is not null and status = '"
            + status
            + "'";
    return list(
        connection,
        sql,
        site,
        period,
        row ->
            new ProtectedIdle.Ready(
                row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
  }

  private static void bookedTimes(
      Connection connection, String site, Period period, ProtectedIdle idle) throws SQLException {
    String sql =
        "select local_date, service, protected_from, coalesce(cancelled_at, start_at), start_at"
            + " from booking_fact"
            + PERIOD
            + " and booked_at is not null and protected_from is not null";
    List<String> _ =
        list(
            connection,
            sql,
            site,
            period,
            row -> {
              long from = row.getLong(3);
              long until = Math.min(row.getLong(4), row.getLong(5));
              if (from < until) {
                idle.addBooked(row.getString(1), row.getString(2), from, until);
              }
              return "";
            });
  }

  private static List<BookingCount> bookings(Connection connection, String site, Period period)
      throws SQLException {
    String sql =
        "select "
            + BookingTally.COLUMNS
            + " from booking_fact b left join leg_fact l"
            + " on l.site = b.site and l.visit = b.visit and l.leg = 1"
            + " left join waitlist_fact w on w.site = b.site and w.booking = b.booking"
            + " where b.site = ? and b.local_date between ? and ? and b.booked_at is not null";
    Map<String, BookingTally> tallies = new TreeMap<>();
    List<String> _ =
        list(
            connection,
            sql,
            site,
            period,
            row -> {
              Cells cells = new Cells(row);
              String service = cells.text();
              tallies.computeIfAbsent(service, _ -> new BookingTally()).add(cells);
              return service;
            });
    return tallies.entrySet().stream().map(one -> one.getValue().of(one.getKey())).toList();
  }

  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  static <T> List<T> list(
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
