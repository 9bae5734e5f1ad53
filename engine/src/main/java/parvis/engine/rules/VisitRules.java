package parvis.engine.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.Stamped;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.TokenKind;
import parvis.engine.configuration.Wanted;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Leg;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Place;
import parvis.engine.visit.Visit;

/** What a person, or a greeter for them, can do with a rank. */
final class VisitRules {
  private final SiteState site;
  private final Stamped stamped;

  VisitRules(SiteState site, Stamped stamped) {
    this.site = site;
    this.stamped = stamped;
  }

  Decision decide(VisitCommand command) {
    return switch (command) {
      case VisitCommand.TakeRank _ -> new RankRules(site, stamped).decide();
      case VisitCommand.ConfirmArrival(String id) -> with(id, this::arrive);
      case VisitCommand.Acknowledge(String id) -> with(id, this::acknowledge);
      case VisitCommand.ReleaseHeld(String id) -> with(id, this::release);
      case VisitCommand.ChangeVisit change -> with(change.visit(), visit -> change(visit, change));
      case VisitCommand.DelayVisit(String id) -> with(id, this::delay);
      case VisitCommand.LiftPromise(String id) -> with(id, this::liftPromise);
      case VisitCommand.PostponeVisit(String id, Instant notBefore) ->
          with(id, visit -> postpone(visit, notBefore));
      case VisitCommand.WidenAddressee(String id) -> with(id, this::widen);
      case VisitCommand.AnswerPreCall(String id) -> with(id, this::answerPreCall);
      case VisitCommand.MoveVisit(String id, String area) -> with(id, visit -> move(visit, area));
      case VisitCommand.ChangeNeeds(String id, List<Wanted> needs) ->
          with(id, visit -> changeNeeds(visit, needs));
      case VisitCommand.ChangeFace(String id, TokenKind kind, String badge) ->
          with(id, visit -> Faces.change(site, visit, kind, badge));
      case VisitCommand.PrintAgain(String id) ->
          with(id, visit -> Decision.accept(new SiteEvent.TicketPrintedAgain(visit.id())));
      case VisitCommand.LeaveVisit(String id) -> with(id, this::leave);
      case VisitCommand.CancelVisit(String id, String why) -> with(id, visit -> cancel(visit, why));
      case VisitCommand.CorrectAnswers(String id, int leg, List<Answer> answers) ->
          correct(id, leg, answers);
    };
  }

  private interface OnVisit {
    Decision decide(Visit visit);
  }

  private Decision with(String id, OnVisit rule) {
    Visit visit = site.findVisit(id);
    if (visit == null) {
      return Decision.refuse(Reason.UNKNOWN_VISIT, "visit", id);
    }
    if (!visit.isClosed()) {
      return rule.decide(visit);
    }
    boolean lost = visit.state().equals(new LegState.Closed(parvis.engine.visit.Outcome.NO_SHOW));
    return Decision.refuse(
        lost ? Reason.RANK_LOST : Reason.VISIT_OVER, "token", visit.token().display());
  }

  private Decision arrive(Visit visit) {
    return switch (visit.state()) {
      case LegState.Announced _ -> Decision.accept(new SiteEvent.VisitArrived(visit.id()));
      case LegState.NoShow _ -> Decision.accept(new SiteEvent.VisitReturned(visit.id()));
      case LegState.Waiting _ when isPromised(visit) ->
          Decision.accept(new SiteEvent.PromiseLifted(visit.id()));
      default -> Decision.refuse(Reason.ALREADY_SO);
    };
  }

  private Decision acknowledge(Visit visit) {
    return visit.leg().times().acknowledged() == null
        ? Decision.accept(new SiteEvent.VisitAcknowledged(visit.id()))
        : Decision.refuse(Reason.ALREADY_SO);
  }

  private Decision release(Visit visit) {
    if (!(visit.state() instanceof LegState.Held)) {
      return Decision.refuse(Reason.NOT_HELD, "token", visit.token().display());
    }
    Place first = Placement.first(site, visit, stamped.at(), 0);
    return Decision.accept(new SiteEvent.HoldReleased(visit.id(), first));
  }

