package parvis.engine.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;

/** The bookings of an agenda, found by what they are asked for. */
final class BookingIndex {
  private final Map<String, Booking> bookings = new HashMap<>();
  private final Map<String, String> byKey = new HashMap<>();
  private final Map<String, String> byVisit = new HashMap<>();
  private final Map<String, String> earlier = new TreeMap<>();
  private final Map<String, Integer> toCome = new HashMap<>();
  private final TreeMap<LocalDate, Map<String, Booking>> byDate = new TreeMap<>();
  private final TreeMap<Instant, Map<String, Booking>> byStart = new TreeMap<>();

  /** Adds a booking that begins on {@code date}. */
  void add(LocalDate date, Booking booking) {
    bookings.put(booking.id(), booking);
    byKey.put(booking.key(), booking.id());
    byDate.computeIfAbsent(date, _ -> new TreeMap<>()).put(booking.id(), booking);
    byStart.computeIfAbsent(booking.start(), _ -> new TreeMap<>()).put(booking.id(), booking);
    if (booking.state() instanceof BookingState.Arrived(String visit)) {
      byVisit.put(visit, booking.id());
    }
    if (booking.moves() != null) {
      earlier.put(booking.moves(), booking.id());
    }
    count(booking, 1);
  }

  /** Takes out a booking that begins on {@code date}. */
  void remove(LocalDate date, Booking booking) {
    bookings.remove(booking.id());
    byKey.remove(booking.key());
    takeOut(byDate, date, booking);
    takeOut(byStart, booking.start(), booking);
    if (booking.state() instanceof BookingState.Arrived(String visit)) {
      byVisit.remove(visit);
    }
    if (booking.moves() != null) {
      earlier.remove(booking.moves());
    }
    count(booking, -1);
  }

  private static <K> void takeOut(Map<K, Map<String, Booking>> all, K key, Booking booking) {
    Map<String, Booking> there = all.get(key);
    if (there != null) {
      there.remove(booking.id());
      if (there.isEmpty()) {
        all.remove(key);
      }
    }
  }

  private void count(Booking booking, int by) {
    if (booking.person() != null && booking.isToCome()) {
      toCome.merge(booking.person(), by, Integer::sum);
      toCome.remove(booking.person(), 0);
    }
  }

  /** Takes all out and gives them, as before the days of a site are counted anew. */
  List<Booking> removeAll() {
    List<Booking> all = List.copyOf(bookings.values());
    bookings.clear();
    byKey.clear();
    byVisit.clear();
    earlier.clear();
    toCome.clear();
    byDate.clear();
    byStart.clear();
    return all;
  }

  /** The booking with that id, null when there is none. */
  @Nullable Booking find(String booking) {
    return bookings.get(booking);
  }

  /** The booking with that key, null when there is none. */
  @Nullable Booking findByKey(String key) {
    String booking = byKey.get(key);
    return booking == null ? null : bookings.get(booking);
  }

  /** The booking that became the visit, null when there is none. */
  @Nullable Booking findByVisit(String visit) {
    String booking = byVisit.get(visit);
    return booking == null ? null : bookings.get(booking);
  }

  /** The earlier place that is kept for that booking, null for none. */
  @Nullable Booking findEarlier(String booking) {
    String place = earlier.get(booking);
    return place == null ? null : bookings.get(place);
  }

  /** All earlier places that are kept for bookings. */
  List<Booking> earlierPlaces() {
    return earlier.values().stream().map(bookings::get).toList();
  }

  /** The bookings of a day, in no order. */
  Collection<Booking> of(LocalDate date) {
    return byDate.getOrDefault(date, Map.of()).values();
  }

  /** The bookings of a day, by time. */
  List<Booking> inOrder(LocalDate date) {
    return of(date).stream()
        .sorted(Comparator.comparing(Booking::start).thenComparing(Booking::id))
        .toList();
  }

  /** The bookings of all days before {@code date}. */
  List<Booking> before(LocalDate date) {
    List<Booking> found = new ArrayList<>();
    byDate.headMap(date).values().forEach(day -> found.addAll(day.values()));
    return found;
  }

  /** The bookings that begin after one moment and until another, by time. */
  List<Booking> starting(Instant after, Instant until) {
    List<Booking> found = new ArrayList<>();
    byStart.subMap(after, false, until, true).values().forEach(then -> found.addAll(then.values()));
    return found;
  }

  /** All bookings, in no order. */
  Collection<Booking> all() {
    return Collections.unmodifiableCollection(bookings.values());
  }

  /** How many bookings to come the person has. */
  int countToCome(String person) {
    return toCome.getOrDefault(person, 0);
  }
}
