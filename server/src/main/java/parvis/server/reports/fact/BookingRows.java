package parvis.server.reports.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.BookingState.Cause;
import parvis.engine.agenda.Part;
import parvis.engine.agenda.Session;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.Recorded;

/** What became of places booked ahead, as rows of {@code booking_fact}. */
final class BookingRows {
  private static final String BY_CLOSING = "moved_by_closing";
  private static final String EARLIER = "moved_earlier";

  private final Connection connection;
  private final String site;
  private final WaitlistRows waitlist;
  private final KeptRows kept;

  BookingRows(Connection connection, String site) {
    this.connection = connection;
    this.site = site;
    this.waitlist = new WaitlistRows(connection, site);
    this.kept = new KeptRows(connection, site);
  }

  /** The site works by another configuration. */
  void configure(AgendaRules agenda) throws SQLException {
    kept.configure(agenda);
  }

  /** Takes in what happens to bookings and to what they are taken from. */
  void fold(Recorded recorded, SiteSettings settings) throws SQLException {
    switch (recorded.event()) {
      case AgendaEvent.OfBooking event -> fold(event, recorded, settings);
      case AgendaEvent.KeptTimeGivenBack event -> kept.givenBack(event);
      case AgendaEvent.WalkInShareSet(var date, String service, Integer percent) ->
          kept.byHand(date, service, percent);
      default -> {}
    }
  }

  private void fold(AgendaEvent.OfBooking event, Recorded recorded, SiteSettings settings)
      throws SQLException {
    Instant at = recorded.at();
    switch (event) {
      case AgendaEvent.PlaceHeld held -> begin(held, at, settings);
      case AgendaEvent.PlaceReleased(String booking) -> forget(booking);
      case AgendaEvent.PlaceBooked(String booking, var _) -> moment("booked_at", booking, at);
      case AgendaEvent.BookingMoved(String booking, List<Part> parts, Cause cause) ->
          moved(booking, parts.getFirst(), cause == Cause.SITE ? BY_CLOSING : null, settings);
      case AgendaEvent.EarlierPlaceTaken(String booking, var _, List<Part> parts) ->
          moved(booking, parts.getFirst(), EARLIER, settings);
      case AgendaEvent.WaitlistJoined _,
          AgendaEvent.EarlierPlaceWished _,
          AgendaEvent.WaitlistLeft _ ->
          waitlist.fold(recorded);
      case AgendaEvent.AgentReplaced(String booking, List<Part> parts) ->
          text("session", booking, session(parts.getFirst(), settings)); // the same time
      case AgendaEvent.EarlierPlaceOffered _ -> {} // no booking of its own
      case AgendaEvent.ContactCorrected _ -> {} // the same booking
      case AgendaEvent.BookingCancelled(String booking, var cause) -> {
        moment("cancelled_at", booking, at);
        text("cancelled_by", booking, cause.name());
      }
      case AgendaEvent.BookingMissed(String booking) -> moment("missed_at", booking, at);
      case AgendaEvent.BookingArrived(String booking, String visit, var _) -> {
        moment("arrived_at", booking, at);
        text("visit", booking, visit);
      }
    }
  }

  private void begin(AgendaEvent.PlaceHeld held, Instant at, SiteSettings settings)
      throws SQLException {
    Part first = held.parts().getFirst();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into booking_fact (site, booking, service, reason, channel, people, local_date,"
                + " start_at, held_at, protected_from, places, session, given_back,"
                + " moved) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")) {
      Parameters row = new Parameters(insert).text(site).text(held.booking());
      row.text(first.demand().service()).text(first.reason()).text(held.channel().name());
      row.number(held.ask().people()).text(settings.day(first.start()).toString());
      row.moment(first.start()).moment(at).moment(settings.protectedFrom(first.start()));
      row.number(settings.places(first.demand().service())).text(session(first, settings));
      row.number(isGivenBack(first, settings) ? 1 : 0);
      int _ = insert.executeUpdate();
    }
  }

  private boolean isGivenBack(Part first, SiteSettings settings) throws SQLException {
    Instant start = first.start();
    return kept.isGivenBack(
        first.demand().service(), start, start.atZone(settings.zone()).toLocalDate());
  }

  /** What tells a session from others of its service, null where each is received alone. */
  private static @Nullable String session(Part first, SiteSettings settings) {
    Session session = Session.of(first);
    return settings.places(session.service()) == 1
        ? null
        : "%d %d %s"
            .formatted(
                session.start().getEpochSecond(),
                session.length().toSeconds(),
                Objects.requireNonNullElse(session.agent(), ""));
  }

  private void forget(String booking) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from booking_fact where site = ? and booking = ?")) {
      new Parameters(delete).text(site).text(booking);
      int _ = delete.executeUpdate();
    }
  }

  /**
   * Takes in another time.
   *
   * @param why the column that counts such moves beside all of them, null for none
   */
  private void moved(String booking, Part first, @Nullable String why, SiteSettings settings)
      throws SQLException {
    String counted = why == null ? "" : " %s = %s + 1,".formatted(why, why);
    try (PreparedStatement update =
        connection.prepareStatement(
            "update booking_fact set moved = moved + 1,"
                + counted
                + " start_at = ?, local_date = ?, protected_from = ?, places = ?, session = ?,"
                + " given_back = ?"
                + " where site = ? and booking = ?")) {
      new Parameters(update)
          .moment(first.start())
          .text(settings.day(first.start()).toString())
          .moment(settings.protectedFrom(first.start()))
          .number(settings.places(first.demand().service()))
          .text(session(first, settings))
          .number(isGivenBack(first, settings) ? 1 : 0)
          .text(site)
          .text(booking);
      int _ = update.executeUpdate();
    }
  }

  private void moment(String column, String booking, Instant at) throws SQLException {
    try (PreparedStatement update = update(column)) {
      new Parameters(update).moment(at).text(site).text(booking);
      int _ = update.executeUpdate();
    }
  }

  private void text(String column, String booking, @Nullable String value) throws SQLException {
    try (PreparedStatement update = update(column)) {
      new Parameters(update).text(value).text(site).text(booking);
      int _ = update.executeUpdate();
    }
  }

  private PreparedStatement update(String column) throws SQLException {
    return connection.prepareStatement(
        "update booking_fact set %s = ? where site = ? and booking = ?".formatted(column));
  }
}
