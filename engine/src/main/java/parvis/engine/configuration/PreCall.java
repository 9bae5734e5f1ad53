package parvis.engine.configuration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When people are told that their turn is near; either is enough.
 *
 * @param ahead so few people are ahead
 * @param expected their call is expected so soon, null for not by that
 * @param pool how many may be told and not yet called at once
 */
public record PreCall(int ahead, @Nullable Duration expected, int pool) {}
