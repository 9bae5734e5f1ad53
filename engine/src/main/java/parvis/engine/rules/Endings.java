package parvis.engine.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.configuration.Service;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.Deadlines;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Insertion;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/** How a service ends or is broken off, whichever command it is part of. */
final class Endings {
  private final SiteState site;
  private final Instant at;

  Endings(SiteState site, Instant at) {
    this.site = site;
    this.at = at;
  }

  /** Why the service of {@code visit} cannot end so, null when it can. */
  @Nullable Refusal refusalToEnd(Visit visit, List<Answer> answers) {
    Service service = site.catalogue().getService(visit.leg().service());
    return service.answerRequired() && answers.isEmpty()
        ? Refusal.of(Reason.ANSWER_NEEDED)
        : Reasons.refusal(site, answers);
  }

  /** The end of the service, or the next leg where reasons are left. */
  List<SiteEvent> ended(Visit visit, Reception by, List<Answer> answers) {
    List<SiteEvent> events = new ArrayList<>();
    List<String> further = furtherOf(visit);
    if (!further.isEmpty()) {
      events.add(next(visit, further, answers));
    } else {
      events.add(new SiteEvent.ServiceEnded(visit.id(), by, answers));
      if (Deadlines.wrapUp(visit.leg(), by.agent(), site.catalogue()).isZero()) {
        events.add(new SiteEvent.WrapUpEnded(visit.id(), by));
      }
    }
    return events;
  }

  /** The same where the agent takes somebody else at once: no paperwork is left to do. */
  List<SiteEvent> endedAtOnce(Visit visit, Reception by, List<Answer> answers) {
    List<SiteEvent> events = ended(visit, by, answers);
    if (events.getLast() instanceof SiteEvent.ServiceEnded) {
      events.add(new SiteEvent.WrapUpEnded(visit.id(), by));
    }
    return events;
  }

  /** Reasons still to be served that can be: one whose service has closed meanwhile is dropped. */
  private List<String> furtherOf(Visit visit) {
    return visit.furtherReasons().stream()
        .filter(reason -> Reasons.refusal(site, reason) == null)
        .toList();
  }

  private SiteEvent next(Visit visit, List<String> further, List<Answer> answers) {
    return sentOn(
        visit,
        further.getFirst(),
        Addressee.ANYONE,
        new Insertion.ByArrival(),
        answers,
        further.subList(1, further.size()));
  }

  /** This leg is over and the next one begins. */
  SiteEvent sentOn(
      Visit visit,
      String reason,
      Addressee to,
      Insertion insertion,
      List<Answer> answers,
      List<String> furtherReasons) {
    Service service = Reasons.serviceOf(site, reason);
    return new SiteEvent.VisitSentOn(
        visit.id(),
        visit.state().atDesk(),
        service.id(),
        reason,
        to,
        Placement.of(site, insertion, service.id(), to, visit, at),
        insertion instanceof Insertion.NotBefore(var time) ? time : null,
        answers,
        furtherReasons,
        Areas.choose(site, service, visit.claim().needs(), visit.partySize(), at));
  }

  /** Why {@code by} cannot set one more person aside, null when they can. */
  @Nullable Refusal refusalToHold(Reception by) {
    int limit = holdLimit(by);
    long held = site.visits().stream().filter(other -> isHeldBy(other, by.agent())).count();
    return held >= limit ? Refusal.of(Reason.HOLD_LIMIT, "limit", Integer.toString(limit)) : null;
  }

  private int holdLimit(Reception by) {
    var agent = site.catalogue().findAgent(by.agent());
    return agent != null && agent.holdLimit() != null
        ? agent.holdLimit()
        : site.catalogue().configuration().rules().holdLimit();
  }

  private static boolean isHeldBy(Visit visit, String agent) {
    return visit.state() instanceof LegState.Held(Reception by, var _) && by.agent().equals(agent);
  }
}
