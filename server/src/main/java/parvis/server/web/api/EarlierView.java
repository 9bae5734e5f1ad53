package parvis.server.web.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.WaitlistEntry;
import parvis.engine.site.Agenda;

/**
 * Somebody who has booked would rather come earlier.
 *
 * @param from first day on which the person can come; null once a place is offered
 * @param before how many joined the waiting list earlier and still wait; null once a place is
 *     offered
 * @param start when the place begins that is offered, null while none is
 * @param until until when that place is kept, null while none is
 */
public record EarlierView(
    @Nullable LocalDate from,
    @Nullable Integer before,
    @Nullable Instant start,
    @Nullable Instant until) {
  /** What is wished and offered, null for nothing. */
  static @Nullable EarlierView find(Agenda agenda, Booking booking) {
    Booking place = agenda.findEarlier(booking.id());
    if (place != null && place.state() instanceof BookingState.Held(Instant until)) {
      return new EarlierView(null, null, place.start(), until);
    }
    WaitlistEntry wish = agenda.waitlist().findEarlier(booking.id());
    return wish == null ? null : new EarlierView(wish.from(), before(agenda, wish), null, null);
  }

  private static int before(Agenda agenda, WaitlistEntry wish) {
    return (int) agenda.waitlist().all().stream().takeWhile(one -> !one.equals(wish)).count();
  }
}
