package parvis.engine.site;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import parvis.engine.event.JourneyEvent;
import parvis.engine.event.SiteEvent;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Arrival;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Claim;
import parvis.engine.visit.Leg;
import parvis.engine.visit.LegState;
import parvis.engine.visit.LegTimes;
import parvis.engine.visit.Outcome;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/** How each event changes the visit that it is about. */
final class VisitEvolution {
  private VisitEvolution() {}

  static Visit begin(SiteEvent.RankTaken event, Instant at) {
    boolean awaited =
        event.remote() && event.callableFrom() == null; // until they say they are here
    LegState state =
        awaited ? new LegState.Announced() : new LegState.Waiting(event.callableFrom());
    Leg first =
        Leg.begin(
            1,
            event.service(),
            event.reason(),
            event.area(),
            event.addressee(),
            event.place(),
            state,
            at);
    boolean met = event.channel() == Channel.GREETER || event.channel() == Channel.AGENT;
    return new Visit(
        event.visit(),
        event.followKey(),
        event.token(),
        event.face(),
        new Arrival(event.channel(), event.language(), event.partySize(), at, event.returnTime()),
        new Claim(event.priorityClass(), event.needs(), event.promised()),
        event.furtherReasons(),
        0,
        0,
        0,
        List.of(met ? first.in(state, first.times().acknowledged(at)) : first));
  }

  static Visit next(Visit visit, SiteEvent.OfVisit event, Instant at) {
    Leg leg = visit.leg();
    LegTimes times = leg.times();
    return switch (event) {
      case SiteEvent.RankTaken taken -> begin(taken, at);
      case SiteEvent.VisitArrived _, SiteEvent.PromiseLifted _ ->
          visit
              .with(leg.in(new LegState.Waiting(null), times))
              .claiming(visit.claim().promising(null));
      case SiteEvent.NotBeforeReached _ -> visit.with(leg.in(new LegState.Waiting(null), times));
      case SiteEvent.VisitPostponed(_, Instant notBefore) ->
          visit
              .with(leg.in(new LegState.Waiting(notBefore), times.notPreCalled()))
              .claiming(visit.claim().promising(notBefore))
              .delayedOnceMore();
      case SiteEvent.VisitPutOff(_, Instant notBefore) ->
          visit.with(leg.in(new LegState.Waiting(notBefore), times.notPreCalled()));
      case SiteEvent.VisitOfferedEarly _ -> visit;
      case SiteEvent.VisitPreCalled _ -> visit.with(leg.in(leg.state(), times.preCalled(at)));
      case SiteEvent.VisitComing _ -> visit.with(leg.in(leg.state(), times.coming(at)));
      case SiteEvent.AddresseeWidened _ -> visit.with(leg.addressedTo(Addressee.ANYONE));
      case SiteEvent.VisitMoved(_, String area) -> visit.with(leg.waitingIn(area));
      case SiteEvent.NeedsChanged(_, var needs) -> visit.claiming(visit.claim().needing(needs));
      case SiteEvent.FaceChanged(_, var face) -> visit.withFace(face);
      case SiteEvent.VisitRecycled(_, _, var place) -> visit.with(leg.recycledTo(place));
      case SiteEvent.VisitAcknowledged _ -> visit.with(leg.in(leg.state(), times.acknowledged(at)));
      case SiteEvent.VisitCalled(_, Reception by, _) ->
          visit.with(leg.calledBy(by, new LegState.Called(by), times.called(at), leg.calls() + 1));
      case SiteEvent.VisitRecalled(_, Reception by, int calls) ->
          visit.with(leg.calledBy(by, new LegState.Called(by), times.called(at), calls));
      case SiteEvent.CallWithdrawn _, SiteEvent.VisitReturned _ ->
          visit.with(leg.waitingAgain(times.uncalled()));
      case SiteEvent.VisitPresent(_, Reception by) ->
          visit.with(leg.in(new LegState.Present(by), times.acknowledged(at).present(at)));
      case SiteEvent.VisitTaken(_, Reception by, _) ->
          visit.with(
              leg.calledBy(
                  by, new LegState.Present(by), times.called(at).present(at), leg.calls()));
      case SiteEvent.ServiceStarted(_, Reception by) ->
          visit.with(leg.in(new LegState.InService(by), times.started(at)));
      case SiteEvent.VisitHeld(_, Reception by) ->
          visit.with(leg.in(new LegState.Held(by, at), times));
      case SiteEvent.VisitTakenBack(_, Reception by) ->
          visit.with(leg.calledBy(by, new LegState.InService(by), heldUntil(leg, at), leg.calls()));
      case SiteEvent.HoldReleased(_, var place) ->
          visit.with(
              leg.waitingAgain(heldUntil(leg, at).brokenOff(at))
                  .at(place, new LegState.Waiting(null)));
      case SiteEvent.ServiceEnded(_, Reception by, var answers) ->
          visit.with(leg.in(new LegState.WrapUp(by), times.ended(at)).answered(answers));
      case SiteEvent.WrapUpEnded _ ->
          visit.with(leg.in(new LegState.Closed(Outcome.SERVED), times.available(at)));
      case SiteEvent.VisitSentOn sentOn -> sentOn(visit, sentOn, at);
      case SiteEvent.VisitMissed(_, Reception by, Instant until) ->
          visit.with(leg.in(new LegState.NoShow(by, until), times));
      case JourneyEvent.VisitCameFrom _ -> visit;
      case JourneyEvent.VisitSentAway(_, _, _, var answers) ->
          visit.with(over(leg, at).answered(answers)).sentOnOnceMore();
      case SiteEvent.RankLost _ -> close(visit, Outcome.NO_SHOW, at);
      case SiteEvent.VisitLeft _ -> close(visit, Outcome.LEFT, at);
      case SiteEvent.VisitCancelled _ -> close(visit, Outcome.CANCELLED, at);
      case SiteEvent.VisitExpired _ -> close(visit, Outcome.EXPIRED, at);
      case SiteEvent.VisitChanged changed ->
          visit
              .with(
                  leg.forReason(
                          changed.service(),
                          changed.reason(),
                          changed.area() == null ? leg.area() : changed.area(),
                          changed.place())
                      .addressedTo(
                          changed.addressee() == null ? leg.addressee() : changed.addressee()))
              .claiming(visit.claim().inClass(changed.priorityClass()));
      case SiteEvent.VisitDelayed(_, var place) ->
          visit
              .with(leg.in(leg.state(), times.notPreCalled()).at(place, leg.state()))
              .delayedOnceMore();
      case SiteEvent.TicketPrintedAgain _ -> visit.printedAgain();
      case SiteEvent.AnswersCorrected(_, int number, var answers) ->
          corrected(visit, number, answers);
      case SiteEvent.StepUndone undone -> undone.restored();
    };
  }

