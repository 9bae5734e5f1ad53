package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import parvis.engine.command.SiteCommand;
import parvis.server.host.Seen;

/** Sends what is asked at a desk, if the screen still shows what is so. */
@ApplicationScoped
public class DeskSender {
  private final Commands commands;

  public DeskSender(Commands commands) {
    this.commands = commands;
  }

  /**
   * Sends a command of a desk for who is signed in.
   *
   * @throws parvis.server.web.problem.ProblemException 403 for another site, 404, 409 or 412
   */
  CommandAnswer send(DeskCall call, SecurityIdentity identity, SiteCommand command) {
    Who.requireSite(identity, call.site);
    Seen seen = call.match == null ? null : new Seen.AtDesk(call.desk, ETags.read(call.match));
    return CommandAnswer.of(commands.send(call.site, call.key, Who.actor(identity), command, seen));
  }
}
