package parvis.server.web.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.BookingState;
import parvis.server.access.Caller;
import parvis.server.access.Roles;
import parvis.server.customers.BookingContacts;
import parvis.server.customers.Contact;
import parvis.server.web.api.Commands;
import parvis.server.web.api.Days;

/**
 * Reads the bookings of some days for a file, with as much of the people as the reader may take.
 */
@ApplicationScoped
public class ExportReading {
  private final Commands commands;
  private final BookingContacts contacts;

  public ExportReading(Commands commands, BookingContacts contacts) {
    this.commands = commands;
    this.contacts = contacts;
  }

  List<BookingRow> read(String site, Days days, Caller caller) {
    List<BookingRow> rows =
        commands.look(
            site,
            state ->
                days.each()
                    .flatMap(date -> state.agenda().on(date).stream())
                    .filter(booking -> !(booking.state() instanceof BookingState.Held))
                    .map(booking -> BookingRow.of(site, booking))
                    .toList());
    Map<String, Contact> known =
        contacts.find(site, rows.stream().map(row -> row.booking().id()).toList());
    boolean all = caller.is(Roles.SUPERVISOR);
    return rows.stream().map(row -> row.by(seen(known.get(row.booking().id()), all))).toList();
  }

  /** A file leaves the house: only who runs the site takes more along than names. */
  private static @Nullable Contact seen(@Nullable Contact contact, boolean all) {
    return contact == null || all ? contact : new Contact(contact.name(), null, null, null);
  }
}