  private Decision liftPromise(Visit visit) {
    return isPromised(visit)
        ? Decision.accept(new SiteEvent.PromiseLifted(visit.id()))
        : Decision.refuse(Reason.NO_PROMISE, "token", visit.token().display());
  }

  private static boolean isPromised(Visit visit) {
    return visit.state() instanceof LegState.Waiting(Instant notBefore) && notBefore != null;
  }

  /** Only the person may ask for a later time, as often as they may let others go first. */
  private Decision postpone(Visit visit, Instant notBefore) {
    Refusal refusal = refusalToDelay(visit);
    if (refusal != null) {
      return new Decision.Refused(refusal);
    }
    if (!notBefore.isAfter(stamped.at())) {
      return Decision.refuse(Reason.TIME_PAST);
    }
    return Promises.isWithinHours(site, visit.leg().service(), notBefore)
        ? Decision.accept(new SiteEvent.VisitPostponed(visit.id(), notBefore))
        : Decision.refuse(Reason.TIME_AFTER_CLOSING);
  }

  private Decision answerPreCall(Visit visit) {
    if (!visit.leg().isPreCalled()) {
      return Decision.refuse(Reason.NOT_PRE_CALLED, "token", visit.token().display());
    }
    return visit.leg().times().coming() == null
        ? Decision.accept(new SiteEvent.VisitComing(visit.id()))
        : Decision.refuse(Reason.ALREADY_SO);
  }

  /** Whoever was told that the turn is near is not sent elsewhere any more. */
  private Decision move(Visit visit, String area) {
    if (site.catalogue().findArea(area) == null) {
      return Decision.refuse(Reason.UNKNOWN_AREA, "area", area);
    }
    Service service = site.catalogue().findService(visit.leg().service());
    if (service == null || !service.areas().contains(area)) {
      return Decision.refuse(Reason.AREA_NOT_FOR_SERVICE, "service", visit.leg().service());
    }
    if (!isWaiting(visit)) {
      return Decision.refuse(Reason.NOT_WAITING, "token", visit.token().display());
    }
    if (visit.leg().isPreCalled()) {
      return Decision.refuse(Reason.ALREADY_PRE_CALLED);
    }
    return visit.leg().area().equals(area)
        ? Decision.refuse(Reason.ALREADY_SO)
        : Decision.accept(new SiteEvent.VisitMoved(visit.id(), area));
  }

  private static boolean isWaiting(Visit visit) {
    return visit.state() instanceof LegState.Waiting || visit.state() instanceof LegState.Announced;
  }

  private Decision widen(Visit visit) {
    if (!isWaiting(visit)) {
      return Decision.refuse(Reason.NOT_WAITING, "token", visit.token().display());
    }
    return visit.leg().addressee().equals(Addressee.ANYONE)
        ? Decision.refuse(Reason.ALREADY_SO)
        : Decision.accept(new SiteEvent.AddresseeWidened(visit.id()));
  }

  private Decision changeNeeds(Visit visit, List<Wanted> needs) {
    if (!isWaiting(visit)) {
      return Decision.refuse(Reason.NOT_WAITING, "token", visit.token().display());
    }
    Refusal refusal = Needs.refusal(site, visit.leg().service(), needs);
    return refusal != null
        ? new Decision.Refused(refusal)
        : Decision.accept(new SiteEvent.NeedsChanged(visit.id(), needs));
  }

  private Decision change(Visit visit, VisitCommand.ChangeVisit command) {
    Refusal refusal = refusalToChange(visit, command);
    if (refusal != null) {
      return new Decision.Refused(refusal);
    }
    Leg leg = visit.leg();
    String reason = command.reason() == null ? leg.reason() : command.reason();
    String service =
        command.reason() == null ? leg.service() : Reasons.serviceOf(site, reason).id();
    String priorityClass =
        command.priorityClass() == null ? visit.priorityClass() : command.priorityClass();
    Place place =
        new Place(
            BookedOrder.of(site, visit, priorityClass), leg.place().rank(), site.sequence() + 1);
    String area =
        service.equals(leg.service())
            ? leg.area()
            : Areas.choose(
                site,
                site.catalogue().getService(service),
                visit.claim().needs(),
                visit.partySize(),
                stamped.at());
    return Decision.accept(
        new SiteEvent.VisitChanged(
            visit.id(),
            service,
            reason,
            priorityClass,
            place,
            command.why().strip(),
            area,
            addressee(leg, service)));
  }

