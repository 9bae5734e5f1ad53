package parvis.engine.site;

import java.time.LocalDate;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.WaitlistEntry;
import parvis.engine.event.AgendaEvent;

/** What begins in an agenda: places that are kept, and people who wait for one. */
final class Beginnings {
  private Beginnings() {}

  /** A place while somebody fills the form. */
  static Booking held(AgendaEvent.PlaceHeld held) {
    return new Booking(
        held.booking(),
        held.key(),
        held.ask(),
        held.parts(),
        held.channel(),
        held.language(),
        null,
        0,
        null,
        null,
        new BookingState.Held(held.until()));
  }

  /** An earlier place for who has booked. */
  static Booking offered(AgendaEvent.EarlierPlaceOffered offered) {
    return new Booking(
        offered.booking(),
        offered.key(),
        offered.ask(),
        offered.parts(),
        offered.channel(),
        offered.language(),
        null,
        0,
        null,
        offered.moves(),
        new BookingState.Held(offered.until()));
  }

  /** Somebody without a place. */
  static WaitlistEntry joined(AgendaEvent.WaitlistJoined joined) {
    return new WaitlistEntry(
        joined.booking(),
        joined.key(),
        joined.ask(),
        joined.from(),
        joined.to(),
        joined.channel(),
        joined.language(),
        null);
  }

  /**
   * Somebody who has booked and would rather come earlier.
   *
   * @param to day of the booking
   */
  static WaitlistEntry wished(AgendaEvent.EarlierPlaceWished wished, LocalDate to) {
    return new WaitlistEntry(
        wished.booking(),
        wished.key(),
        wished.ask(),
        wished.from(),
        to,
        wished.channel(),
        wished.language(),
        new WaitlistEntry.Earlier(wished.moves(), wished.than()));
  }
}
