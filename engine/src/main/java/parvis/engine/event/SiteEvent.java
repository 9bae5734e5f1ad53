package parvis.engine.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.desk.DeskState;
import parvis.engine.ticket.Token;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Place;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/**
 * All that can happen at a site. Each shape is frozen once written: a new shape is a new version.
 */
public sealed interface SiteEvent {

  /** What happens to one visit. */
  sealed interface OfVisit extends SiteEvent {
    /** Id of the visit. */
    String visit();
  }

  record SiteConfigured(SiteConfiguration configuration) implements SiteEvent {}

  /** A new day begins: number series start again. */
  record DayStarted(LocalDate date) implements SiteEvent {}

  /** The day is over: no more ranks today. */
  record DayClosed(LocalDate date) implements SiteEvent {}

  /** The day goes on after all. */
  record DayReopened(LocalDate date) implements SiteEvent {}

  record ServiceOpened(String service) implements SiteEvent {}

  record ServiceClosed(String service) implements SiteEvent {}

  record AgentSignedIn(String desk, String agent) implements SiteEvent {}

  record AgentSignedOut(String desk, String agent) implements SiteEvent {}

  record AgentPaused(String desk, String agent, String reason) implements SiteEvent {}

  record AgentWentAway(String desk, String agent) implements SiteEvent {}

  record AgentResumed(String desk, String agent) implements SiteEvent {}

  /** A range is used to 80 %: somebody should widen it. */
  record NumbersRunLow(String range, int held, int size) implements SiteEvent {}

  /**
   * A rank was taken.
   *
   * @param ahead people in front at that moment in the same service, by place
   * @param announcedLow shortest wait the person was told, in minutes; null when none could be told
   * @param announcedHigh longest wait the person was told, in minutes; null when none could be told
   */
  record RankTaken(
      String visit,
      String followKey,
      Token token,
      Channel channel,
      String language,
      String priorityClass,
      int partySize,
      String service,
      String reason,
      List<String> furtherReasons,
      Place place,
      boolean remote,
      int ahead,
      @Nullable Integer announcedLow,
      @Nullable Integer announcedHigh)
      implements OfVisit {
    public RankTaken {
      furtherReasons = List.copyOf(furtherReasons);
    }
  }

  /** A person whose rank was taken from outside is here, and waits. */
  record VisitArrived(String visit) implements OfVisit {}

  record VisitAcknowledged(String visit) implements OfVisit {}

  record VisitCalled(String visit, Reception by, Why why) implements OfVisit {}

  record VisitRecalled(String visit, Reception by, int calls) implements OfVisit {}

  /** A call was taken back; the person waits at the old place. */
  record CallWithdrawn(String visit, Reception by) implements OfVisit {}

  record VisitPresent(String visit, Reception by) implements OfVisit {}

  /** Taken without a call: the person already stood there. */
  record VisitTaken(String visit, Reception by, Why why) implements OfVisit {}

  record ServiceStarted(String visit, Reception by) implements OfVisit {}

  record VisitHeld(String visit, Reception by) implements OfVisit {}

  record VisitTakenBack(String visit, Reception by) implements OfVisit {}

  /** A held person waits again at {@code place}. */
  record HoldReleased(String visit, Place place) implements OfVisit {}

  /** The service is over; the agent may still have paperwork. */
  record ServiceEnded(String visit, Reception by, List<Answer> answers) implements OfVisit {
    public ServiceEnded {
      answers = List.copyOf(answers);
    }
  }

  /** The agent is available again after the visit. */
  record WrapUpEnded(String visit, Reception by) implements OfVisit {}

  /**
   * The leg is over and another begins.
   *
   * @param notBefore not callable before, null for now
   * @param furtherReasons reasons left after the new leg
   */
  record VisitSentOn(
      String visit,
      @Nullable Reception by,
      String service,
      String reason,
      Addressee to,
      Place place,
      @Nullable Instant notBefore,
      List<Answer> answers,
      List<String> furtherReasons)
      implements OfVisit {
    public VisitSentOn {
      answers = List.copyOf(answers);
      furtherReasons = List.copyOf(furtherReasons);
    }
  }

  /** Called, did not come; may come back until {@code returnUntil}. */
  record VisitMissed(String visit, Reception by, Instant returnUntil) implements OfVisit {}

  /** Came back in time and waits at the old place. */
  record VisitReturned(String visit) implements OfVisit {}

  /** Did not come back in time. */
  record RankLost(String visit) implements OfVisit {}

  record VisitLeft(String visit) implements OfVisit {}

  record VisitCancelled(String visit, String why) implements OfVisit {}

  /** Still open when the day was swept. */
  record VisitExpired(String visit) implements OfVisit {}

  record VisitChanged(
      String visit, String service, String reason, String priorityClass, Place place, String why)
      implements OfVisit {}

  record VisitDelayed(String visit, Place place) implements OfVisit {}

  record TicketPrintedAgain(String visit) implements OfVisit {}

  record AnswersCorrected(String visit, int leg, List<Answer> answers) implements OfVisit {
    public AnswersCorrected {
      answers = List.copyOf(answers);
    }
  }

  /**
   * The last step of a desk is undone: visit and desk are again as they were.
   *
   * @param undone name of the step
   * @param restored the visit as it was before
   * @param desk the desk as it was before
   */
  record StepUndone(String visit, String undone, Visit restored, DeskState desk)
      implements OfVisit {}
}
