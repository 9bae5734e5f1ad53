package parvis.planning.experiment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a hall is set up to match people with agents.
 *
 * @param ranked whether an agent's first service goes before the second and so on; otherwise the
 *     score decides between them
 * @param levelStep how many points lower an agent masters each further service, the first in full
 * @param dial 0 percent for speed to 100 for quality
 * @param target wait that every service holds itself to
 * @param ceiling wait after which somebody goes before all others, null for none
 * @param holdUpTo how long somebody is kept for an agent whose first service it is when the dial
 *     stands at 100
 */
public record Steering(
    boolean ranked,
    int levelStep,
    int dial,
    Duration target,
    @Nullable Duration ceiling,
    Duration holdUpTo) {

  /**
   * What Wallace and Whitt describe. People go to the best level, since the dial stands at quality;
   * agents to their best priority that has anybody. Nothing else interferes: at quality the target
   * has no weight, there is no ceiling, and nobody is kept.
   */
  public static Steering published() {
    return new Steering(true, 15, 100, Duration.ofMinutes(15), null, Duration.ZERO);
  }

  /**
   * Services are equal for an agent, so that wait and level are weighed against each other where
   * the dial stands.
   */
  public static Steering weighing(int dial) {
    return new Steering(
        false, 30, dial, Duration.ofMinutes(5), Duration.ofMinutes(20), Duration.ofMinutes(10));
  }
}
