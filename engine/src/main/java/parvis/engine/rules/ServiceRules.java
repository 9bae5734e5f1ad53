package parvis.engine.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Decision;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.Stamped;
import parvis.engine.configuration.Right;
import parvis.engine.configuration.Service;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/** The service itself, from its start to the end of the paperwork. */
final class ServiceRules extends DeskRule {
  private final Endings endings;

  ServiceRules(SiteState site, Stamped stamped) {
    super(site, stamped);
    this.endings = new Endings(site, stamped.at());
  }

  Decision decide() {
    return switch (stamped.command()) {
      case DeskCommand.StartService(String desk) -> start(desk);
      case DeskCommand.Hold(String desk) -> hold(desk);
      case DeskCommand.TakeBack(String desk, String visit) -> takeBack(desk, visit);
      case DeskCommand.SendOn sendOn -> sendOn(sendOn);
      case DeskCommand.EndService end -> end(end);
      case DeskCommand.FinishWrapUp(String desk) -> finishWrapUp(desk);
      default -> throw new IllegalStateException("not a command of serving");
    };
  }

  private Decision start(String desk) {
    Refusal refusal = refusal(desk);
    if (refusal != null) {
      return refused(refusal);
    }
    Visit visit = findVisitAt(desk);
    if (visit == null) {
      return Decision.refuse(Reason.NOBODY_CALLED);
    }
    return switch (visit.state()) {
      case LegState.Called(Reception by) ->
          Decision.accept(
              new SiteEvent.VisitPresent(visit.id(), by),
              new SiteEvent.ServiceStarted(visit.id(), by));
      case LegState.Present(Reception by) ->
          Decision.accept(new SiteEvent.ServiceStarted(visit.id(), by));
      default -> Decision.refuse(Reason.NOBODY_CALLED);
    };
  }

  private Decision hold(String desk) {
    Refusal refusal = refusal(desk);
    if (refusal != null) {
      return refused(refusal);
    }
    Visit visit = findInService(desk);
    if (visit == null) {
      return Decision.refuse(Reason.NOBODY_IN_SERVICE);
    }
    Reception by = reception(desk);
    Refusal limit = endings.refusalToHold(by);
    return limit != null
        ? refused(limit)
        : Decision.accept(new SiteEvent.VisitHeld(visit.id(), by));
  }

  private Decision takeBack(String desk, String id) {
    Refusal refusal = refusalToReceive(desk);
    if (refusal != null) {
      return refused(refusal);
    }
    Visit visit = site.findVisit(id);
    if (visit == null) {
      return Decision.refuse(Reason.UNKNOWN_VISIT, "visit", id);
    }
    if (!(visit.state() instanceof LegState.Held)) {
      return Decision.refuse(Reason.NOT_HELD, "token", visit.token().display());
    }
    Reception by = reception(desk);
    if (!callingOrder(by).asking().receives(site.catalogue().numberOf(visit.leg().service()))) {
      return Decision.refuse(Reason.NOT_ABLE, "service", visit.leg().service());
    }
    List<SiteEvent> events = wrapUpBefore(desk);
    events.add(new SiteEvent.VisitTakenBack(id, by));
    return new Decision.Accepted(events);
  }

  private Decision sendOn(DeskCommand.SendOn command) {
    Refusal refusal = refusalToSendOn(command);
    if (refusal != null) {
      return refused(refusal);
    }
    Visit visit = findInService(command.desk());
    if (visit == null) {
      return Decision.refuse(Reason.NOBODY_IN_SERVICE);
    }
    return Decision.accept(
        endings.sentOn(
            visit,
            command.reason(),
            limited(command.to()),
            command.insertion(),
            command.answers(),
            visit.furtherReasons()));
  }

  /** Somebody sent to just one agent waits for that one for a while, then for anyone. */
  private Addressee limited(Addressee to) {
    var limit = site.catalogue().configuration().rules().order().namedAgentLimit();
    return to instanceof Addressee.OneAgent(String agent, var until) && until == null
        ? new Addressee.OneAgent(agent, stamped.at().plus(limit))
        : to;
  }

  private @Nullable Refusal refusalToSendOn(DeskCommand.SendOn command) {
    Refusal refusal = refusal(command.desk());
    if (refusal != null) {
      return refusal;
    }
    if (!hasRight(reception(command.desk()), Right.SEND_ON)) {
      return Refusal.of(Reason.NO_RIGHT);
    }
    Refusal reason = Reasons.refusal(site, command.reason());
    if (reason != null) {
      return reason;
    }
    Service service = Reasons.serviceOf(site, command.reason());
    if (PhysicalLines.isLine(service)) {
      return Refusal.of(Reason.TAKES_NO_RANKS, "service", service.id());
    }
    Refusal target =
        new SendTargets(site).refusal(command, reception(command.desk()), service, stamped.at());
    return target != null ? target : Reasons.refusal(site, command.answers());
  }

  private Decision end(DeskCommand.EndService command) {
    Refusal refusal = refusal(command.desk());
    if (refusal != null) {
      return refused(refusal);
    }
    Visit visit = findInService(command.desk());
    if (visit == null) {
      return Decision.refuse(Reason.NOBODY_IN_SERVICE);
    }
    Refusal answers = endings.refusalToEnd(visit, command.answers());
    return answers != null
        ? refused(answers)
        : new Decision.Accepted(endings.ended(visit, reception(command.desk()), command.answers()));
  }

  private Decision finishWrapUp(String desk) {
    Refusal refusal = refusal(desk);
    if (refusal != null) {
      return refused(refusal);
    }
    List<SiteEvent> over = wrapUpBefore(desk);
    return over.isEmpty() ? Decision.refuse(Reason.NOT_IN_WRAP_UP) : new Decision.Accepted(over);
  }
}
