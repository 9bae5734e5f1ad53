package parvis.engine.agenda;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.BookingOffer;

/**
 * What is kept of a day for people who walk in, where it is not simply as configured.
 *
 * @param byHand percent of the planned time, by service, where somebody has changed it for the day
 * @param givenBack until when kept time was given back to bookings, by service
 */
public record Kept(Map<String, Integer> byHand, Map<String, Instant> givenBack) {
  public Kept {
    byHand = Map.copyOf(byHand);
    givenBack = Map.copyOf(givenBack);
  }

  /**
   * The same with another part by hand.
   *
   * @param percent of the time, null for none by hand
   */
  public Kept with(String service, @Nullable Integer percent) {
    Map<String, Integer> changed = new TreeMap<>(byHand);
    if (percent == null) {
      changed.remove(service);
    } else {
      changed.put(service, percent);
    }
    return new Kept(changed, givenBack);
  }

  /** Until when time of the service was given back, null where nothing is: by hand goes first. */
  public @Nullable Instant findGivenBack(String service, BookingOffer offer) {
    return offer.giveBack() == null || byHand.containsKey(service) ? null : givenBack.get(service);
  }

  /** Percent of the planned time kept in the window of the day that begins at {@code window}. */
  public int percent(String service, BookingOffer offer, Instant window) {
    Integer own = byHand.get(service);
    if (own != null) {
      return own;
    }
    Instant until = findGivenBack(service, offer);
    return offer.giveBack() != null && until != null && window.isBefore(until)
        ? offer.giveBack().keep()
        : offer.walkInShare();
  }
}
