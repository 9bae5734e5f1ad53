package parvis.server.reports.fact;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.StepTargets;

/**
 * What a site holds a service to.
 *
 * @param target wait, in milliseconds
 * @param expected duration of one service, in milliseconds
 * @param preferredLevel level from which an agent is a good match, 0 for no matter
 * @param steps how long each step may take
 */
record Norm(long target, long expected, int preferredLevel, Steps steps) {
  /**
   * How long the steps of a leg may take in milliseconds, null for no target.
   *
   * @param noticed from the rank until staff noticed the person
   * @param present from the call until the person was there
   * @param started from the beginning of the leg until the service began
   */
  record Steps(@Nullable Long noticed, @Nullable Long present, @Nullable Long started) {
    static final Steps NONE = new Steps(null, null, null);

    static Steps of(StepTargets targets) {
      return new Steps(
          millis(targets.noticed()), millis(targets.present()), millis(targets.started()));
    }

    private static @Nullable Long millis(@Nullable Duration target) {
      return target == null ? null : Long.valueOf(target.toMillis());
    }
  }
}
