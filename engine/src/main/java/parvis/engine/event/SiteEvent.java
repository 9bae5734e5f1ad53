package parvis.engine.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Retired;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Wanted;
import parvis.engine.desk.DeskState;
import parvis.engine.reinforcement.HelperAnswer;
import parvis.engine.reinforcement.Measure;
import parvis.engine.ticket.Face;
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

  /** What happens to visits that go from site to site. */
  sealed interface OfJourney extends OfVisit permits JourneyEvent {}

  /** What happens to places booked ahead. */
  sealed interface OfAgenda extends SiteEvent permits AgendaEvent {}

  /** What happens to links between people and agents. */
  sealed interface OfCustomers extends SiteEvent permits CustomerEvent {}

  /**
   * The site works by this configuration from now on.
   *
   * @param retired what of it is there only because it is still in use
   */
  record SiteConfigured(SiteConfiguration configuration, Retired retired) implements SiteEvent {}

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

  /**
   * The dial between speed and quality was set by hand, until the end of the day.
   *
   * @param service for this service, null for all that have no dial of their own
   * @param percent 0 for speed to 100 for quality, null for as configured again
   */
  record DialSet(@Nullable String service, @Nullable Integer percent) implements SiteEvent {}

  /**
   * What an agent may receive of a service was changed, until the end of the day.
   *
   * @param competence from now on, null for not at all
   */
  record CompetenceSet(String agent, String service, @Nullable Competence competence)
      implements SiteEvent {}

  /** What an agent may receive is as configured again. */
  record CompetencesReset(String agent) implements SiteEvent {}

  /** The desk comes to its next person in another way. */
  record CallingModeSet(String desk, String agent, CallingMode mode) implements SiteEvent {}

  /**
   * The desk stands ready: whoever can be called comes there.
   *
   * @param automatic whether the system asked for the agent
   */
  record DeskStoodReady(String desk, String agent, boolean automatic) implements SiteEvent {}

  /** The desk stands ready no longer. */
  record DeskStoodDown(String desk, String agent) implements SiteEvent {}

  /** The desk has stood ready so long that somebody should say that they are there. */
  record ReadinessLapsed(String desk, String agent) implements SiteEvent {}

  /** The system will call the next person to the desk at {@code callAt}. */
  record CountdownStarted(String desk, String agent, Instant callAt) implements SiteEvent {}

  /** The agent has stopped the countdown. */
  record CountdownStopped(String desk, String agent) implements SiteEvent {}

  /** No more people are sent to the area; those who wait there stay. */
  record AreaDrained(String area) implements SiteEvent {}

  /** People are sent to the area again. */
  record AreaReopened(String area) implements SiteEvent {}

  /** Somebody has counted the line without tickets. */
  record LineCounted(String service, int people) implements SiteEvent {}

  /**
   * A group is called to a desk; its calls follow.
   *
   * @param seats how many people it may have
   */
  record GroupOpened(String group, Reception by, String service, int seats) implements SiteEvent {}

  /** Open seats of the group were filled again. */
  record GroupRefilled(String group, Reception by) implements SiteEvent {}

  /** The door is closed and the group is received; who is not there has missed it. */
  record GroupStarted(String group, Reception by) implements SiteEvent {}

  /**
   * The group does not meet now; its people wait again.
   *
   * @param until they are not called before, null for coming with the next group
   */
  record GroupPutOff(String group, Reception by, @Nullable Instant until) implements SiteEvent {}

  /** The group is over. */
  record GroupEnded(String group, Reception by) implements SiteEvent {}

  /**
   * Help is needed.
   *
   * @param rule id of the rule
   * @param measure what was over its threshold
   * @param value by how many people or minutes
   * @param byHand whether somebody asked, not the rule
   */
  record ReinforcementCalled(String rule, Measure measure, long value, boolean byHand)
      implements SiteEvent {}

  /** A helper is asked to come. */
  record HelperAsked(String rule, String agent, Instant until) implements SiteEvent {}

  /** A helper has answered, or said nothing in time. */
  record HelperAnswered(String rule, String agent, HelperAnswer answer) implements SiteEvent {}

  /** A helper has taken a seat, and receives only what needs help. */
  record HelperArrived(String rule, String agent, String desk) implements SiteEvent {}

  /** A helper has said to come, and was not there in time: nobody waits for them any more. */
  record HelperMissed(String rule, String agent) implements SiteEvent {}

  /** Nobody could come: the supervisor must act. */
  record ReinforcementEscalated(String rule) implements SiteEvent {}

  /** Help is no longer needed. */
  record ReinforcementReleased(String rule) implements SiteEvent {}

  /** A badge that was lent is back. */
  record BadgeReturned(String badge) implements SiteEvent {}

  /** A range is used to 80 %: somebody should widen it. */
  record NumbersRunLow(String range, int held, int size) implements SiteEvent {}

  /**
   * A rank was taken.
   *
   * @param ahead people in front at that moment in the same service, by place
   * @param announcedLow shortest wait the person was told, in minutes; null when none could be told
   * @param announcedHigh longest wait the person was told, in minutes; null when none could be told
   * @param face what else stands for the person
   * @param needs what the person requires or prefers
   * @param addressee who may call
   * @param area id of the area where the person waits
   * @param promised the time before which the person was told not to be called, null for none
   * @param callableFrom not callable before, null for at once
   * @param returnTime how long the person needs to be back when told
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
      @Nullable Integer announcedHigh,
      Face face,
      List<Wanted> needs,
      Addressee addressee,
      String area,
      @Nullable Instant promised,
      @Nullable Instant callableFrom,
      Duration returnTime)
      implements OfVisit {
    public RankTaken {
      furtherReasons = List.copyOf(furtherReasons);
      needs = List.copyOf(needs);
    }
  }

  /** A person whose rank was taken from outside is here, and waits. */
  record VisitArrived(String visit) implements OfVisit {}

  record VisitAcknowledged(String visit) implements OfVisit {}

  /** The time before which the person was promised not to be called has come. */
  record NotBeforeReached(String visit) implements OfVisit {}

  /**
   * Told that they may come before the time promised, because nobody else is there. The promise
   * stands until they answer.
   */
  record VisitOfferedEarly(String visit) implements OfVisit {}

  /** The person is back, and may be called at once. */
  record PromiseLifted(String visit) implements OfVisit {}

  /** The person has asked not to be called before {@code notBefore}. */
  record VisitPostponed(String visit, Instant notBefore) implements OfVisit {}

  /** The group of a person who waits meets at {@code notBefore}: nobody calls them before. */
  record VisitPutOff(String visit, Instant notBefore) implements OfVisit {}

  /**
   * Told that the turn is near.
   *
   * @param desk id of the desk that asked for it, null for the rule of the service
   */
  record VisitPreCalled(String visit, @Nullable String desk) implements OfVisit {}

  /** The person who was told answers that they come. */
  record VisitComing(String visit) implements OfVisit {}

  /**
   * It was kept for one agent or desk; the time for that is over, or staff said so: anyone may
   * call.
   */
  record AddresseeWidened(String visit) implements OfVisit {}

  /** The person waits in another area. */
  record VisitMoved(String visit, String area) implements OfVisit {}

  /** What the person requires or prefers is something else. */
  record NeedsChanged(String visit, List<Wanted> needs) implements OfVisit {
    public NeedsChanged {
      needs = List.copyOf(needs);
    }
  }

  /** Something else stands for the person. */
  record FaceChanged(String visit, Face face) implements OfVisit {}

  /** Called without answer, and put back among those who wait. */
  record VisitRecycled(String visit, Reception by, Place place) implements OfVisit {}

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
   * @param area id of the area where the person waits for it
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
      List<String> furtherReasons,
      String area)
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

  /**
   * What a person waits for was changed.
   *
   * @param area id of the area where the person waits, null for the same
   * @param addressee who may call, null for the same
   */
  record VisitChanged(
      String visit,
      String service,
      String reason,
      String priorityClass,
      Place place,
      String why,
      @Nullable String area,
      @Nullable Addressee addressee)
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