  private static LegTimes heldUntil(Leg leg, Instant at) {
    return leg.state() instanceof LegState.Held(_, Instant since)
        ? leg.times().held(Duration.between(since, at))
        : leg.times();
  }

  private static Visit close(Visit visit, Outcome outcome, Instant at) {
    Leg leg = visit.leg();
    return visit.with(leg.in(new LegState.Closed(outcome), leg.times().ended(at)));
  }

  private static Visit sentOn(Visit visit, SiteEvent.VisitSentOn event, Instant at) {
    Leg leg = visit.leg();
    Leg closed = over(leg, at).answered(event.answers());
    Leg next =
        Leg.begin(
            leg.number() + 1,
            event.service(),
            event.reason(),
            event.area(),
            event.to(),
            event.place(),
            new LegState.Waiting(event.notBefore()),
            at);
    Visit gone = visit.withNext(closed, next).withFurther(event.furtherReasons());
    boolean byAgent = event.furtherReasons().equals(visit.furtherReasons());
    return byAgent ? gone.sentOnOnceMore() : gone; // else the next of the person's own reasons
  }

  private static Leg over(Leg leg, Instant at) {
    LegTimes ended = leg.times().ended() == null ? leg.times().ended(at) : leg.times();
    return leg.in(new LegState.Closed(Outcome.SENT_ON), ended.available(at));
  }

  private static Visit corrected(
      Visit visit, int number, List<parvis.engine.visit.Answer> answers) {
    List<Leg> legs = new ArrayList<>(visit.legs());
    legs.replaceAll(leg -> leg.number() == number ? leg.answered(answers) : leg);
    return visit.withLegs(legs);
  }
}
