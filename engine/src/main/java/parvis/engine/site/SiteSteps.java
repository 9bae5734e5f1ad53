package parvis.engine.site;

import org.jspecify.annotations.Nullable;
import parvis.engine.event.JourneyEvent;
import parvis.engine.event.SiteEvent;
import parvis.engine.visit.Reception;

/** Which desk made a step. */
final class SiteSteps {
  private SiteSteps() {}

  /** The desk at which {@code event} happened, null when it happened elsewhere. */
  static @Nullable String deskOf(SiteEvent.OfVisit event) {
    Reception by =
        switch (event) {
          case SiteEvent.VisitCalled called -> called.by();
          case SiteEvent.VisitRecalled recalled -> recalled.by();
          case SiteEvent.CallWithdrawn withdrawn -> withdrawn.by();
          case SiteEvent.VisitPresent present -> present.by();
          case SiteEvent.VisitTaken taken -> taken.by();
          case SiteEvent.ServiceStarted started -> started.by();
          case SiteEvent.VisitHeld held -> held.by();
          case SiteEvent.VisitTakenBack back -> back.by();
          case SiteEvent.ServiceEnded ended -> ended.by();
          case SiteEvent.WrapUpEnded over -> over.by();
          case SiteEvent.VisitSentOn sentOn -> sentOn.by();
          case JourneyEvent.VisitSentAway away -> away.by();
          case SiteEvent.VisitMissed missed -> missed.by();
          case SiteEvent.VisitRecycled recycled -> recycled.by();
          case SiteEvent.RankTaken _,
              JourneyEvent.VisitCameFrom _,
              SiteEvent.VisitArrived _,
              SiteEvent.VisitAcknowledged _,
              SiteEvent.NotBeforeReached _,
              SiteEvent.PromiseLifted _,
              SiteEvent.VisitPostponed _,
              SiteEvent.VisitPutOff _,
              SiteEvent.VisitOfferedEarly _,
              SiteEvent.VisitPreCalled _,
              SiteEvent.VisitComing _,
              SiteEvent.AddresseeWidened _,
              SiteEvent.VisitMoved _,
              SiteEvent.NeedsChanged _,
              SiteEvent.FaceChanged _,
              SiteEvent.HoldReleased _,
              SiteEvent.VisitReturned _,
              SiteEvent.RankLost _,
              SiteEvent.VisitLeft _,
              SiteEvent.VisitCancelled _,
              SiteEvent.VisitExpired _,
              SiteEvent.VisitChanged _,
              SiteEvent.VisitDelayed _,
              SiteEvent.TicketPrintedAgain _,
              SiteEvent.AnswersCorrected _,
              SiteEvent.StepUndone _ ->
              null;
        };
    return by == null ? null : by.desk();
  }
}
