package parvis.engine.configuration;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a service's people are matched with agents.
 *
 * @param tiers when the second tier of agents opens, then the third, and so on; a tier without an
 *     opening takes people only while no better tier is on duty
 * @param preferredLevel level from which an agent is a good match, 0 for no matter
 * @param holdUpTo how long a person may be kept for a good match when the dial stands at quality
 * @param dial speed and quality for this service in percent, null for the site's
 */
public record Matching(
    List<Opening> tiers, int preferredLevel, Duration holdUpTo, @Nullable Integer dial) {
  public Matching {
    tiers = List.copyOf(tiers);
  }

  /** First come, first served by whoever may. */
  public static Matching plain() {
    return new Matching(List.of(), 0, Duration.ZERO, null);
  }
}
