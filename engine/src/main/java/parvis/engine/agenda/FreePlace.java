package parvis.engine.agenda;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that can be booked.
 *
 * @param parts one for each service wanted, in order
 * @param left how many people it takes, whoever asks included; null where each is received alone
 */
public record FreePlace(List<Part> parts, @Nullable Integer left) {
  public FreePlace {
    parts = List.copyOf(parts);
  }

  /** When it begins. */
  public Instant start() {
    return parts.getFirst().start();
  }
}
