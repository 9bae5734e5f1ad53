package parvis.engine.command;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.TokenKind;
import parvis.engine.configuration.Wanted;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.ticket.Face;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Channel;

/** What is asked for one visit, wherever the person is: by themselves or by the staff. */
public sealed interface VisitCommand extends SiteCommand {

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
      implements VisitCommand {
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
  record ConfirmArrival(String visit) implements VisitCommand {}

  /** Somebody of the staff has noticed the person. */
  record Acknowledge(String visit) implements VisitCommand {}

  /** Let a held person wait again, before the others. */
  record ReleaseHeld(String visit) implements VisitCommand {}

  /** Correct what was recorded at the end of a leg. */
  record CorrectAnswers(String visit, int leg, List<Answer> answers) implements VisitCommand {
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
      implements VisitCommand {}

  /** Let others go first. */
  record DelayVisit(String visit) implements VisitCommand {}

  /** The person is back and may be called at once. */
  record LiftPromise(String visit) implements VisitCommand {}

  /** The person does not want to be called before {@code notBefore}. */
  record PostponeVisit(String visit, Instant notBefore) implements VisitCommand {}

  /** Whoever is able may call the person, who waited for just one desk or agent; the rank stays. */
  record WidenAddressee(String visit) implements VisitCommand {}

  /** The person who was told that the turn is near comes. */
  record AnswerPreCall(String visit) implements VisitCommand {}

  /** The person waits in another area. */
  record MoveVisit(String visit, String area) implements VisitCommand {}

  /** The person requires or prefers something else. */
  record ChangeNeeds(String visit, List<Wanted> needs) implements VisitCommand {
    public ChangeNeeds {
      needs = List.copyOf(needs);
    }
  }

  /**
   * Something else stands for the person.
   *
   * @param badge code of the badge lent, null for another kind
   */
  record ChangeFace(String visit, TokenKind kind, @Nullable String badge) implements VisitCommand {
    public ChangeFace {
      if (badge != null) {
        badge = Face.requireCode(badge);
      }
    }
  }

  /** The ticket was printed once more. */
  record PrintAgain(String visit) implements VisitCommand {}

  /** The person leaves by own wish. */
  record LeaveVisit(String visit) implements VisitCommand {}

  /** Staff ends the visit without a service. */
  record CancelVisit(String visit, String why) implements VisitCommand {}
}
