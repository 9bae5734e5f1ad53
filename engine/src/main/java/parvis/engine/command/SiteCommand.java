package parvis.engine.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.TokenKind;
import parvis.engine.configuration.Wanted;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.ticket.Face;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Insertion;

/** All that can be asked of a site. */
public sealed interface SiteCommand {

  /** About places booked ahead. */
  sealed interface OfAgenda extends SiteCommand permits AgendaCommand {}

  /** About people who come again. */
  sealed interface OfCustomers extends SiteCommand permits CustomerCommand {}

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
   * @param wishes what else the person asks for
   * @param told what the person was told about the wait
   */
  record TakeRank(
      String visit,
      String followKey,
      List<String> reasons,
      Channel channel,
      String language,
      @Nullable String priorityClass,
      int partySize,
      boolean remote,
      RankWishes wishes,
      ExpectedWait told)
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

    /** Who asks for nothing else and is told nothing. */
    public TakeRank(
        String visit,
        String followKey,
        List<String> reasons,
        Channel channel,
        String language,
        @Nullable String priorityClass,
        int partySize,
        boolean remote) {
      this(
          visit,
          followKey,
          reasons,
          channel,
          language,
          priorityClass,
          partySize,
          remote,
          RankWishes.NOTHING,
          ExpectedWait.unknown());
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
   * @param previous what becomes of whom the desk is receiving, null where it receives nobody
   */
  record PickVisit(
      String desk, String visit, String reason, boolean direct, @Nullable Previous previous)
      implements SiteCommand {
    /** At a desk that receives nobody. */
    public PickVisit(String desk, String visit, String reason, boolean direct) {
      this(desk, visit, reason, direct, null);
    }
  }

  /** Whoever can be called next comes to the desk, without asking again. */
  record StandReady(String desk) implements SiteCommand {}

  /** The room is free again, as somebody or a sensor says: the system may call at once. */
  record ReportRoomFree(String desk) implements SiteCommand {}

  /** The desk asks for nobody any more, nor does the system for it. */
  record StandDown(String desk) implements SiteCommand {}

  /** The desk comes to its next person in another way. */
  record SetCallingMode(String desk, CallingMode mode) implements SiteCommand {}

  /** Tell whoever comes next that the turn is near. */
  record PreCall(String desk) implements SiteCommand {}

  /**
   * Call several visits together.
   *
   * @param group id for the new group
   * @param service which service; null for the one of whoever comes next
   * @param seats how many people, 0 for as many as the desk has places
   * @param visits just these, empty for whoever comes next
   */
  record CallGroup(
      String desk, String group, @Nullable String service, int seats, List<String> visits)
      implements SiteCommand {
    public CallGroup {
      visits = List.copyOf(visits);
    }
  }

  /** One of the group has come. */
  record ConfirmInGroup(String desk, String visit) implements SiteCommand {}

  /** One of the group has not come; the seat is open again. */
  record MissInGroup(String desk, String visit) implements SiteCommand {}

  /** Somebody who waits or came late joins the group before its door closes. */
  record AdmitToGroup(String desk, String visit) implements SiteCommand {}

  /**
   * Call those of the group again who have not come.
   *
   * @param visit just this one, null for all of them
   */
  record RecallGroup(String desk, @Nullable String visit) implements SiteCommand {}

  /**
   * Close the door and receive the group.
   *
   * @param anyway whether also with fewer people than the service asks for
   */
  record StartGroup(String desk, boolean anyway) implements SiteCommand {
    /** With as many as the service asks for. */
    public StartGroup(String desk) {
      this(desk, false);
    }
  }

  /**
   * The group does not meet now: its people wait again, each at the old place.
   *
   * @param until they are not called before, null for coming with the next group
   */
  record PutOffGroup(String desk, @Nullable Instant until) implements SiteCommand {}

  /**
   * The group is over.
   *
   * @param answers what came of it for all of whom nothing else is said
   * @param byVisit what came of it for one of them
   */
  record EndGroup(String desk, List<Answer> answers, Map<String, List<Answer>> byVisit)
      implements SiteCommand {
    public EndGroup {
      answers = List.copyOf(answers);
      byVisit = Map.copyOf(byVisit);
    }
  }

  /** Somebody has counted the line without tickets. */
  record CountLine(String service, int people) implements SiteCommand {
    public CountLine {
      if (people < 0 || people > 2_000) {
        throw new IllegalArgumentException("people: must be from 0 to 2000");
      }
    }
  }

  /** Call the same person again. */
  record Recall(String desk) implements SiteCommand {}

  /** The called person has come. */
  record ConfirmPresence(String desk) implements SiteCommand {}

  /** A reader has seen the ticket or badge of a called person where it was called to. */
  record ConfirmByScan(String visit) implements SiteCommand {}

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
   * @param anyway whether it is known that nobody receives there now
   */
  record SendOn(
      String desk,
      String reason,
      Addressee to,
      Insertion insertion,
      List<Answer> answers,
      boolean anyway)
      implements SiteCommand {
    public SendOn {
      answers = List.copyOf(answers);
    }

    /** To where somebody receives. */
    public SendOn(
        String desk, String reason, Addressee to, Insertion insertion, List<Answer> answers) {
      this(desk, reason, to, insertion, answers, false);
    }
  }

  /**
   * End the service.
   *
   * @param answers what was really asked and what came of it
   * @param callNext whether to call the next person at once: asked when the end has happened
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

  /** The person is back and may be called at once. */
  record LiftPromise(String visit) implements SiteCommand {}

  /** The person does not want to be called before {@code notBefore}. */
  record PostponeVisit(String visit, Instant notBefore) implements SiteCommand {}

  /** Whoever is able may call the person, who waited for just one desk or agent; the rank stays. */
  record WidenAddressee(String visit) implements SiteCommand {}

  /** The person who was told that the turn is near comes. */
  record AnswerPreCall(String visit) implements SiteCommand {}

  /** The person waits in another area. */
  record MoveVisit(String visit, String area) implements SiteCommand {}

  /** The person requires or prefers something else. */
  record ChangeNeeds(String visit, List<Wanted> needs) implements SiteCommand {
    public ChangeNeeds {
      needs = List.copyOf(needs);
    }
  }

  /**
   * Something else stands for the person.
   *
   * @param badge code of the badge lent, null for another kind
   */
  record ChangeFace(String visit, TokenKind kind, @Nullable String badge) implements SiteCommand {
    public ChangeFace {
      if (badge != null) {
        badge = Face.requireCode(badge);
      }
    }
  }

  /** A badge that was lent is back. */
  record ReturnBadge(String badge) implements SiteCommand {}

  /** The ticket was printed once more. */
  record PrintAgain(String visit) implements SiteCommand {}

  /** The person leaves by own wish. */
  record LeaveVisit(String visit) implements SiteCommand {}

  /** Staff ends the visit without a service. */
  record CancelVisit(String visit, String why) implements SiteCommand {}

  /**
   * Set the dial between speed and quality until the end of the day.
   *
   * @param service for this service, null for all that have no dial of their own
   * @param percent 0 for speed to 100 for quality, null for as configured again
   */
  record SetDial(@Nullable String service, @Nullable Integer percent) implements SiteCommand {
    public SetDial {
      if (percent != null && (percent < 0 || percent > 100)) {
        throw new IllegalArgumentException("percent: must be from 0 to 100");
      }
    }
  }

  /**
   * Change what an agent may receive of a service until the end of the day.
   *
   * @param competence from now on, null for not at all
   */
  record SetCompetence(String agent, String service, @Nullable Competence competence)
      implements SiteCommand {}

  /** What an agent may receive is as configured again. */
  record ResetCompetences(String agent) implements SiteCommand {}

  /** Send no more people to the area; those who wait there stay. */
  record DrainArea(String area) implements SiteCommand {}

  /** Send people to the area again. */
  record ReopenArea(String area) implements SiteCommand {}

  /** Call for help, by the rule with this id. */
  record CallReinforcement(String rule) implements SiteCommand {}

  /** A helper answers. */
  record AnswerHelp(String rule, String agent, boolean coming) implements SiteCommand {}

  /** Let the helpers go. */
  record ReleaseReinforcement(String rule) implements SiteCommand {}

  /**
   * What is expected has been looked at: do what follows from it.
   *
   * @param outlooks the newest first
   */
  record Foresee(List<Outlook> outlooks) implements SiteCommand {
    public Foresee {
      outlooks = List.copyOf(outlooks);
    }
  }

  /** Time has passed: do what was due. */
  record Tick() implements SiteCommand {}
}
