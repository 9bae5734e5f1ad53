package parvis.server.reports.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import parvis.engine.event.CustomerEvent;
import parvis.engine.event.Recorded;

/** Visits of personal customers as rows of {@code customer_fact}. */
final class CustomerRows {
  private final Connection connection;
  private final String site;

  CustomerRows(Connection connection, String site) {
    this.connection = connection;
    this.site = site;
  }

  /** Takes in that somebody was recognised; who is linked to whom says nothing of a visit. */
  void fold(Recorded recorded) throws SQLException {
    if (recorded.event()
        instanceof CustomerEvent.CustomerRecognised(String visit, var _, String agent)) {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into customer_fact (site, visit, agent) values (?, ?, ?)"
                  + " on conflict (site, visit) do update set agent = excluded.agent")) {
        new Parameters(insert).text(site).text(visit).text(agent);
        int _ = insert.executeUpdate();
      }
    }
  }
}
