package parvis.server.mail;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.WaitlistEntry;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.Recorded;
import parvis.server.journal.Entry;
import parvis.server.journal.codec.EventCodec;
import parvis.server.journal.feed.FeedConsumer;

/**
 * Makes letters of what happens to bookings, in the transaction that notes how far the journal was
 * read: one letter for each event, whatever is killed when.
 */
final class BookingLetters implements FeedConsumer {
  /** Under this name the journal is followed. */
  static final String CONSUMER = "mail";

  /** What happened longer ago is told to nobody any more. */
  static final Duration PATIENCE = Duration.ofDays(2);

  /** In the id of a command that imports bookings. */
  private static final String IMPORT = "/ImportBookings/";

  private static final Set<String> TOLD =
      Set.of(
          "PlaceBooked",
          "BookingMoved",
          "BookingCancelled",
          "WaitlistLeft",
          "ContactCorrected",
          "EarlierPlaceOffered",
          "EarlierPlaceTaken");

  private final EventCodec events = new EventCodec();
  private final InstantSource clock;

  BookingLetters(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void accept(Connection connection, List<Entry> entries) throws SQLException {
    Instant oldest = clock.instant().minus(PATIENCE);
    for (Entry entry : entries) {
      if (TOLD.contains(entry.type()) && entry.at().isAfter(oldest)) {
        tell(connection, entry.site(), events.decode(entry));
      }
    }
  }

  private static void tell(Connection connection, String site, Recorded recorded)
      throws SQLException {
    Letter.Kind kind = kind(recorded);
    if (kind == null || !(recorded.event() instanceof AgendaEvent.OfBooking event)) {
      return;
    }
    String booking =
        event instanceof AgendaEvent.EarlierPlaceOffered offered
            ? offered.moves()
            : event.booking();
    if (Outbox.hasAddress(connection, site, booking)) {
      Letter letter =
          Letter.fresh(
              site,
              booking,
              "event-" + recorded.sequence(),
              kind,
              recorded.at(),
              recorded.at().plus(PATIENCE));
      // an offer is no news of what is booked: what is still to be told of that stays to be told
      boolean _ =
          kind == Letter.Kind.EARLIER
              ? Outbox.add(connection, letter)
              : Outbox.tell(connection, letter);
    }
  }

  /** Where it was booked, the person was told; ids of commands name their kind. */
  private static boolean isImported(Recorded recorded) {
    return recorded.command().contains(IMPORT);
  }

  private static Letter.@Nullable Kind kind(Recorded recorded) {
    return switch (recorded.event()) {
      case AgendaEvent.PlaceBooked _ when isImported(recorded) -> null;
      case AgendaEvent.PlaceBooked _ -> Letter.Kind.BOOKED;
      case AgendaEvent.BookingMoved _, AgendaEvent.EarlierPlaceTaken _ -> Letter.Kind.MOVED;
      case AgendaEvent.EarlierPlaceOffered _ -> Letter.Kind.EARLIER;
      case AgendaEvent.ContactCorrected(var _, var _, boolean email) ->
          email ? Letter.Kind.BOOKED : null;
      case AgendaEvent.BookingCancelled _ -> Letter.Kind.CANCELLED;
      case AgendaEvent.WaitlistLeft(var _, WaitlistEntry.Leaving how) ->
          how == WaitlistEntry.Leaving.OFFERED ? Letter.Kind.OFFERED : null;
      default -> null;
    };
  }
}
