package parvis.server.customers;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Visit;
import parvis.server.host.Hosts;

/**
 * Erases people whose visit has been over for a while, so that an undo still finds them, and photos
 * at once.
 */
public final class Eraser implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Eraser.class.getName());
  private static final Duration PEOPLE = Duration.ofMinutes(10);
  private static final Duration PHOTOS = Duration.ofSeconds(5);

  private final People people;
  private final Photos photos;
  private final BookingContacts contacts;
  private final PersonalCustomers customers;
  private final Hosts hosts;
  private final BiPredicate<String, String> written;
  private final ScheduledExecutorService schedule =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("parvis-eraser").daemon().factory());

  /**
   * Erases in these tables.
   *
   * @param written whether a letter about a booking of a site is still to be sent
   */
  public Eraser(
      People people,
      Photos photos,
      BookingContacts contacts,
      PersonalCustomers customers,
      Hosts hosts,
      BiPredicate<String, String> written) {
    this.people = people;
    this.photos = photos;
    this.contacts = contacts;
    this.customers = customers;
    this.hosts = hosts;
    this.written = written;
  }

  /** Begins to erase in the background. */
  public void start() {
    every(PEOPLE, () -> people.listSites().forEach(this::eraseOver));
    every(PEOPLE, () -> contacts.list().forEach(this::eraseContacts));
    every(PEOPLE, () -> eraseCustomers(hosts.now().minus(PEOPLE)));
    every(PHOTOS, () -> photos.listSites().forEach(this::erasePhotos));
  }

  private void every(Duration pause, Runnable work) {
    long seconds = pause.toSeconds();
    var _ = schedule.scheduleWithFixedDelay(() -> run(work), seconds, seconds, TimeUnit.SECONDS);
  }

  private static void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "people of ended visits are not erased yet", e);
    }
  }

  /** Erases the people of this site's visits that are over. */
  public void eraseOver(String site) {
    List<String> over = over(site, people.listVisits(site));
    if (!over.isEmpty()) {
      people.erase(site, over);
    }
  }

  /**
   * Erases who has booked, of these bookings that are over; one that a letter is still to be sent
   * about later.
   */
  public void eraseContacts(String site, List<String> bookings) {
    List<String> over =
        hosts
            .look(
                site, state -> bookings.stream().filter(one -> isBookingOver(state, one)).toList())
            .join()
            .stream()
            .filter(booking -> !written.test(site, booking))
            .toList();
    if (!over.isEmpty()) {
      contacts.erase(site, over);
    }
  }

  /**
   * Erases who people are who were kept before then and are nobody's personal customers any more. A
   * link is made after its row: rows that are newer may be about to be linked.
   */
  public void eraseCustomers(Instant then) {
    customers.listKeptBefore(then).forEach((site, people) -> eraseCustomers(site, people, then));
  }

  private void eraseCustomers(String site, List<String> people, Instant then) {
    List<String> over =
        hosts
            .look(
                site,
                state ->
                    people.stream()
                        .filter(person -> state.customers().find(person) == null)
                        .toList())
            .join();
    if (!over.isEmpty()) {
      customers.eraseKeptBefore(site, over, then);
    }
  }

  /**
   * Who gave a booking up needs no more to be reached; whom the staff or the site has cancelled may
   * need to be told, until the booking is forgotten.
   */
  private static boolean isBookingOver(SiteState state, String id) {
    if (state.agenda().waitlist().find(id) != null) {
      return false;
    }
    Booking booking = state.agenda().find(id);
    return booking == null
        || switch (booking.state()) {
          case BookingState.Held _, BookingState.Booked _, BookingState.Missed _ -> false;
          case BookingState.Arrived(String visit) -> isOver(state.findVisit(visit));
          case BookingState.Cancelled(BookingState.Cause cause) ->
              cause == BookingState.Cause.PERSON;
        };
  }

  /** Erases the photos of this site's visits that are over. */
  public void erasePhotos(String site) {
    over(site, photos.listVisits(site))
        .forEach(visit -> photos.erase(Photos.Album.VISIT, site, visit));
  }

  private List<String> over(String site, List<String> visits) {
    return hosts
        .look(
            site, state -> visits.stream().filter(visit -> isOver(state.findVisit(visit))).toList())
        .join();
  }

  private static boolean isOver(@org.jspecify.annotations.Nullable Visit visit) {
    return visit == null || visit.isClosed();
  }

  /** Erases no more. */
  @Override
  public void close() {
    schedule.shutdownNow();
  }
}