  /** A desk or agent that cannot receive the new service does not keep the person. */
  private Addressee addressee(Leg leg, String service) {
    Ability ability = new Ability(site);
    boolean able =
        switch (leg.addressee()) {
          case Addressee.Anyone _ -> true;
          case Addressee.OneDesk(String id) -> ability.has(site.catalogue().findDesk(id), service);
          case Addressee.OneAgent(String id, var _) ->
              ability.has(site.catalogue().findAgent(id), service);
        };
    return able ? leg.addressee() : Addressee.ANYONE;
  }

  private @Nullable Refusal refusalToChange(Visit visit, VisitCommand.ChangeVisit command) {
    if (command.why().isBlank()) {
      return Refusal.of(Reason.REASON_NEEDED);
    }
    if (!isWaiting(visit)) {
      return Refusal.of(Reason.NOT_WAITING, "token", visit.token().display());
    }
    if (command.priorityClass() != null && !site.catalogue().hasClass(command.priorityClass())) {
      return Refusal.of(Reason.UNKNOWN_CLASS, "class", command.priorityClass());
    }
    return command.reason() == null ? null : Reasons.refusal(site, command.reason());
  }

  private @Nullable Refusal refusalToDelay(Visit visit) {
    if (!(visit.state() instanceof LegState.Waiting)) {
      return Refusal.of(Reason.NOT_WAITING, "token", visit.token().display());
    }
    int limit = site.catalogue().configuration().rules().delayLimit();
    return visit.delays() >= limit
        ? Refusal.of(Reason.DELAY_LIMIT, "limit", Integer.toString(limit))
        : null;
  }

  private Decision delay(Visit visit) {
    Refusal refusal = refusalToDelay(visit);
    if (refusal != null) {
      return new Decision.Refused(refusal);
    }
    int places = site.catalogue().configuration().rules().delayPlaces();
    Place behind = Placement.behind(site, places, visit, 0);
    return Decision.accept(new SiteEvent.VisitDelayed(visit.id(), behind));
  }

  private Decision leave(Visit visit) {
    return isBeingServed(visit)
        ? Decision.refuse(Reason.VISIT_AT_A_DESK, "token", visit.token().display())
        : Decision.accept(new SiteEvent.VisitLeft(visit.id()));
  }

  private Decision cancel(Visit visit, String why) {
    if (why.isBlank()) {
      return Decision.refuse(Reason.REASON_NEEDED);
    }
    return isBeingServed(visit)
        ? Decision.refuse(Reason.VISIT_AT_A_DESK, "token", visit.token().display())
        : Decision.accept(new SiteEvent.VisitCancelled(visit.id(), why.strip()));
  }

  private static boolean isBeingServed(Visit visit) {
    return visit.state().atDesk() != null && !(visit.state() instanceof LegState.Called);
  }

  private Decision correct(String id, int leg, List<Answer> answers) {
    Visit visit = site.findVisit(id);
    if (visit == null) {
      return Decision.refuse(Reason.UNKNOWN_VISIT, "visit", id);
    }
    boolean recorded =
        visit.legs().stream().anyMatch(one -> one.number() == leg && one.times().ended() != null);
    if (!recorded) {
      return Decision.refuse(Reason.NOBODY_IN_SERVICE);
    }
    if (stamped.actor().kind() == Actor.Kind.AGENT && !isOwn(visit, leg)) {
      return Decision.refuse(Reason.NOT_YOUR_VISIT);
    }
    Refusal refusal = Reasons.refusal(site, answers);
    return refusal != null
        ? new Decision.Refused(refusal)
        : Decision.accept(new SiteEvent.AnswersCorrected(id, leg, answers));
  }

  private boolean isOwn(Visit visit, int leg) {
    return visit.legs().stream()
        .filter(one -> one.number() == leg)
        .map(Leg::lastReception)
        .anyMatch(by -> by != null && by.agent().equals(stamped.actor().id()));
  }
}
