package parvis.engine.configuration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * From when on people are taken who are not taken at once: either is enough.
 *
 * @param waited somebody has waited so long; null for never by that
 * @param length so many wait for the service; null for never by that
 */
public record Opening(@Nullable Duration waited, @Nullable Integer length) {
  public Opening {
    if (waited == null && length == null) {
      throw new IllegalArgumentException("opening: needs a wait or a length");
    }
  }
}
