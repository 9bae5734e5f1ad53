package parvis.server.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import parvis.server.customers.BookingContacts;
import parvis.server.customers.Contact;
import parvis.server.host.Hosts;

/**
 * Who has booked, for screens that show it again and again: the table is asked once a minute at
 * most for each booking, and what was erased or corrected there is forgotten here as soon.
 */
@ApplicationScoped
public class BookingNames {
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST = 20_000;

  private record Key(String site, String booking) {}

  private record Known(Contact contact, Instant until) {}

  private final BookingContacts contacts;
  private final Hosts hosts;
  private final Map<Key, Known> known = new ConcurrentHashMap<>();
  private final AtomicLong seen = new AtomicLong();

  public BookingNames(BookingContacts contacts, Hosts hosts) {
    this.contacts = contacts;
    this.hosts = hosts;
  }

  /** Who is behind these bookings of a site, by booking; who is not known is left out. */
  Map<String, Contact> of(String site, Collection<String> bookings) {
    forgetWhatWasCorrected();
    Instant now = hosts.now();
    Map<String, Contact> found = new HashMap<>();
    List<String> asked = new ArrayList<>();
    for (String booking : bookings) {
      Known one = known.get(new Key(site, booking));
      if (one != null && one.until().isAfter(now)) {
        found.put(booking, one.contact());
      } else {
        asked.add(booking);
      }
    }
    if (!asked.isEmpty()) {
      ask(site, asked, now).forEach(found::put);
    }
    return found;
  }

  private void forgetWhatWasCorrected() {
    long corrections = contacts.corrections();
    if (seen.getAndSet(corrections) != corrections) {
      known.clear();
    }
  }

  private Map<String, Contact> ask(String site, List<String> bookings, Instant now) {
    if (known.size() > MOST) {
      known.clear();
    }
    Map<String, Contact> answer = contacts.find(site, bookings);
    for (String booking : bookings) {
      Contact contact = answer.get(booking);
      if (contact == null) {
        known.remove(new Key(site, booking));
      } else {
        known.put(new Key(site, booking), new Known(contact, now.plus(KEPT)));
      }
    }
    return answer;
  }
}
