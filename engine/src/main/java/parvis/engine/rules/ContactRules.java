package parvis.engine.rules;

import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.event.AgendaEvent;
import parvis.engine.site.SiteState;

/** Correcting how somebody who has booked is reached: the limit holds for the new address too. */
public final class ContactRules {
  private ContactRules() {}

  static Decision decide(SiteState site, AgendaCommand.CorrectContact command) {
    Refusal refusal = refusalOf(site, command.booking(), command.person());
    return refusal == null
        ? Decision.accept(
            new AgendaEvent.ContactCorrected(command.booking(), command.person(), command.email()))
        : new Decision.Refused(refusal);
  }

  /**
   * Why the booking cannot be that person's, null when it can.
   *
   * @param person opaque id of whose it would be, null for unknown
   */
  public static @Nullable Refusal refusalOf(SiteState site, String id, @Nullable String person) {
    Booking booking = site.agenda().find(id);
    if (booking == null) {
      return Refusal.of(Reason.UNKNOWN_BOOKING, "booking", id);
    }
    if (!(booking.state() instanceof BookingState.Booked)) {
      return Refusal.of(Reason.BOOKING_OVER);
    }
    int limit = site.catalogue().configuration().agenda().openBookings();
    return person != null
            && !person.equals(booking.person())
            && site.agenda().countToCome(person) >= limit
        ? Refusal.of(Reason.BOOKING_LIMIT, "limit", Integer.toString(limit))
        : null;
  }
}
