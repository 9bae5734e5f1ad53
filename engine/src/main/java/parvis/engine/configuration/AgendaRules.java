package parvis.engine.configuration;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How places are booked ahead at a site.
 *
 * @param offers by service id; a service that is not named is not booked
 * @param presence when agents are planned to be there, by agent id; who is not named is planned
 *     whenever the site is open
 * @param hold how long a place is kept for somebody who fills the form
 * @param openBookings how many bookings to come one person may have
 * @param order how people with a booking and people who walk in stand in one queue
 * @param headStart with {@link Order#BY_WAIT}, how much earlier than the booked time a booking
 *     counts as having come
 * @param share percent of the calls that go to people with a booking where calls are shared and
 *     both wait
 * @param protect for how long before a booked time an agent is kept free of who would take longer;
 *     zero for never
 * @param reminders how long before the booked time people are reminded, longest first
 * @param offerFor for how long a place that became free is offered to one of those who wait for it
 */
public record AgendaRules(
    Map<String, BookingOffer> offers,
    Map<String, OpeningHours> presence,
    Duration hold,
    int openBookings,
    Order order,
    Duration headStart,
    int share,
    Duration protect,
    List<Duration> reminders,
    Duration offerFor) {
  private static final int ALL = 100;

  /** More than any class gives: whoever has it goes before all who have not. */
  private static final int FIRST = 1_000_000;

  /** How people with a booking and people who walk in stand in one queue. */
  public enum Order {
    /** From the booked time on, who has booked goes before everybody who has not. */
    BOOKED_FIRST,
    /** Who has booked waits from the booked time, less a head start, like anybody else. */
    BY_WAIT,
    /** While both wait, a share of the calls is for who has booked. */
    SHARE
  }

  public AgendaRules {
    offers = Collections.unmodifiableMap(new TreeMap<>(offers));
    presence = Collections.unmodifiableMap(new TreeMap<>(presence));
    reminders = reminders.stream().distinct().sorted(Collections.reverseOrder()).toList();
    if (share < 0 || share > ALL || protect.isNegative()) {
      throw new IllegalArgumentException("share from 0 to 100, protect not negative");
    }
  }

  /**
   * How many people are received together in the service at a booked time; 1 where each is received
   * alone, or nothing is booked.
   */
  public int places(String service) {
    BookingOffer offer = findOffer(service);
    return offer == null ? 1 : offer.places();
  }

  /** A site where nothing is booked. */
  public static AgendaRules none() {
    return new AgendaRules(
        Map.of(),
        Map.of(),
        Duration.ofMinutes(10),
        3,
        Order.BOOKED_FIRST,
        Duration.ofMinutes(5),
        50,
        Duration.ZERO,
        List.of(Duration.ofDays(1)),
        Duration.ofMinutes(30));
  }

  /** Whether an order is that of somebody who goes first since they have booked. */
  public static boolean isFirst(int order) {
    return order > FIRST / 2;
  }

  /** What having booked adds to the order of a class. */
  public int ahead() {
    return order == Order.BOOKED_FIRST ? FIRST : 0;
  }

  /** The moment that counts as arrival for who has booked {@code start} and is on time. */
  public Instant countsFrom(Instant start) {
    return switch (order) {
      case BOOKED_FIRST, SHARE -> start;
      case BY_WAIT -> start.minus(headStart);
    };
  }

  /** How the service is booked, null when it is not. */
  public @Nullable BookingOffer findOffer(String service) {
    return offers.get(service);
  }

  /** The same rules for other services, by id. */
  public AgendaRules withOffers(Map<String, BookingOffer> other) {
    return new AgendaRules(
        other, presence, hold, openBookings, order, headStart, share, protect, reminders, offerFor);
  }

  /** The same rules with agents planned so, by id. */
  public AgendaRules withPresence(Map<String, OpeningHours> planned) {
    return new AgendaRules(
        offers, planned, hold, openBookings, order, headStart, share, protect, reminders, offerFor);
  }

  /** The same rules with so many bookings to come for one person. */
  public AgendaRules withOpenBookings(int most) {
    return new AgendaRules(
        offers, presence, hold, most, order, headStart, share, protect, reminders, offerFor);
  }

  /**
   * The same rules with another order.
   *
   * @param ahead the head start, with {@link Order#BY_WAIT}
   */
  public AgendaRules withOrder(Order other, Duration ahead) {
    return new AgendaRules(
        offers, presence, hold, openBookings, other, ahead, share, protect, reminders, offerFor);
  }

  /**
   * The same rules, where calls are shared.
   *
   * @param percent of the calls for people with a booking while both wait
   */
  public AgendaRules withShare(int percent) {
    return new AgendaRules(
        offers,
        presence,
        hold,
        openBookings,
        Order.SHARE,
        headStart,
        percent,
        protect,
        reminders,
        offerFor);
  }

  /** The same rules with agents kept for people with a booking so long before their time. */
  public AgendaRules withProtect(Duration before) {
    return new AgendaRules(
        offers, presence, hold, openBookings, order, headStart, share, before, reminders, offerFor);
  }
}
