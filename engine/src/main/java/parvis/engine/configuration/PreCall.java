package parvis.engine.configuration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When people are told that their turn is near; either is enough.
 *
 * @param ahead so few people are ahead
 * @param expected their call is expected so soon, null for not by that
 * @param pool how many may be told and not yet called at once
 * @param notice nobody is told whose call is expected sooner than a message takes; zero for
 *     everybody is
 * @param area id of the area nearer to the desks where whoever was told goes, null for staying
 */
public record PreCall(
    int ahead, @Nullable Duration expected, int pool, Duration notice, @Nullable String area) {
  /** Whoever has so few people ahead, a few at once, and stays where they are. */
  public static PreCall of(int ahead, @Nullable Duration expected, int pool) {
    return new PreCall(ahead, expected, pool, Duration.ZERO, null);
  }
}
