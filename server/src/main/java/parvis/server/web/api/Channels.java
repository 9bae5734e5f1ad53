package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import parvis.engine.visit.Channel;
import parvis.server.access.Caller;
import parvis.server.access.Roles;

/** By which way somebody asks. */
public final class Channels {
  private Channels() {}

  /** The channel of whoever sends a request: staff and kiosks by their role, others by web. */
  public static Channel of(SecurityIdentity identity) {
    Caller caller = Caller.of(identity);
    if (caller.is(Roles.GREETER)) {
      return Channel.GREETER;
    }
    if (caller.is(Roles.AGENT)) {
      return Channel.AGENT;
    }
    return caller.is(Roles.KIOSK) ? Channel.KIOSK : Channel.WEB;
  }
}
