package parvis.server.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import parvis.server.customers.Contact;

/**
 * What is booked on one day.
 *
 * @param date at the site
 * @param bookings by time, those given up included
 * @param unreceivable ids of those that nobody can receive any more, since hours, staff or desks
 *     have changed
 */
public record AgendaDay(LocalDate date, List<BookingView> bookings, List<String> unreceivable) {
  /** The same with all that is known of the people, by booking. */
  AgendaDay with(Map<String, Contact> known) {
    return new AgendaDay(
        date,
        bookings.stream().map(one -> one.withAll(known.get(one.id()))).toList(),
        unreceivable);
  }
}
