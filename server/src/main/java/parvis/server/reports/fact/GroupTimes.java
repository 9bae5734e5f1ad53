package parvis.server.reports.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;

/** People called together as rows of {@code group_fact}. */
final class GroupTimes {
  private final Connection connection;
  private final String site;
  // The group open at each desk; null until somebody asks.
  private @Nullable Map<String, Long> open;

  GroupTimes(Connection connection, String site) {
    this.connection = connection;
    this.site = site;
  }

  /** Takes in what happens to a group. */
  void fold(Recorded recorded, SiteSettings settings) throws SQLException {
    switch (recorded.event()) {
      case SiteEvent.GroupOpened opened -> open(recorded, opened, settings);
      case SiteEvent.GroupStarted(String _, var by) -> mark("started_at", recorded, by.desk());
      case SiteEvent.GroupEnded(String _, var by) -> {
        mark("ended_at", recorded, by.desk());
        Long _ = open().remove(by.desk());
      }
      default -> {}
    }
  }

  private void open(Recorded recorded, SiteEvent.GroupOpened opened, SiteSettings settings)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into group_fact (site, sequence, group_id, desk, agent, service, seats,"
                + " local_date, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      Parameters row = new Parameters(insert).text(site).number(recorded.sequence());
      row.text(opened.group()).text(opened.by().desk()).text(opened.by().agent());
      row.text(opened.service()).number(opened.seats());
      row.text(settings.day(recorded.at()).toString()).moment(recorded.at());
      int _ = insert.executeUpdate();
    }
    Long _ = open().put(opened.by().desk(), recorded.sequence());
  }

  private void mark(String column, Recorded recorded, String desk) throws SQLException {
    Long group = open().get(desk);
    if (group == null) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update group_fact set %s = ? where site = ? and sequence = ?".formatted(column))) {
      new Parameters(update).moment(recorded.at()).text(site).number(group);
      int _ = update.executeUpdate();
    }
  }

  /** The sequence of the event that opened the group at a desk, null without a group there. */
  @Nullable Long findAt(String desk) throws SQLException {
    return open().get(desk);
  }

  private Map<String, Long> open() throws SQLException {
    Map<String, Long> known = open;
    if (known == null) {
      known = new HashMap<>();
      try (PreparedStatement select =
          connection.prepareStatement(
              "select desk, sequence from group_fact where site = ? and ended_at is null")) {
        select.setString(1, site);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            known.put(rows.getString(1), rows.getLong(2));
          }
        }
      }
      open = known;
    }
    return known;
  }
}
