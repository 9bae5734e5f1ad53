package parvis.server.reports.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.desk.DeskState;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;

/**
 * Stretches of time at desks as rows of {@code desk_time_fact}: open, paused or away, and within
 * open those in which the desk stood ready with nobody to call.
 */
final class DeskTimes {
  private static final String READY = "READY";

  private final Connection connection;
  private final String site;
  // The desks that stand ready; null until somebody asks.
  private @Nullable Set<String> ready;

  DeskTimes(Connection connection, String site) {
    this.connection = connection;
    this.site = site;
  }

  /** Ends stretches at a desk and begins others, if the event is about a desk. */
  void fold(Recorded recorded, SiteSettings settings) throws SQLException {
    switch (recorded.event()) {
      case SiteEvent.AgentSignedIn(String desk, String agent) ->
          change(recorded, settings, desk, agent, "OPEN", null);
      case SiteEvent.AgentPaused(String desk, String agent, String reason) ->
          change(recorded, settings, desk, agent, "PAUSED", reason);
      case SiteEvent.AgentWentAway(String desk, String agent) ->
          change(recorded, settings, desk, agent, "AWAY", null);
      case SiteEvent.AgentResumed(String desk, String agent) ->
          change(recorded, settings, desk, agent, "OPEN", null);
      case SiteEvent.AgentSignedOut(String desk, String _) -> endAll(recorded, desk);
      case SiteEvent.DeskStoodReady(String desk, String agent, boolean _) ->
          standReady(recorded, settings, desk, agent);
      case SiteEvent.DeskStoodDown(String desk, String _) -> endReady(recorded, desk);
      case SiteEvent.ReadinessLapsed(String desk, String _) -> endReady(recorded, desk);
      case SiteEvent.CountdownStarted(String desk, String _, var _) -> endReady(recorded, desk);
      case SiteEvent.CountdownStopped(String desk, String _) -> endReady(recorded, desk);
      case SiteEvent.CallingModeSet(String desk, String _, var _) -> endReady(recorded, desk);
      case SiteEvent.GroupOpened opened -> endReady(recorded, opened.by().desk());
      case SiteEvent.VisitCalled called -> endReady(recorded, called.by().desk());
      case SiteEvent.VisitTaken taken -> endReady(recorded, taken.by().desk());
      case SiteEvent.VisitTakenBack back -> endReady(recorded, back.by().desk());
      case SiteEvent.StepUndone undone -> restore(recorded, settings, undone.desk());
      default -> {}
    }
  }

  private void change(
      Recorded recorded,
      SiteSettings settings,
      String desk,
      String agent,
      String status,
      @Nullable String reason)
      throws SQLException {
    endAll(recorded, desk);
    insert(recorded, settings, desk, agent, status, reason);
  }

  private void standReady(Recorded recorded, SiteSettings settings, String desk, String agent)
      throws SQLException {
    if (ready().add(desk)) {
      insert(recorded, settings, desk, agent, READY, null);
    }
  }

  private void restore(Recorded recorded, SiteSettings settings, DeskState desk)
      throws SQLException {
    if (desk.isStanding() && desk.agent() != null) {
      standReady(recorded, settings, desk.desk(), desk.agent());
    } else {
      endReady(recorded, desk.desk());
    }
  }

  private void insert(
      Recorded recorded,
      SiteSettings settings,
      String desk,
      String agent,
      String status,
      @Nullable String reason)
      throws SQLException {
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

  private void endAll(Recorded recorded, String desk) throws SQLException {
    boolean _ = ready().remove(desk);
    end(recorded, desk, "");
  }

  private void endReady(Recorded recorded, String desk) throws SQLException {
    if (ready().remove(desk)) {
      end(recorded, desk, " and status = '" + READY + "'");
    }
  }

  private void end(Recorded recorded, String desk, String which) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update desk_time_fact set until = ? where site = ? and desk = ? and until is null"
                + which)) {
      new Parameters(update).moment(recorded.at()).text(site).text(desk);
      int _ = update.executeUpdate();
    }
  }

  private Set<String> ready() throws SQLException {
    Set<String> known = ready;
    if (known == null) {
      known = new HashSet<>();
      try (PreparedStatement select =
          connection.prepareStatement(
              "select desk from desk_time_fact where site = ? and until is null and status = ?")) {
        new Parameters(select).text(site).text(READY);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            boolean _ = known.add(rows.getString(1));
          }
        }
      }
      ready = known;
    }
    return known;
  }
}
