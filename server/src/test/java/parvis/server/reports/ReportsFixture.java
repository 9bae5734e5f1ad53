package parvis.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.database.Database;
import parvis.server.reports.figure.Figures;
import parvis.server.reports.figure.Group;
import parvis.server.reports.figure.Period;
import parvis.server.reports.figure.Report;

/** A site, what is told to it, and what its reports make of that, on whichever database. */
abstract class ReportsFixture {
  static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  /** Every table that is made from the journal, with its order. */
  private static final List<String> FACTS =
      List.of(
          "leg_fact order by visit, leg",
          "call_fact order by sequence",
          "held_back_fact order by sequence, visit",
          "answer_fact order by visit, leg, position",
          "desk_time_fact order by sequence",
          "group_fact order by sequence",
          "help_fact order by sequence",
          "booking_fact order by booking",
          "waitlist_fact order by booking",
          "given_back_time order by service",
          "kept_by_hand order by service, local_date",
          "customer_fact order by visit",
          "report_site order by site");

  Database database;
  Morning morning;
  ReportRunner runner;

  abstract String createDatabase();

  /** What the site is set up to. */
  SiteConfiguration configuration() {
    return Town.configuration();
  }

  @BeforeEach
  void open() {
    database = Database.open(createDatabase());
    morning = new Morning(database, configuration());
    runner = new ReportRunner(database);
  }

  /** However far apart they were made, facts are the same. */
  @AfterEach
  void facts_made_step_by_step_equal_facts_made_anew() {
    try {
      String stepByStep = facts();
      assertThat(factsMadeAnew()).isEqualTo(stepByStep);
    } finally {
      morning.close();
      database.close();
    }
  }

  /** Tells what follows at {@code time}; what was told before is made facts of on its own. */
  Morning at(String time) {
    long _ = runner.drain();
    return morning.at(time);
  }

  Report report() {
    long _ = runner.drain();
    return new Reports(database).getReport("valmont", new Period(DAY, DAY));
  }

  static Figures figures(List<Group> groups, String key) {
    return groups.stream()
        .filter(group -> group.key().equals(key))
        .findFirst()
        .orElseThrow()
        .figures();
  }

  /** All rows of all facts, as text. */
  String facts() {
    long _ = runner.drain();
    List<String> rows = new ArrayList<>();
    for (String table : FACTS) {
      rows.addAll(query("select * from " + table));
    }
    return String.join("\n", rows);
  }

  /** All rows of all facts, made anew from the journal. */
  String factsMadeAnew() {
    int _ = database.write(ReportsFixture::forget);
    return facts();
  }

  private static int forget(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : FACTS) {
        int _ = statement.executeUpdate("delete from " + table.substring(0, table.indexOf(' ')));
      }
      return statement.executeUpdate("delete from checkpoint");
    }
  }

  /** Rows as text, read when everything told has become facts. */
  List<String> rows(String sql) {
    long _ = runner.drain();
    return query(sql);
  }

  private List<String> query(String sql) {
    return database.read(connection -> query(connection, sql));
  }

  private static List<String> query(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      ResultSetMetaData columns = rows.getMetaData();
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          cells.add(String.valueOf(rows.getObject(i)));
        }
        lines.add(String.join(" ", cells));
      }
      return lines;
    }
  }
}
