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
  private static final String PERIOD = " where site = ? and local_date between ? and ?";
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
        help(connection, site, period),
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
    String sql =
        "select desk, local_date, since, until from desk_time_fact"
            + PERIOD
            + " and until is not null and status = 'READY'";
    bookedTimes(connection, site, period, idle);
    Map<String, Long> millis = new TreeMap<>();
    for (ProtectedIdle.Ready ready :
        list(
            connection,
            sql,
            site,
            period,
            row ->
                new ProtectedIdle.Ready(
                    row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))) {
      long _ = millis.merge(ready.desk(), idle.within(ready), Long::sum);
    }
    return millis.entrySet().stream()
        .map(one -> new DeskTime(one.getKey(), "PROTECTED", null, one.getValue() / 1000))
        .toList();
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

  private static List<HelpCount> help(Connection connection, String site, Period period)
      throws SQLException {
    String sql =
        "select rule, count(*), sum(by_hand), sum(asked), sum(coming), sum(refused), sum(silent),"
            + " count(escalated_at), sum(arrived_at - called_at), count(arrived_at) from help_fact"
            + PERIOD
            + " group by rule order by rule";
    return list(connection, sql, site, period, row -> help(new Cells(row)));
  }

  private static HelpCount help(Cells row) throws SQLException {
    String rule = row.text();
    int calls = row.number();
    int byHand = row.number();
    int asked = row.number();
    int coming = row.number();
    int refused = row.number();
    int silent = row.number();
    int escalated = row.number();
    Ratio toArrival = new Ratio();
    toArrival.add(Math.round(row.whole() / 1000.0), row.number());
    return new HelpCount(
        rule, calls, byHand, asked, coming, refused, silent, escalated, toArrival.whole());
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
