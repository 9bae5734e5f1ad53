package parvis.server.reports.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;

/** Stretches of time at desks as rows of {@code desk_time_fact}. */
final class DeskTimes {
  private final Connection connection;
  private final String site;

  DeskTimes(Connection connection, String site) {
    this.connection = connection;
    this.site = site;
  }

  /** Ends one stretch at a desk and begins another, if the event is about a desk. */
  void fold(Recorded recorded, SiteSettings settings) throws SQLException {
    switch (recorded.event()) {
      case SiteEvent.AgentSignedIn(String desk, String agent) ->
          begin(recorded, settings, desk, agent, "OPEN", null);
      case SiteEvent.AgentPaused(String desk, String agent, String reason) ->
          begin(recorded, settings, desk, agent, "PAUSED", reason);
      case SiteEvent.AgentWentAway(String desk, String agent) ->
          begin(recorded, settings, desk, agent, "AWAY", null);
      case SiteEvent.AgentResumed(String desk, String agent) ->
          begin(recorded, settings, desk, agent, "OPEN", null);
      case SiteEvent.AgentSignedOut(String desk, String _) -> end(recorded, desk);
      default -> {}
    }
  }

  private void begin(
      Recorded recorded,
      SiteSettings settings,
      String desk,
      String agent,
      String status,
      @Nullable String reason)
      throws SQLException {
    end(recorded, desk);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into desk_time_fact"
                + " (site, sequence, desk, agent, status, reason, local_date, since)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      Parameters row = new Parameters(insert);
      row.text(site).number(recorded.sequence()).text(desk).text(agent).text(status).text(reason);
      row.text(settings.day(recorded.at()).toString()).moment(recorded.at());
      int _ = insert.executeUpdate();
    }
  }

  private void end(Recorded recorded, String desk) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update desk_time_fact set until = ? where site = ? and desk = ? and until is null")) {
      new Parameters(update).moment(recorded.at()).text(site).text(desk);
      int _ = update.executeUpdate();
    }
  }
}
