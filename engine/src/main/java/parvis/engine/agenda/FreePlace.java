package parvis.engine.agenda;

import java.time.Instant;
import java.util.List;

/**
 * A place that can be booked.
 *
 * @param parts one for each service wanted, in order
 */
public record FreePlace(List<Part> parts) {
  public FreePlace {
    parts = List.copyOf(parts);
  }

  /** When it begins. */
  public Instant start() {
    return parts.getFirst().start();
  }
}
