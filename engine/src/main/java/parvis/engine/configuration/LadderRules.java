package parvis.engine.configuration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What happens by itself after a call without answer, before the person counts as a no-show.
 *
 * @param recallEvery the call is repeated after so long, up to the site's limit; null for never by
 *     itself
 * @param recycles how often the person is put back among those who wait instead
 * @param recyclePlaces how many places back
 * @param presenceAfter a called person counts as present after so long, where a service has it so
 */
public record LadderRules(
    @Nullable Duration recallEvery, int recycles, int recyclePlaces, Duration presenceAfter) {
  /** What a site has that says nothing. */
  public static LadderRules standard() {
    return new LadderRules(null, 0, 3, Duration.ofSeconds(45));
  }
}
