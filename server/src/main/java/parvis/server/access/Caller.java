package parvis.server.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import java.util.Set;
import parvis.server.web.problem.ProblemException;

/**
 * Who sends a request.
 *
 * @param actor {@code account:…}, {@code device:…} or {@code token:…} with an id, or {@code
 *     anonymous}; never a name: it may be written in the journal
 * @param roles as {@link Roles} names them, with those that others include
 * @param account the id of the account that is signed in
 * @param agent which configured agent that is
 * @param device the id of the screen it comes from
 */
public record Caller(
    String actor,
    Set<String> roles,
    Optional<String> account,
    Optional<String> agent,
    Optional<String> device,
    Sites sites) {
  /** What begins the name of a program. */
  public static final String PROGRAM = "token:";

  /** The attribute that holds the id of the account. */
  public static final String ACCOUNT = "account";

  /** The attribute that holds the id of the configured agent. */
  public static final String AGENT = "agent";

  /** The attribute that holds the id of the device. */
  public static final String DEVICE = "device";

  /** The attribute that holds the {@link Sites}. */
  public static final String SITES = "sites";

  /** Reads an identity. */
  public static Caller of(SecurityIdentity identity) {
    return new Caller(
        identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName(),
        identity.getRoles(),
        Optional.ofNullable(identity.getAttribute(ACCOUNT)),
        Optional.ofNullable(identity.getAttribute(AGENT)),
        Optional.ofNullable(identity.getAttribute(DEVICE)),
        Optional.<Sites>ofNullable(identity.getAttribute(SITES)).orElse(Sites.ALL));
  }

  /** Whether it is a program with a token of its own. */
  public boolean isProgram() {
    return actor.startsWith(PROGRAM);
  }

  /** Whether they may do what a role may; see {@link Roles}. */
  public boolean is(String role) {
    return roles.contains(role);
  }

  /** Whether they may see and act on a site. */
  public boolean allows(String site) {
    return sites.allow(site);
  }

  /**
   * Stops who has no access to a site.
   *
   * @throws ProblemException (403)
   */
  public void requireSite(String site) {
    if (!allows(site)) {
      throw ProblemException.of(403, "site-refused", site);
    }
  }
}
