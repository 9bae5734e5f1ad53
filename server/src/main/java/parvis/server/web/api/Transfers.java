package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.RankWishes.Sent;
import parvis.engine.command.VisitCommand;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Destination;
import parvis.engine.visit.Leg;
import parvis.engine.visit.Origin;
import parvis.engine.visit.Visit;
import parvis.server.customers.People;
import parvis.server.customers.Person;
import parvis.server.host.Hosts;
import parvis.server.web.problem.ProblemException;

/**
 * Sends people on to another site: first they have a rank there, then their visit here is over.
 * Whatever breaks in between leaves a person who is still received here, and a rank at the other
 * site that nobody comes for and that the end of its day sweeps.
 */
@ApplicationScoped
class Transfers {
  private static final int REFUSED = 409;
  private static final int STALE = 412;
  private static final String NOT_SENT = "Orientation annulée – sending on broken off";

  private final Commands commands;
  private final DeskSender sender;
  private final Ranks ranks;
  private final People people;
  private final Hosts hosts;

  Transfers(Commands commands, DeskSender sender, Ranks ranks, People people, Hosts hosts) {
    this.commands = commands;
    this.sender = sender;
    this.ranks = ranks;
    this.people = people;
    this.hosts = hosts;
  }

  /**
   * What is so at this site.
   *
   * @param allowed whether people are sent to that site from here
   * @param visit the visit, null for none
   * @param here whether it is at the desk
   * @param gone where it went already, null for nowhere
   */
  private record Leaving(
      boolean allowed, @Nullable Visit visit, boolean here, @Nullable Destination gone) {}

  /**
   * Sends the person whom the desk receives to another site.
   *
   * @throws ProblemException 400 for a site that people are not sent to from here, 404, 409, 412
   */
  SentAnswer send(DeskCall call, SecurityIdentity identity, SendAwayBody body) {
    Who.requireSite(identity, call.site);
    Leaving leaving = commands.look(call.site, state -> leaving(state, call, body));
    Visit visit = requireLeaving(leaving, call, body);
    Actor actor = Who.actor(identity);
    Origin from =
        new Origin(
            call.site,
            commands.catalogue(call.site).configuration().name(),
            visit.id(),
            visit.token().display(),
            visit.legs().getFirst().times().created(),
            waited(visit));
    String key = Keys.with(call.key, "sent to " + body.site());
    SiteEvent.RankTaken there =
        ranks.takeSent(
            body.site(), key, actor, body.reason(), visit, new Sent(from, body.keepsArrival()));
    Destination to =
        new Destination(
            body.site(),
            commands.catalogue(body.site()).configuration().name(),
            there.visit(),
            there.token().display(),
            there.followKey());
    if (leaving.gone() == null) {
      requireOpen(to);
      tell(call.site, visit, to);
    }
    return SentAnswer.of(end(call, identity, body, to), to);
  }

  /** Called as they are, the waits of all legs are known. */
  private static Duration waited(Visit visit) {
    Duration waited = Duration.ZERO;
    for (Leg leg : visit.legs()) {
      waited = waited.plus(leg.waited(leg.times().created()));
    }
    return waited;
  }

  private static Leaving leaving(SiteState state, DeskCall call, SendAwayBody body) {
    Visit visit = state.findVisit(body.visit());
    return new Leaving(
        state.catalogue().configuration().rules().sending().sites().contains(body.site()),
        visit,
        body.visit().equals(state.desk(call.desk).visit()),
        state.journeys().findDestination(body.visit()));
  }

  private static Visit requireLeaving(Leaving leaving, DeskCall call, SendAwayBody body) {
    if (!leaving.allowed()) {
      throw ProblemException.invalid().because("site", "not-sent-there", body.site());
    }
    Visit visit = leaving.visit();
    if (visit == null) {
      throw ProblemException.of(404, "refusal.UNKNOWN_VISIT", body.visit());
    }
    boolean again = leaving.gone() != null && call.key != null; // the same wish may be sent twice
    if (!leaving.here() && !again) {
      throw ProblemException.of(REFUSED, "refusal.NOBODY_IN_SERVICE");
    }
    return visit;
  }

  /** A rank that was taken back after a refusal is not one to send anybody to. */
  private void requireOpen(Destination to) {
    boolean open =
        commands.look(
            to.site(),
            state -> {
              Visit there = state.findVisit(to.visit());
              return there != null && !there.isClosed();
            });
    if (!open) {
      throw ProblemException.of(REFUSED, "refusal.OTHER_COMMAND_SAME_ID");
    }
  }

  /** What is known of the person goes along. */
  private void tell(String site, Visit visit, Destination to) {
    Person here = people.get(site, visit.id());
    // The name to be called by is one of that hall, the customer's number one of that site.
    Person known = new Person(here.name(), here.phone(), here.note());
    if (!known.isUnknown()) {
      var _ = people.keep(to.site(), to.visit(), known, hosts.now());
    }
  }

  private CommandAnswer end(
      DeskCall call, SecurityIdentity identity, SendAwayBody body, Destination to) {
    try {
      return sender.send(call, identity, new DeskCommand.SendAway(call.desk, to, body.given()));
    } catch (ProblemException e) {
      if (e.status() == REFUSED || e.status() == STALE) {
        giveBack(call.site, identity, body.visit(), to);
      }
      throw e;
    }
  }

  /** Unless the person was sent there already, by the same key that now says something else. */
  private void giveBack(String site, SecurityIdentity identity, String visit, Destination to) {
    boolean taken =
        commands.look(site, state -> to.equals(state.journeys().findDestination(visit)));
    if (taken) {
      return;
    }
    VisitCommand cancel = new VisitCommand.CancelVisit(to.visit(), NOT_SENT);
    var _ = commands.send(to.site(), null, Who.actor(identity), cancel);
  }
}
