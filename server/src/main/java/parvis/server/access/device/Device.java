package parvis.server.access.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import parvis.server.access.Role;

/**
 * A screen without a person.
 *
 * @param id of the screen
 * @param kind {@link Role#KIOSK} or {@link Role#BOARD}
 * @param site id of the site
 * @param name what the supervisor called it
 * @param code what it shows while it waits for approval; nothing once approved
 * @param createdAt when it asked to be let in
 * @param expiresAt until when it may wait; nothing once approved
 * @param seenAt when it last asked for something, to the minute
 */
public record Device(
    String id,
    Role kind,
    String site,
    String name,
    Optional<String> code,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Instant seenAt) {
  /** Whether a supervisor let it in. */
  @JsonProperty("approved")
  public boolean isApproved() {
    return code.isEmpty();
  }

  /** Whether it may still be approved, or is. */
  public boolean isCurrent(Instant now) {
    return expiresAt.isEmpty() || now.isBefore(expiresAt.get());
  }
}
