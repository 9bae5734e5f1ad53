package parvis.server.access.token;

import java.time.Instant;
import java.util.Optional;
import parvis.server.access.Role;
import parvis.server.access.Sites;

/**
 * What lets another program in.
 *
 * @param id of the token
 * @param name what it is for
 * @param role what it may do
 * @param sites where it may do it
 * @param createdBy who created it, as {@code Caller.actor()} says
 * @param createdAt when it was created
 * @param expiresAt from when on it lets nobody in, absent for never
 */
public record ApiToken(
    String id,
    String name,
    Role role,
    Sites sites,
    String createdBy,
    Instant createdAt,
    Optional<Instant> expiresAt) {
  /** Whether it still lets in. */
  public boolean isCurrent(Instant now) {
    return expiresAt.isEmpty() || now.isBefore(expiresAt.get());
  }
}
