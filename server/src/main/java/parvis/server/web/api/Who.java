package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.server.access.Caller;
import parvis.server.access.Roles;
import parvis.server.web.problem.ProblemException;

/** Who sends a request, as the engine knows them. */
public final class Who {
  /** Everybody who is not known, by web. */
  static final Actor STRANGER = new Actor(Actor.Kind.VISITOR, "web");

  private Who() {}

  /** The actor behind an identity: by the highest role, never by name. */
  public static Actor actor(SecurityIdentity identity) {
    Caller caller = Caller.of(identity);
    if (caller.is(Roles.ADMINISTRATOR)) {
      return new Actor(Actor.Kind.ADMINISTRATOR, caller.actor());
    }
    if (caller.is(Roles.SUPERVISOR)) {
      return new Actor(Actor.Kind.SUPERVISOR, caller.actor());
    }
    if (caller.is(Roles.AGENT)) {
      return new Actor(
          Actor.Kind.AGENT, caller.agent().orElseThrow(() -> ProblemException.of(403, "no-agent")));
    }
    if (caller.is(Roles.GREETER)) {
      return new Actor(Actor.Kind.GREETER, caller.actor());
    }
    if (caller.is(Roles.KIOSK)) {
      return new Actor(Actor.Kind.KIOSK, caller.actor());
    }
    return STRANGER;
  }

  /** The configured agent that the account stands for, null for other staff. */
  public static @Nullable String findAgent(SecurityIdentity identity) {
    return Caller.of(identity).agent().orElse(null);
  }

  /** Throws 403 when the identity may not see this site. */
  public static void requireSite(SecurityIdentity identity, String site) {
    Caller.of(identity).requireSite(site);
  }
}
