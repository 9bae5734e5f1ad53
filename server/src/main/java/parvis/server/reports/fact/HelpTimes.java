package parvis.server.reports.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;

/** Help called from other agents as rows of {@code help_fact}. */
final class HelpTimes {
  private final Connection connection;
  private final String site;

  HelpTimes(Connection connection, String site) {
    this.connection = connection;
    this.site = site;
  }

  /** Takes in what happens about help. */
  void fold(Recorded recorded, SiteSettings settings) throws SQLException {
    switch (recorded.event()) {
      case SiteEvent.ReinforcementCalled called -> begin(recorded, called, settings);
      case SiteEvent.HelperAsked asked -> change(asked.rule(), "asked = asked + 1");
      case SiteEvent.HelperAnswered answered -> answered(recorded, answered);
      case SiteEvent.HelperArrived arrived -> {
        first("arrived_at", arrived.rule(), recorded);
        change(arrived.rule(), "arrived = arrived + 1");
      }
      case SiteEvent.HelperMissed missed -> change(missed.rule(), "missed = missed + 1");
      case SiteEvent.ReinforcementEscalated(String rule) -> first("escalated_at", rule, recorded);
      case SiteEvent.ReinforcementReleased(String rule) -> first("released_at", rule, recorded);
      default -> {}
    }
  }

  private void begin(Recorded recorded, SiteEvent.ReinforcementCalled called, SiteSettings settings)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into help_fact (site, sequence, rule, measure, measured, by_hand, local_date,"
                + " called_at, asked, coming, refused, silent)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0)")) {
      Parameters row = new Parameters(insert).text(site).number(recorded.sequence());
      row.text(called.rule()).text(called.measure().name()).number(called.value());
      row.flag(called.byHand()).text(settings.day(recorded.at()).toString());
      row.moment(recorded.at());
      int _ = insert.executeUpdate();
    }
  }

  private void answered(Recorded recorded, SiteEvent.HelperAnswered answered) throws SQLException {
    switch (answered.answer()) {
      case COMING -> {
        change(answered.rule(), "coming = coming + 1");
        first("coming_at", answered.rule(), recorded);
      }
      case CANNOT -> change(answered.rule(), "refused = refused + 1");
      case SILENT -> change(answered.rule(), "silent = silent + 1");
      case MISSED -> {} // an event of its own; of those who said to come
    }
  }

  /** The first time counts. */
  private void first(String column, String rule, Recorded recorded) throws SQLException {
    change(rule, "%1$s = coalesce(%1$s, %2$d)".formatted(column, recorded.at().toEpochMilli()));
  }

  /** Changes the help that was called last by the rule. */
  private void change(String rule, String change) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update help_fact set %s where site = ? and sequence = (select max(sequence)"
                    .formatted(change)
                + " from help_fact where site = ? and rule = ?)")) {
      new Parameters(update).text(site).text(site).text(rule);
      int _ = update.executeUpdate();
    }
  }
}
