package parvis.server.reports.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import parvis.engine.agenda.Ask;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.Recorded;

/** Who waited for a place that becomes free, as rows of {@code waitlist_fact}. */
final class WaitlistRows {
  private final Connection connection;
  private final String site;

  WaitlistRows(Connection connection, String site) {
    this.connection = connection;
    this.site = site;
  }

  /** Takes in that somebody joins or leaves. */
  void fold(Recorded recorded) throws SQLException {
    switch (recorded.event()) {
      case AgendaEvent.WaitlistJoined joined -> join(joined.booking(), joined.ask(), recorded.at());
      case AgendaEvent.EarlierPlaceWished wished ->
          join(wished.booking(), wished.ask(), recorded.at());
      case AgendaEvent.WaitlistLeft left -> leave(left, recorded.at());
      default -> throw new IllegalStateException("not of a waiting list");
    }
  }

  private void join(String booking, Ask ask, Instant at) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into waitlist_fact (site, booking, service, joined_at) values (?, ?, ?, ?)")) {
      Parameters row = new Parameters(insert).text(site).text(booking);
      row.text(ask.wants().getFirst().demand().service()).moment(at);
      int _ = insert.executeUpdate();
    }
  }

  private void leave(AgendaEvent.WaitlistLeft left, Instant at) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update waitlist_fact set left_at = ?, left_as = ? where site = ? and booking = ?")) {
      Parameters row = new Parameters(update).moment(at).text(left.how().name());
      row.text(site).text(left.booking());
      int _ = update.executeUpdate();
    }
  }
}
