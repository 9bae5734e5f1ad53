package parvis.server.reports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import parvis.server.database.Database;
import parvis.server.reports.figure.Period;
import parvis.server.reports.figure.Report;
import parvis.server.reports.figure.ReportQuery;

/** What sites did, from the facts; call on platform threads, for the reading may be long. */
public final class Reports {
  private final Database database;

  /** Reports from the facts of a database. */
  public Reports(Database database) {
    this.database = database;
  }

  /** What a site did in a period; of a site or days without facts, a report of zeros. */
  public Report getReport(String site, Period period) {
    return database.read(connection -> ReportQuery.run(connection, site, period));
  }

  /** The days of a site on which somebody came, newest first. */
  public List<LocalDate> listDays(String site) {
    return database.read(connection -> days(connection, site));
  }

  /** Whether the reports know the site. */
  public boolean exists(String site) {
    return database.read(connection -> exists(connection, site));
  }

  private static boolean exists(Connection connection, String site) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select 1 from report_site where site = ?")) {
      select.setString(1, site);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static List<LocalDate> days(Connection connection, String site) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select distinct local_date from leg_fact where site = ? order by local_date desc")) {
      select.setString(1, site);
      try (ResultSet rows = select.executeQuery()) {
        List<LocalDate> days = new ArrayList<>();
        while (rows.next()) {
          days.add(LocalDate.parse(rows.getString(1)));
        }
        return days;
      }
    }
  }
}
