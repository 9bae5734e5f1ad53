package parvis.server.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.server.host.Reply;

/**
 * What a command has caused.
 *
 * @param repeated whether it had been done before
 * @param events what the command did, in order; what the system did on the way is not told
 */
public record CommandAnswer(boolean repeated, List<Happened> events) {
  /**
   * One event.
   *
   * @param sequence its place in the site's history
   * @param at when
   * @param type name of the event
   * @param visit id of the visit that it is about, null for none
   * @param token who was called, null when it is no call
   * @param why why this person was called, null when it is no call
   */
  public record Happened(
      long sequence,
      Instant at,
      String type,
      @Nullable String visit,
      @Nullable String token,
      @Nullable Why why) {}

  static CommandAnswer of(Reply.Done done) {
    return new CommandAnswer(
        done.repeated(),
        done.events().stream()
            .filter(one -> !one.actor().equals(Actor.SYSTEM.asText()))
            .map(CommandAnswer::happened)
            .toList());
  }

  private static Happened happened(Recorded recorded) {
    SiteEvent event = recorded.event();
    Why why = event instanceof SiteEvent.VisitCalled called ? called.why() : null;
    return new Happened(
        recorded.sequence(),
        recorded.at(),
        event.getClass().getSimpleName(),
        event instanceof SiteEvent.OfVisit ofVisit ? ofVisit.visit() : null,
        why == null ? null : why.chosen().token(),
        why);
  }
}
