package parvis.engine.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.Stamped;
import parvis.engine.configuration.Right;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.engine.routing.CallingOrder;
import parvis.engine.site.SiteState;
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
      default -> throw new IllegalStateException("not a command of calling");
    };
  }

  private Decision next(String desk) {
    Refusal refusal = refusalToReceive(desk);
    if (refusal != null) {
      return refused(refusal);
    }
    List<SiteEvent> call = callNext(reception(desk));
    if (call.isEmpty()) {
      return Decision.refuse(Reason.NOBODY_TO_CALL);
    }
    List<SiteEvent> events = wrapUpBefore(desk);
    events.addAll(call);
    return new Decision.Accepted(events);
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
    Refusal pickRefusal = refusalToPick(command, visit, by);
    if (pickRefusal != null) {
      return refused(pickRefusal);
    }
    return new Decision.Accepted(picked(command, visit, by));
  }

  private @Nullable Refusal refusalToPick(
      SiteCommand.PickVisit command, Visit visit, Reception by) {
    var agent = site.catalogue().findAgent(by.agent());
    if (agent == null || !agent.rights().contains(Right.PICK)) {
      return Refusal.of(Reason.NO_RIGHT);
    }
    Refusal state = refusalByState(visit, command.direct(), stamped.at());
    if (state != null) {
      return state;
    }
    if (!ability(by).canReceive(visit.leg())) {
      return Refusal.of(Reason.NOT_ABLE, "service", visit.leg().service());
    }
    return command.reason().isBlank() && !isNext(visit, by)
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

  private boolean isNext(Visit visit, Reception by) {
    CallingOrder.Choice next = callingOrder(by).findNext();
    return next != null && next.visit().id().equals(visit.id());
  }

  private List<SiteEvent> picked(SiteCommand.PickVisit command, Visit visit, Reception by) {
    Why why = callingOrder(by).picked(visit, command.reason().strip());
    List<SiteEvent> events = wrapUpBefore(command.desk());
    if (!command.direct()) {
      events.add(new SiteEvent.VisitCalled(visit.id(), by, why));
      events.addAll(presenceByCall(visit, by));
      return events;
    }
    if (visit.state() instanceof LegState.Called(Reception caller)) {
      events.add(new SiteEvent.CallWithdrawn(visit.id(), caller));
    }
    events.add(new SiteEvent.VisitTaken(visit.id(), by, why));
    events.add(new SiteEvent.ServiceStarted(visit.id(), by));
    return events;
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

  private Decision markNoShow(String desk) {
    Refusal refusal = refusal(desk);
    if (refusal != null) {
      return refused(refusal);
    }
    Visit visit = findVisitAt(desk);
    return visit != null && visit.state() instanceof LegState.Called(Reception by)
        ? new Decision.Accepted(missed(site, visit, by, stamped.at()))
        : Decision.refuse(Reason.NOBODY_CALLED);
  }

  /** A called person has not come: the rank is kept for a while, if the site's rules say so. */
  static List<SiteEvent> missed(SiteState site, Visit visit, Reception by, Instant at) {
    Duration tolerance = site.catalogue().configuration().rules().noShowTolerance();
    List<SiteEvent> events = new ArrayList<>();
    events.add(new SiteEvent.VisitMissed(visit.id(), by, at.plus(tolerance)));
    if (tolerance.isZero()) {
      events.add(new SiteEvent.RankLost(visit.id()));
    }
    return events;
  }
}
