package parvis.server.web.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Part;

/**
 * One service of a place or booking.
 *
 * @param reason id of the reason given for it
 * @param service id of the service
 * @param start the booked time
 * @param end when the person is expected to be free
 * @param agent id of the one agent who receives, null for anybody able
 */
public record PartView(
    String reason, String service, Instant start, Instant end, @Nullable String agent) {
  static PartView of(Part part) {
    return new PartView(
        part.reason(), part.demand().service(), part.start(), part.end(), part.demand().agent());
  }
}
