package parvis.engine.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.calling.CallingOrder;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.Stamped;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.LadderRules;
import parvis.engine.configuration.Right;
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
      case SiteCommand.CallNext(String desk) -> next(desk);
      case SiteCommand.PickVisit pick -> pick(pick);
      case SiteCommand.Recall(String desk) -> recall(desk);
      case SiteCommand.ConfirmPresence(String desk) -> confirmPresence(desk);
      case SiteCommand.MarkNoShow(String desk) -> markNoShow(desk);
      case SiteCommand.ConfirmByScan(String visit) -> scanned(visit);
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

  private Decision pick(SiteCommand.PickVisit command) {
    Refusal refusal = refusalToReceive(command.desk());
    if (refusal != null) {
      return refused(refusal);
    }
    Visit visit = site.findVisit(command.visit());
    if (visit == null) {
      return Decision.refuse(Reason.UNKNOWN_VISIT, "visit", command.visit());
    }
    Reception by = reception(command.desk());
    CallingOrder order = callingOrder(by);
    Refusal pickRefusal = refusalToPick(command, visit, by, order);
    return pickRefusal != null
        ? refused(pickRefusal)
        : new Decision.Accepted(picked(command, visit, by, order));
  }

  private @Nullable Refusal refusalToPick(
      SiteCommand.PickVisit command, Visit visit, Reception by, CallingOrder order) {
    if (!hasRight(by, Right.PICK)) {
      return Refusal.of(Reason.NO_RIGHT);
    }
    Refusal state = refusalByState(visit, command.direct(), stamped.at());
    if (state != null) {
      return state;
    }
    if (!order.asking().mayReceive(site.queues().awaiting(visit))) {
      return Refusal.of(Reason.NOT_ABLE, "service", visit.leg().service());
    }
    return command.reason().isBlank() && !order.isNext(visit)
        ? Refusal.of(Reason.REASON_NEEDED)
        : null;
  }

  private static @Nullable Refusal refusalByState(Visit visit, boolean direct, Instant at) {
    String token = visit.token().display();
    return switch (visit.state()) {
      case LegState.Waiting(Instant notBefore) ->
          notBefore == null || direct || !notBefore.isAfter(at)
              ? null
              : Refusal.of(Reason.TOO_EARLY, "token", token);
      case LegState.Announced _ -> direct ? null : Refusal.of(Reason.NOT_HERE_YET, "token", token);
      case LegState.NoShow _, LegState.Called _ ->
          direct ? null : Refusal.of(Reason.NOT_WAITING, "token", token);
      case LegState.Closed _ -> Refusal.of(Reason.VISIT_OVER, "token", token);
      case LegState.Held _ -> Refusal.of(Reason.NOT_WAITING, "token", token);
      case LegState.Present _, LegState.InService _, LegState.WrapUp _ ->
          Refusal.of(Reason.VISIT_AT_A_DESK, "token", token);
    };
  }

  private List<SiteEvent> picked(
      SiteCommand.PickVisit command, Visit visit, Reception by, CallingOrder order) {
    Why why = order.picked(visit, command.reason().strip());
    List<SiteEvent> events = wrapUpBefore(command.desk());
    if (!command.direct()) {
      events.add(new SiteEvent.VisitCalled(visit.id(), by, why));
      events.addAll(presenceByCall(site, visit, by));
      return events;
    }
    if (isPromised(visit)) {
      events.add(new SiteEvent.PromiseLifted(visit.id())); // the person stands here
    }
    if (visit.state() instanceof LegState.Called(Reception caller)) {
      events.add(new SiteEvent.CallWithdrawn(visit.id(), caller));
    }
    events.add(new SiteEvent.VisitTaken(visit.id(), by, why));
    events.add(new SiteEvent.ServiceStarted(visit.id(), by));
    return events;
  }

  private static boolean isPromised(Visit visit) {
    return visit.state() instanceof LegState.Waiting(Instant notBefore) && notBefore != null;
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

  /** Who was told a time and is out needs longer to be back when they miss it. */
  private static Duration way(Visit visit) {
    return visit.claim().promised() == null ? Duration.ZERO : visit.arrival().returnTime();
  }

  /** A called person has not come: the rank is kept for a while. */
  static List<SiteEvent> noShow(SiteState site, Visit visit, Reception by, Instant at) {
    Duration tolerance =
        visit.channel() == Channel.LINE
            ? Duration.ZERO
            : site.catalogue().configuration().rules().noShowTolerance().plus(way(visit));
    List<SiteEvent> events = new ArrayList<>();
    events.add(new SiteEvent.VisitMissed(visit.id(), by, at.plus(tolerance)));
    if (tolerance.isZero()) {
      events.add(new SiteEvent.RankLost(visit.id()));
    }
    return events;
  }
}
