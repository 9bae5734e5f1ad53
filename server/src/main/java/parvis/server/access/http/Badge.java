package parvis.server.access.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a request showed to be let in. It can be looked at again later: a stream outlives the moment
 * at which it was opened.
 */
public final class Badge {
  private static final SecurityIdentity NOBODY =
      QuarkusSecurityIdentity.builder().setAnonymous(true).build();

  private final Credentials shown;
  private final String address;
  private final Function<Credentials, Optional<SecurityIdentity>> identities;

  Badge(
      Credentials shown,
      String address,
      Function<Credentials, Optional<SecurityIdentity>> identities) {
    this.shown = shown;
    this.address = address;
    this.identities = identities;
  }

  /** Who that is by now; looking does not count as use of a session. Reads the database. */
  public SecurityIdentity identity() {
    return shown.areNone() ? NOBODY : identities.apply(shown).orElse(NOBODY);
  }

  /** Whether it is worth looking again: somebody who showed nothing stays a stranger. */
  public boolean mayChange() {
    return !shown.areNone();
  }

  /** Where the request came from, as a key for limits. */
  public String address() {
    return address;
  }
}
