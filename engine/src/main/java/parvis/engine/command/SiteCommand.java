package parvis.engine.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Insertion;

/** All that can be asked of a site. */
public sealed interface SiteCommand {

  /** Work by this configuration from now on. */
  record Configure(SiteConfiguration configuration) implements SiteCommand {}

  /** Give ranks for the service again. */
  record OpenService(String service) implements SiteCommand {}

  /** Give no more ranks for the service; who waits is still received. */
  record CloseService(String service) implements SiteCommand {}

  /** End the day: sweep who still waits. */
  record CloseDay() implements SiteCommand {}

  /** Go on receiving on a day that was closed too early. */
  record ReopenDay() implements SiteCommand {}

  /** An agent takes a seat at a desk. */
  record SignIn(String desk, String agent) implements SiteCommand {}

  /** The agent leaves the desk for good. */
  record SignOut(String desk) implements SiteCommand {}

  /** The agent pauses, for a configured reason. */
  record Pause(String desk, String reason) implements SiteCommand {}

  /** The agent is away from the desk for a moment. */
  record GoAway(String desk) implements SiteCommand {}

  /** The agent is back from a pause or from being away. */
  record Resume(String desk) implements SiteCommand {}

  /**
   * A person takes a rank.
   *
   * @param visit id for the new visit
   * @param followKey unguessable word of the visitor's page
   * @param reasons declared reasons, at least one; each after the first becomes a later leg
   * @param channel by which way
   * @param language language of the person
   * @param priorityClass class asked for by staff, null for what the reason gives
   * @param partySize how many people came together
   * @param remote whether the person is still elsewhere
   */
  record TakeRank(
      String visit,
      String followKey,
      List<String> reasons,
      Channel channel,
      String language,
      @Nullable String priorityClass,
      int partySize,
      boolean remote)
      implements SiteCommand {
    public TakeRank {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty() || reasons.size() > 5) {
        throw new IllegalArgumentException("reasons: must name 1 to 5 reasons");
      }
      if (partySize < 1 || partySize > 50) {
        throw new IllegalArgumentException("partySize: must be from 1 to 50");
      }
    }
  }

  /** A person whose rank was taken from outside, or who missed the call, is here. */
  record ConfirmArrival(String visit) implements SiteCommand {}

  /** Somebody of the staff has noticed the person. */
  record Acknowledge(String visit) implements SiteCommand {}

  /** The desk is free: call whoever comes next. */
  record CallNext(String desk) implements SiteCommand {}

  /**
   * Call or take a precise person.
   *
   * @param direct whether the person already stands at the desk, so that no call is needed
   */
  record PickVisit(String desk, String visit, String reason, boolean direct)
      implements SiteCommand {}

  /** Call the same person again. */
  record Recall(String desk) implements SiteCommand {}

  /** The called person has come. */
  record ConfirmPresence(String desk) implements SiteCommand {}

  /** Begin the service; a called person counts as present. */
  record StartService(String desk) implements SiteCommand {}

  /** The called person has not come. */
  record MarkNoShow(String desk) implements SiteCommand {}

  /** Set the person aside, in the agent's own pool. */
  record Hold(String desk) implements SiteCommand {}

  /** Take a held person again, at this desk. */
  record TakeBack(String desk, String visit) implements SiteCommand {}

  /** Let a held person wait again, before the others. */
  record ReleaseHeld(String visit) implements SiteCommand {}

  /**
   * End this leg and begin another of the same visit.
   *
   * @param reason why the person goes on to there
   * @param to which desk or agent, or anyone
   * @param insertion where among those who wait
   * @param answers what came of this leg
   */
  record SendOn(String desk, String reason, Addressee to, Insertion insertion, List<Answer> answers)
      implements SiteCommand {
    public SendOn {
      answers = List.copyOf(answers);
    }
  }

  /**
   * End the service.
   *
   * @param answers what was really asked and what came of it
   * @param callNext whether to call the next person at once
   */
  record EndService(String desk, List<Answer> answers, boolean callNext) implements SiteCommand {
    public EndService {
      answers = List.copyOf(answers);
    }
  }

  /** The paperwork after a service is done. */
  record FinishWrapUp(String desk) implements SiteCommand {}

  /** Undo the last step made at the desk. */
  record UndoLastStep(String desk) implements SiteCommand {}

  /** Correct what was recorded at the end of a leg. */
  record CorrectAnswers(String visit, int leg, List<Answer> answers) implements SiteCommand {
    public CorrectAnswers {
      answers = List.copyOf(answers);
    }
  }

  /**
   * Change what a waiting person waits for.
   *
   * @param reason new declared reason, null to leave it
   * @param priorityClass new class, null to leave it
   * @param why why, in a few words without personal data
   */
  record ChangeVisit(
      String visit, @Nullable String reason, @Nullable String priorityClass, String why)
      implements SiteCommand {}

  /** Let others go first. */
  record DelayVisit(String visit) implements SiteCommand {}

  /** The ticket was printed once more. */
  record PrintAgain(String visit) implements SiteCommand {}

  /** The person leaves by own wish. */
  record LeaveVisit(String visit) implements SiteCommand {}

  /** Staff ends the visit without a service. */
  record CancelVisit(String visit, String why) implements SiteCommand {}

  /** Time has passed: do what was due. */
  record Tick() implements SiteCommand {}
}
