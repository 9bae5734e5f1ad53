package parvis.server.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.AgendaCommand;
import parvis.engine.configuration.SpecialDay;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.engine.hours.Closing;
import parvis.engine.rules.ClosingRules;
import parvis.server.configuration.ClosedDays;
import parvis.server.web.problem.ProblemException;

/** Closes hours of a site, or a service: in what it works by, in its document, for who booked. */
@ApplicationScoped
public class Closings {
  private final Commands commands;
  private final ClosedDays days;

  public Closings(Commands commands, ClosedDays days) {
    this.commands = commands;
    this.days = days;
  }

  /**
   * What a closing would do.
   *
   * @throws ProblemException when it cannot be
   */
  public ClosingRules.Outcome.Closes examine(String site, Closing closing) {
    Instant now = commands.now();
    return switch (commands.look(site, state -> ClosingRules.examine(state, closing, now))) {
      case ClosingRules.Outcome.Refused(var refusal) ->
          throw commands.refused(site, refusal, refusal.reason().isUnknown() ? 404 : 409);
      case ClosingRules.Outcome.Closes closes -> {
        requireFit(site, closing, now);
        yield closes;
      }
    };
  }

  /** Closes the hours and settles what is booked in them; all of it, or nothing. */
  RelocationView close(
      String site,
      @Nullable String key,
      Actor actor,
      Closing closing,
      List<AgendaCommand.Settled> bookings) {
    Instant now = commands.now();
    if (closing.service() == null
        || commands.catalogue(site).findService(closing.service()) != null) {
      requireFit(site, closing, now);
    }
    List<Recorded> done =
        commands.send(site, key, actor, new AgendaCommand.CloseHours(closing, bookings));
    List<RelocationView.Outcome> outcomes = new ArrayList<>();
    for (Recorded recorded : done) {
      switch (recorded.event()) {
        case SiteEvent.SiteConfigured(var configuration, var _) -> {
          SpecialDay day = closing.day().find(configuration);
          if (day != null) {
            days.write(site, closing.day(), day, now, actor.asText());
          }
        }
        case AgendaEvent.BookingMoved(String booking, var parts, var _) ->
            outcomes.add(
                new RelocationView.Outcome(
                    booking, RelocationView.Kind.MOVED, parts.getFirst().start()));
        case AgendaEvent.BookingCancelled(String booking, var _) ->
            outcomes.add(new RelocationView.Outcome(booking, RelocationView.Kind.CANCELLED, null));
        default -> {} // nothing to tell
      }
    }
    return new RelocationView(outcomes);
  }

  /** Hours have one source: what cannot be written there is not done. */
  private void requireFit(String site, Closing closing, Instant now) {
    if (!days.hasDocument(site)) {
      throw ProblemException.of(409, "no-document", site);
    }
    if (!days.fits(site, closing, now)) {
      throw ProblemException.of(409, "document-by-hand", closing.date().toString());
    }
  }
}
