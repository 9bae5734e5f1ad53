package parvis.server.reports.fact;

import java.time.Instant;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.engine.visit.LegTimes;
import parvis.engine.visit.Outcome;
import parvis.engine.visit.Reception;

/** How each event changes the leg that a visit is at. */
final class LegFold {
  private LegFold() {}

  static LegFact next(LegFact leg, SiteEvent.OfVisit event, Instant at, SiteSettings site) {
    LegTimes times = leg.times();
    return switch (event) {
      case SiteEvent.VisitAcknowledged _ -> leg.at(times.acknowledged(at));
      case SiteEvent.VisitCalled called ->
          called(leg, called.by(), at, leg.calling().calls() + 1, isPicked(called.why()));
      case SiteEvent.VisitRecalled recalled ->
          called(leg, recalled.by(), at, recalled.calls(), leg.calling().picked());
      case SiteEvent.VisitTaken taken -> {
        LegFact called = called(leg, taken.by(), at, leg.calling().calls(), isPicked(taken.why()));
        yield called.at(called.times().present(at));
      }
      case SiteEvent.CallWithdrawn _, SiteEvent.VisitReturned _, SiteEvent.VisitRecycled _ ->
          leg.uncalled();
      case SiteEvent.VisitPreCalled _ -> leg.at(times.preCalled(at));
      case SiteEvent.VisitComing _ -> leg.at(times.coming(at));
      case SiteEvent.VisitDelayed _, SiteEvent.VisitPostponed _ -> leg.at(times.notPreCalled());
      case SiteEvent.VisitPresent _ -> leg.at(times.acknowledged(at).present(at));
      case SiteEvent.ServiceStarted _ -> leg.at(times.started(at));
      case SiteEvent.VisitHeld _ -> leg.heldFrom(at);
      case SiteEvent.VisitTakenBack back -> leg.heldUntil(at, back.by());
      case SiteEvent.HoldReleased _ -> leg.brokenOff(at);
      case SiteEvent.ServiceEnded _ -> leg.at(times.ended(at));
      case SiteEvent.WrapUpEnded _ -> leg.closed(Outcome.SERVED, times.available(at));
      case SiteEvent.VisitSentOn _ -> leg.closed(Outcome.SENT_ON, over(times, at));
      case SiteEvent.RankLost _ -> leg.closed(Outcome.NO_SHOW, times.ended(at));
      case SiteEvent.VisitLeft _ -> leg.closed(Outcome.LEFT, times.ended(at));
      case SiteEvent.VisitCancelled _ -> leg.closed(Outcome.CANCELLED, times.ended(at));
      case SiteEvent.VisitExpired _ -> leg.closed(Outcome.EXPIRED, times.ended(at));
      case SiteEvent.VisitChanged changed ->
          leg.about(site.subject(changed.service(), changed.reason(), changed.priorityClass()));
      case SiteEvent.RankTaken _,
          SiteEvent.VisitArrived _,
          SiteEvent.VisitMissed _,
          SiteEvent.NotBeforeReached _,
          SiteEvent.PromiseLifted _,
          SiteEvent.AddresseeWidened _,
          SiteEvent.VisitMoved _,
          SiteEvent.NeedsChanged _,
          SiteEvent.FaceChanged _,
          SiteEvent.TicketPrintedAgain _,
          SiteEvent.AnswersCorrected _,
          SiteEvent.StepUndone _ ->
          leg;
    };
  }

  private static LegFact called(LegFact leg, Reception by, Instant at, int calls, boolean picked) {
    return leg.called(leg.calling().called(by, calls, picked), leg.times().called(at));
  }

  private static LegTimes over(LegTimes times, Instant at) {
    return (times.ended() == null ? times.ended(at) : times).available(at);
  }

  private static boolean isPicked(Why why) {
    return why.rule() == Why.Rule.PICKED;
  }
}
