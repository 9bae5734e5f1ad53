package parvis.engine.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import parvis.engine.command.Decision;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.Stamped;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.LadderRules;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.engine.routing.Receiver;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Channel;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/** Calling people, and what follows a call. */
final class CallRules extends DeskRule {
  CallRules(SiteState site, Stamped stamped) {
    super(site, stamped);
  }

  Decision decide() {
    return switch (stamped.command()) {
      case DeskCommand.CallNext(String desk) -> next(desk);
      case DeskCommand.Recall(String desk) -> recall(desk);
      case DeskCommand.ConfirmPresence(String desk) -> confirmPresence(desk);
      case DeskCommand.MarkNoShow(String desk) -> markNoShow(desk);
      case DeskCommand.ConfirmByScan(String visit) -> scanned(visit);
      default -> throw new IllegalStateException("not a command of calling");
    };
  }

  private Decision next(String desk) {
    List<SiteEvent> before = endOfLineVisit(desk);
    Refusal refusal = before.isEmpty() ? refusalToReceive(desk) : refusal(desk);
    if (refusal != null) {
      return refused(refusal);
    }
    Reception by = reception(desk);
    List<SiteEvent> call = Calls.next(site, by, Why.Path.ASKED, stamped.at());
    if (call.isEmpty() && !isStored(by)) {
      return Decision.refuse(Reason.NOBODY_TO_CALL);
    }
    List<SiteEvent> events = new ArrayList<>(before);
    events.addAll(wrapUpBefore(desk));
    events.addAll(
        call.isEmpty() ? List.of(new SiteEvent.DeskStoodReady(desk, by.agent(), false)) : call);
    return new Decision.Accepted(events);
  }

  /** Whether a call for which nobody is there is kept until somebody is. */
  private boolean isStored(Reception by) {
    Receiver asking = site.findReceiver(by.desk(), stamped.at());
    return site.desk(by.desk()).mode() != CallingMode.MANUAL
        || (asking != null && PhysicalLines.takesFromLine(site, asking));
  }

  /** At the head of a line without tickets, asking for the next person ends the service before. */
  private List<SiteEvent> endOfLineVisit(String desk) {
    Visit here = findVisitAt(desk);
    if (here == null
        || here.channel() != Channel.LINE
        || !(here.state() instanceof LegState.InService)
        || !site.desk(desk).isServing()) {
      return List.of();
    }
    Reception by = reception(desk);
    return List.of(
        new SiteEvent.ServiceEnded(here.id(), by, List.of()),
        new SiteEvent.WrapUpEnded(here.id(), by));
  }

  private Decision recall(String desk) {
    Refusal refusal = refusal(desk);
    if (refusal != null) {
      return refused(refusal);
    }
    Visit visit = findVisitAt(desk);
    if (visit == null || !(visit.state() instanceof LegState.Called(Reception by))) {
      return Decision.refuse(Reason.NOBODY_CALLED);
    }
    int limit = site.catalogue().configuration().rules().recallLimit();
    return visit.leg().calls() > limit
        ? Decision.refuse(Reason.RECALL_LIMIT, "limit", Integer.toString(limit))
        : Decision.accept(new SiteEvent.VisitRecalled(visit.id(), by, visit.leg().calls() + 1));
  }

  private Decision confirmPresence(String desk) {
    Refusal refusal = refusal(desk);
    if (refusal != null) {
      return refused(refusal);
    }
    Visit visit = findVisitAt(desk);
    return visit != null && visit.state() instanceof LegState.Called(Reception by)
        ? Decision.accept(new SiteEvent.VisitPresent(visit.id(), by))
        : Decision.refuse(Reason.NOBODY_CALLED);
  }

  private Decision scanned(String id) {
    Visit visit = site.findVisit(id);
    if (visit == null) {
      return Decision.refuse(Reason.UNKNOWN_VISIT, "visit", id);
    }
    return visit.state() instanceof LegState.Called(Reception by)
        ? Decision.accept(new SiteEvent.VisitPresent(visit.id(), by))
        : Decision.refuse(Reason.NOT_CALLED, "token", visit.token().display());
  }

  private Decision markNoShow(String desk) {
    Refusal refusal = refusal(desk);
    if (refusal != null) {
      return refused(refusal);
    }
    Visit visit = findVisitAt(desk);
    return visit != null && visit.state() instanceof LegState.Called(Reception by)
        ? new Decision.Accepted(missed(site, visit, by, stamped.at(), 0))
        : Decision.refuse(Reason.NOBODY_CALLED);
  }

  /**
   * A called person has not come: put back among those who wait as often as the site has it, then a
   * no-show whose rank is kept for a while.
   *
   * @param before how many events come before in the same decision
   */
  static List<SiteEvent> missed(SiteState site, Visit visit, Reception by, Instant at, int before) {
    LadderRules ladder = site.catalogue().configuration().rules().ladder();
    if (visit.channel() != Channel.LINE && visit.leg().recycles() < ladder.recycles()) {
      return List.of(
          new SiteEvent.VisitRecycled(
              visit.id(), by, Placement.behind(site, ladder.recyclePlaces(), visit, before)));
    }
    return noShow(site, visit, by, at);
  }

  /** A called person has not come: the rank is kept for a while. */
  static List<SiteEvent> noShow(SiteState site, Visit visit, Reception by, Instant at) {
    Duration tolerance =
        visit.channel() == Channel.LINE ? Duration.ZERO : Promises.tolerance(site, visit);
    List<SiteEvent> events = new ArrayList<>();
    events.add(new SiteEvent.VisitMissed(visit.id(), by, at.plus(tolerance)));
    if (tolerance.isZero()) {
      events.add(new SiteEvent.RankLost(visit.id()));
    }
    return events;
  }
}
