package parvis.engine.configuration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long each step of a visit may take (5.21), apart from the wait itself; null for no target.
 *
 * @param noticed from the rank until a person of the staff has noticed the visitor
 * @param present from the call until the visitor is at the desk
 * @param started from the rank, or from being sent on, until the service begins
 */
public record StepTargets(
    @Nullable Duration noticed, @Nullable Duration present, @Nullable Duration started) {
  /** No step has a target. */
  public static StepTargets none() {
    return new StepTargets(null, null, null);
  }
}
