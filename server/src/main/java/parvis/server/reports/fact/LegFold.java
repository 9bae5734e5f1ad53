package parvis.server.reports.fact;

import java.time.Instant;
import parvis.engine.event.JourneyEvent;
import parvis.engine.event.SiteEvent;
import parvis.engine.visit.LegTimes;
import parvis.engine.visit.Outcome;

/** How each event changes the leg that a visit is at. */
final class LegFold {
  private LegFold() {}

  static LegFact next(LegFact leg, Step step) {
    LegTimes times = leg.times();
    Instant at = step.at();
    return switch (step.event()) {
      case SiteEvent.VisitAcknowledged _ -> leg.at(times.acknowledged(at));
      case SiteEvent.VisitCalled called ->
          called(leg, Call.of(leg, step, called.by(), called.why()), leg.calling().calls() + 1);
      case SiteEvent.VisitRecalled recalled ->
          leg.called(leg.calling().recalled(recalled.by(), recalled.calls()), times.called(at));
      case SiteEvent.VisitTaken taken -> {
        Call call = Call.of(leg, step, taken.by(), taken.why());
        LegFact called = called(leg, call, leg.calling().calls());
        yield called.at(called.times().present(at));
      }
      case SiteEvent.CallWithdrawn _, SiteEvent.VisitReturned _ ->
          leg.called(leg.calling().uncalled(), times.uncalled());
      case SiteEvent.VisitRecycled _ -> leg.called(leg.calling().recycled(), times.uncalled());
      case SiteEvent.VisitPreCalled _ -> leg.at(times.preCalled(at));
      case SiteEvent.VisitComing _ -> leg.at(times.coming(at));
      case SiteEvent.VisitDelayed _ -> leg.at(times.notPreCalled());
      case SiteEvent.VisitPutOff(_, Instant notBefore) ->
          callable(leg, leg.stay().notBefore().promising(notBefore, at)).at(times.notPreCalled());
      case SiteEvent.VisitPostponed(_, Instant notBefore) ->
          callable(leg, leg.stay().notBefore().promising(notBefore, at)).at(times.notPreCalled());
      case SiteEvent.NotBeforeReached _ -> callable(leg, leg.stay().notBefore().over(at));
      case SiteEvent.PromiseLifted _, SiteEvent.VisitArrived _ ->
          callable(leg, leg.stay().notBefore().back(at));
      case SiteEvent.VisitMoved(_, String area) -> leg.staying(leg.stay().in(area));
      case SiteEvent.FaceChanged(_, var face) -> leg.staying(leg.stay().as(face));
      case SiteEvent.VisitPresent _ -> leg.at(times.acknowledged(at).present(at));
      case SiteEvent.ServiceStarted _ -> leg.at(times.started(at));
      case SiteEvent.VisitHeld _ -> leg.heldFrom(at);
      case SiteEvent.VisitTakenBack back -> leg.heldUntil(at, back.by());
      case SiteEvent.HoldReleased _ -> leg.brokenOff(at);
      case SiteEvent.ServiceEnded _ -> leg.at(times.ended(at));
      case SiteEvent.WrapUpEnded _ -> leg.closed(Outcome.SERVED, at, times.available(at));
      case SiteEvent.VisitSentOn _, JourneyEvent.VisitSentAway _ ->
          leg.closed(Outcome.SENT_ON, at, over(times, at));
      case SiteEvent.RankLost _ -> leg.closed(Outcome.NO_SHOW, at, times.ended(at));
      case SiteEvent.VisitLeft _ -> leg.closed(Outcome.LEFT, at, times.ended(at));
      case SiteEvent.VisitCancelled _ -> leg.closed(Outcome.CANCELLED, at, times.ended(at));
      case SiteEvent.VisitExpired _ -> leg.closed(Outcome.EXPIRED, at, times.ended(at));
      case SiteEvent.VisitChanged changed -> changed(leg, changed, step.site());
      case SiteEvent.RankTaken _,
          JourneyEvent.VisitCameFrom _,
          SiteEvent.VisitOfferedEarly _,
          SiteEvent.VisitMissed _,
          SiteEvent.AddresseeWidened _,
          SiteEvent.NeedsChanged _,
          SiteEvent.TicketPrintedAgain _,
          SiteEvent.AnswersCorrected _,
          SiteEvent.StepUndone _ ->
          leg;
    };
  }

  private static LegFact called(LegFact leg, Call call, int calls) {
    return leg.called(leg.calling().called(call, calls), leg.times().called(call.at()));
  }

  private static LegFact callable(LegFact leg, NotBefore changed) {
    return leg.staying(leg.stay().callable(changed));
  }

  private static LegFact changed(LegFact leg, SiteEvent.VisitChanged event, SiteSettings site) {
    LegFact about = leg.about(site.subject(event.service(), event.reason(), event.priorityClass()));
    return event.area() == null ? about : about.staying(leg.stay().in(event.area()));
  }

  private static LegTimes over(LegTimes times, Instant at) {
    return (times.ended() == null ? times.ended(at) : times).available(at);
  }
}
