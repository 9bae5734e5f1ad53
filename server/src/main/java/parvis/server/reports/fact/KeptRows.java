package parvis.server.reports.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.event.AgendaEvent;

/**
 * What is kept for people who walk in and given back, as rows of {@code given_back_time} and {@code
 * kept_by_hand}: so much of it as tells which bookings took time that was given back.
 */
final class KeptRows {
  private final Connection connection;
  private final String site;

  KeptRows(Connection connection, String site) {
    this.connection = connection;
    this.site = site;
  }

  /** A service whose time is given back no longer. */
  void configure(AgendaRules agenda) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from given_back_time where site = ? and service = ?")) {
      for (var offer : agenda.offers().entrySet()) {
        if (offer.getValue().giveBack() == null) {
          new Parameters(delete).text(site).text(offer.getKey()).addBatch();
        }
      }
      int[] _ = delete.executeBatch();
    }
  }

  void givenBack(AgendaEvent.KeptTimeGivenBack event) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            insert into given_back_time (site, service, until_at) values (?, ?, ?)
            on conflict (site, service) do update set until_at = excluded.until_at\
            """)) {
      new Parameters(upsert).text(site).text(event.service()).moment(event.until());
      int _ = upsert.executeUpdate();
    }
  }

  void byHand(LocalDate date, String service, @Nullable Integer percent) throws SQLException {
    String sql =
        percent == null
            ? "delete from kept_by_hand where site = ? and service = ? and local_date = ?"
            : "insert into kept_by_hand (site, service, local_date) values (?, ?, ?)"
                + " on conflict (site, service, local_date) do nothing";
    try (PreparedStatement change = connection.prepareStatement(sql)) {
      new Parameters(change).text(site).text(service).text(date.toString());
      int _ = change.executeUpdate();
    }
  }

  /** Whether kept time of the service was given back at {@code start}. */
  boolean isGivenBack(String service, Instant start, LocalDate date) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select 1 from given_back_time g where g.site = ? and g.service = ? and g.until_at > ?
            and not exists (select 1 from kept_by_hand k
              where k.site = g.site and k.service = g.service and k.local_date = ?)\
            """)) {
      new Parameters(select).text(site).text(service).moment(start).text(date.toString());
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }
}
