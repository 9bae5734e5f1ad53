package parvis.engine.configuration;

import java.time.Duration;
import java.util.Collections;
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
 */
public record AgendaRules(
    Map<String, BookingOffer> offers,
    Map<String, OpeningHours> presence,
    Duration hold,
    int openBookings,
    Order order,
    Duration headStart) {
  /** How people with a booking and people who walk in stand in one queue. */
  public enum Order {
    /** From the booked time on, who has booked goes before everybody who has not. */
    BOOKED_FIRST,
    /** Who has booked waits from the booked time, less a head start, like anybody else. */
    BY_WAIT
  }

  public AgendaRules {
    offers = Collections.unmodifiableMap(new TreeMap<>(offers));
    presence = Collections.unmodifiableMap(new TreeMap<>(presence));
  }

  /** A site where nothing is booked. */
  public static AgendaRules none() {
    return new AgendaRules(
        Map.of(), Map.of(), Duration.ofMinutes(10), 3, Order.BY_WAIT, Duration.ofMinutes(5));
  }

  /** How the service is booked, null when it is not. */
  public @Nullable BookingOffer findOffer(String service) {
    return offers.get(service);
  }
}
