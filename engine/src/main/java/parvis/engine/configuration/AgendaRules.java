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
 */
public record AgendaRules(
    Map<String, BookingOffer> offers,
    Map<String, OpeningHours> presence,
    Duration hold,
    int openBookings) {
  public AgendaRules {
    offers = Collections.unmodifiableMap(new TreeMap<>(offers));
    presence = Collections.unmodifiableMap(new TreeMap<>(presence));
  }

  /** A site where nothing is booked. */
  public static AgendaRules none() {
    return new AgendaRules(Map.of(), Map.of(), Duration.ofMinutes(10), 3);
  }

  /** How the service is booked, null when it is not. */
  public @Nullable BookingOffer findOffer(String service) {
    return offers.get(service);
  }
}
