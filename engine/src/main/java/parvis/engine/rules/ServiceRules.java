package parvis.engine.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.Stamped;
import parvis.engine.configuration.Right;
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

/** The service itself, from its start to the end of the paperwork. */
final class ServiceRules extends DeskRule {
  ServiceRules(SiteState site, Stamped stamped) {
    super(site, stamped);
  }

  Decision decide() {
    return switch (stamped.command()) {
      case SiteCommand.StartService(String desk) -> start(desk);
      case SiteCommand.Hold(String desk) -> hold(desk);
      case SiteCommand.TakeBack(String desk, String visit) -> takeBack(desk, visit);
      case SiteCommand.SendOn sendOn -> sendOn(sendOn);
      case SiteCommand.EndService end -> end(end);
      case SiteCommand.FinishWrapUp(String desk) -> finishWrapUp(desk);
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

  private @Nullable Visit findInService(String desk) {
    Visit visit = findVisitAt(desk);
    return visit != null && visit.state() instanceof LegState.InService ? visit : null;
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
    int limit = holdLimit(by);
    long held = site.visits().stream().filter(other -> isHeldBy(other, by.agent())).count();
    return held >= limit
        ? Decision.refuse(Reason.HOLD_LIMIT, "limit", Integer.toString(limit))
        : Decision.accept(new SiteEvent.VisitHeld(visit.id(), by));
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

  private Decision sendOn(SiteCommand.SendOn command) {
    Refusal refusal = refusalToSendOn(command);
    if (refusal != null) {
      return refused(refusal);
    }
    Visit visit = findInService(command.desk());
    if (visit == null) {
      return Decision.refuse(Reason.NOBODY_IN_SERVICE);
    }
    return Decision.accept(
        sentOn(
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

  private @Nullable Refusal refusalToSendOn(SiteCommand.SendOn command) {
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

  private SiteEvent sentOn(
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
        Placement.of(site, insertion, service.id(), to, visit, stamped.at()),
        insertion instanceof Insertion.NotBefore(var time) ? time : null,
        answers,
        furtherReasons,
        Areas.choose(site, service, visit.claim().needs(), visit.partySize(), stamped.at()));
  }

  private Decision end(SiteCommand.EndService command) {
    Refusal refusal = refusal(command.desk());
    if (refusal != null) {
      return refused(refusal);
    }
    Visit visit = findInService(command.desk());
    if (visit == null) {
      return Decision.refuse(Reason.NOBODY_IN_SERVICE);
    }
    Service service = site.catalogue().getService(visit.leg().service());
    if (service.answerRequired() && command.answers().isEmpty()) {
      return Decision.refuse(Reason.ANSWER_NEEDED);
    }
    Refusal answers = Reasons.refusal(site, command.answers());
    return answers != null ? refused(answers) : new Decision.Accepted(ended(command, visit));
  }

  private List<SiteEvent> ended(SiteCommand.EndService command, Visit visit) {
    Reception by = reception(command.desk());
    List<SiteEvent> events = new ArrayList<>();
    List<String> further = furtherOf(visit);
    if (!further.isEmpty()) {
      events.add(next(visit, further, command.answers()));
    } else {
      events.add(new SiteEvent.ServiceEnded(visit.id(), by, command.answers()));
      if (Deadlines.wrapUp(visit.leg(), by.agent(), site.catalogue()).isZero()) {
        events.add(new SiteEvent.WrapUpEnded(visit.id(), by));
      }
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

  private Decision finishWrapUp(String desk) {
    Refusal refusal = refusal(desk);
    if (refusal != null) {
      return refused(refusal);
    }
    List<SiteEvent> over = wrapUpBefore(desk);
    return over.isEmpty() ? Decision.refuse(Reason.NOT_IN_WRAP_UP) : new Decision.Accepted(over);
  }
}
