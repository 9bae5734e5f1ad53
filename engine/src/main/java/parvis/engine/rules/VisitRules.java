package parvis.engine.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.Stamped;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.SiteState;
import parvis.engine.site.WaitingLine;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Insertion;
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

  Decision decide() {
    return switch (stamped.command()) {
      case SiteCommand.ConfirmArrival(String id) -> with(id, this::arrive);
      case SiteCommand.Acknowledge(String id) -> with(id, this::acknowledge);
      case SiteCommand.ReleaseHeld(String id) -> with(id, this::release);
      case SiteCommand.ChangeVisit change -> with(change.visit(), visit -> change(visit, change));
      case SiteCommand.DelayVisit(String id) -> with(id, this::delay);
      case SiteCommand.PrintAgain(String id) ->
          with(id, visit -> Decision.accept(new SiteEvent.TicketPrintedAgain(visit.id())));
      case SiteCommand.LeaveVisit(String id) -> with(id, this::leave);
      case SiteCommand.CancelVisit(String id, String why) -> with(id, visit -> cancel(visit, why));
      case SiteCommand.CorrectAnswers(String id, int leg, List<Answer> answers) ->
          correct(id, leg, answers);
      default -> throw new IllegalStateException("not a command about a visit");
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
    Place first = Placement.of(site, new Insertion.First(), line(visit.leg()), visit, stamped.at());
    return Decision.accept(new SiteEvent.HoldReleased(visit.id(), first));
  }

  private WaitingLine line(Leg leg) {
    return site.lines().of(leg.service(), leg.addressee());
  }

  private Decision change(Visit visit, SiteCommand.ChangeVisit command) {
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
            site.catalogue().classOrder(priorityClass), leg.place().rank(), site.sequence() + 1);
    return Decision.accept(
        new SiteEvent.VisitChanged(
            visit.id(), service, reason, priorityClass, place, command.why().strip()));
  }

  private @Nullable Refusal refusalToChange(Visit visit, SiteCommand.ChangeVisit command) {
    if (command.why().isBlank()) {
      return Refusal.of(Reason.REASON_NEEDED);
    }
    boolean changeable =
        visit.state() instanceof LegState.Waiting || visit.state() instanceof LegState.Announced;
    if (!changeable) {
      return Refusal.of(Reason.NOT_WAITING, "token", visit.token().display());
    }
    if (command.priorityClass() != null && !site.catalogue().hasClass(command.priorityClass())) {
      return Refusal.of(Reason.UNKNOWN_CLASS, "class", command.priorityClass());
    }
    return command.reason() == null ? null : Reasons.refusal(site, command.reason());
  }

  private Decision delay(Visit visit) {
    if (!(visit.state() instanceof LegState.Waiting)) {
      return Decision.refuse(Reason.NOT_WAITING, "token", visit.token().display());
    }
    var rules = site.catalogue().configuration().rules();
    if (visit.delays() >= rules.delayLimit()) {
      return Decision.refuse(Reason.DELAY_LIMIT, "limit", Integer.toString(rules.delayLimit()));
    }
    Place behind = Placement.behind(site, rules.delayPlaces(), line(visit.leg()), visit);
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
    Refusal refusal = Reasons.refusal(site, answers);
    return refusal != null
        ? new Decision.Refused(refusal)
        : Decision.accept(new SiteEvent.AnswersCorrected(id, leg, answers));
  }
}
