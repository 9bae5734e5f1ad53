package parvis.engine.agenda;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which people are received together: those who come for the same, by the same agent, for as long.
 *
 * @param service id of the service
 * @param agent id of the one agent meant, null for anybody able
 * @param start when it begins
 * @param length how long it is expected to last
 */
public record Session(String service, @Nullable String agent, Instant start, Duration length) {
  /** The one that a service of a booking is part of. */
  public static Session of(Part part) {
    return new Session(part.demand().service(), part.demand().agent(), part.start(), part.length());
  }
}
