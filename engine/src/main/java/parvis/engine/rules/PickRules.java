package parvis.engine.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.calling.CallingOrder;
import parvis.engine.command.Decision;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.Previous;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.Stamped;
import parvis.engine.configuration.Right;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Answer;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/**
 * Taking charge of a precise person (5.20), out of order and without a call where they stand at the
 * desk already. Whom the desk receives is ended or set aside in the same step.
 */
final class PickRules extends DeskRule {
  private final DeskCommand.PickVisit command;
  private final @Nullable Previous previous;
  private final Endings endings;

  PickRules(SiteState site, Stamped stamped, DeskCommand.PickVisit command) {
    super(site, stamped);
    this.command = command;
    this.previous = command.previous();
    this.endings = new Endings(site, stamped.at());
  }

  Decision decide() {
    Refusal refusal =
        previous == null
            ? refusalToReceive(command.desk())
            : refusalToReplace(command.desk(), previous);
    if (refusal != null) {
      return refused(refusal);
    }
    Visit visit = site.findVisit(command.visit());
    if (visit == null) {
      return Decision.refuse(Reason.UNKNOWN_VISIT, "visit", command.visit());
    }
    Reception by = reception(command.desk());
    CallingOrder order = callingOrder(by);
    Refusal pickRefusal = refusalToPick(visit, by, order);
    if (pickRefusal != null) {
      return refused(pickRefusal);
    }
    List<SiteEvent> events = before(by);
    events.addAll(picked(visit, by, order));
    return new Decision.Accepted(events);
  }

  /** Why whom the desk receives cannot be left so, null when they can. */
  private @Nullable Refusal refusalToReplace(String desk, Previous how) {
    Refusal refusal = refusalOfOneByOne(desk);
    if (refusal != null) {
      return refusal;
    }
    Visit here = findInService(desk);
    if (here == null) {
      return Refusal.of(Reason.NOBODY_IN_SERVICE);
    }
    return switch (how) {
      case Previous.End(List<Answer> answers) -> endings.refusalToEnd(here, answers);
      case Previous.Hold _ -> endings.refusalToHold(reception(desk));
    };
  }

  /** What happens first to whom the desk receives: both or neither. */
  private List<SiteEvent> before(Reception by) {
    Visit here = findInService(by.desk());
    if (previous == null || here == null) {
      return wrapUpBefore(by.desk());
    }
    return switch (previous) {
      case Previous.End(List<Answer> answers) -> endings.endedAtOnce(here, by, answers);
      case Previous.Hold _ -> new ArrayList<>(List.of(new SiteEvent.VisitHeld(here.id(), by)));
    };
  }

  private @Nullable Refusal refusalToPick(Visit visit, Reception by, CallingOrder order) {
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

  private List<SiteEvent> picked(Visit visit, Reception by, CallingOrder order) {
    Why why = order.picked(visit, command.reason().strip());
    List<SiteEvent> events = new ArrayList<>();
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
}
