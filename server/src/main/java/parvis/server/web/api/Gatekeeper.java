package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import parvis.server.access.Caller;
import parvis.server.access.Roles;
import parvis.server.demo.Demo;
import parvis.server.web.problem.ProblemException;

/** Which screens a browser may open: those in a hall must be paired, or show staff. */
@ApplicationScoped
public class Gatekeeper {
  private final Demo demo;

  public Gatekeeper(Demo demo) {
    this.demo = demo;
  }

  /**
   * Whether a kiosk or board of the site may be shown here. In a demo there is nothing to guard.
   */
  public boolean allowsScreen(SecurityIdentity identity, String role, String site) {
    if (demo.isEnabled()) {
      return true;
    }
    Caller caller = Caller.of(identity);
    boolean known = caller.is(role) || caller.is(Roles.GREETER) || caller.is(Roles.AGENT);
    return known && caller.allows(site);
  }

  /** Throws 401 or 403 when {@link #allowsScreen} says no. */
  public void requireScreen(SecurityIdentity identity, String role, String site) {
    if (!allowsScreen(identity, role, site)) {
      throw identity.isAnonymous()
          ? ProblemException.of(401, "http401")
          : ProblemException.of(403, "http403");
    }
  }
}
