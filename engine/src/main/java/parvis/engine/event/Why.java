package parvis.engine.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why this person was called and not another: kept with the call for ever.
 *
 * @param rule the rule that decided
 * @param path by which way it came to the call
 * @param chosen the figures of the person called
 * @param passedOver the first ones who were not called, at most five
 * @param obstacles why some would have gone first but could not be called, at most five
 * @param waitingAhead how many people with an earlier place stayed waiting
 * @param reason what the agent said when picking, null when a rule chose
 * @param keptSince since when a desk that stood ready could have received the person, had they not
 *     been kept for a better match; null when none could
 */
public record Why(
    Rule rule,
    Path path,
    Figures chosen,
    List<Passed> passedOver,
    List<Obstacle> obstacles,
    int waitingAhead,
    @Nullable String reason,
    @Nullable Instant keptSince) {
  public Why {
    passedOver = List.copyOf(passedOver);
    obstacles = List.copyOf(obstacles);
  }

  /** The same, decided by {@code other}. */
  public Why decidedBy(Rule other) {
    return new Why(other, path, chosen, passedOver, obstacles, waitingAhead, reason, keptSince);
  }

  /** What can decide a call. */
  public enum Rule {
    /** Sent on to just this desk or agent. */
    ADDRESSED,
    /** Personal customer of just this agent. */
    USUAL_AGENT,
    /** Waited beyond the ceiling of the service. */
    CEILING,
    /** A service of better priority for this desk and agent. */
    PRIORITY,
    /** A priority class. */
    PRIORITY_CLASS,
    /** The turn of people with an appointment, or of those without, where calls are shared. */
    SHARE,
    /** The longest wait against the service's target. */
    LONGEST_WAIT,
    /** The best match of wait and competence, as the dial stands. */
    BEST_MATCH,
    /** A preferred need that is met here. */
    PREFERENCE,
    /** Waits in the area of this desk. */
    AREA,
    /** The only one who could be called. */
    ONLY_ONE,
    /** Picked by the agent. */
    PICKED,
    /** The head of a line without tickets. */
    HEAD_OF_LINE
  }

  /** How it can come to a call. */
  public enum Path {
    /** The agent asked for the next person. */
    ASKED,
    /** The agent had asked before, when nobody could be called. */
    STANDING,
    /** The system asked for the agent. */
    AUTOMATIC,
    /** Together with others. */
    GROUP,
    /** The agent chose. */
    PICKED
  }

  /**
   * What counted for one person.
   *
   * @param visit id of the visit
   * @param token as shown
   * @param service id of the service waited for
   * @param priority priority of the service at this desk for this agent, 1 first, 0 when addressed
   * @param classOrder order of the priority class
   * @param waitedSeconds wait so far
   * @param targetSeconds target of the service
   * @param level how well the agent masters the service, 1 to 100
   * @param dial where the dial stood, 0 for speed to 100 for quality
   */
  public record Figures(
      String visit,
      String token,
      String service,
      int priority,
      int classOrder,
      long waitedSeconds,
      long targetSeconds,
      int level,
      int dial) {}

  /**
   * Somebody who could have been called as well.
   *
   * @param figures what counted
   * @param by the rule between the two: by which this one had to wait or, when the agent chose, by
   *     which this one would have gone first
   */
  public record Passed(Figures figures, Rule by) {}

  /**
   * Why somebody who would have gone first could not be called.
   *
   * @param visit id of the visit
   * @param token as shown
   * @param service id of the service waited for
   * @param kind what stood in the way
   * @param until when it no longer does, null when time does not help
   */
  public record Obstacle(
      String visit, String token, String service, Kind kind, @Nullable Instant until) {
    /** What can stand in the way. */
    public enum Kind {
      /** Promised not to be called before. */
      NOT_BEFORE,
      /** Needs something that this desk and agent do not offer. */
      NEED,
      /** Kept for one desk or agent. */
      ADDRESSED,
      /** Kept for the usual agent. */
      USUAL_AGENT,
      /** This desk or agent takes the service only when it waits longer. */
      CONDITION,
      /** This agent is a back-up whose turn has not come. */
      TIER,
      /** Kept a while for an agent who masters it better. */
      BETTER_MATCH,
      /** Kept for the agent, whom the system does not make call by itself. */
      LEFT_TO_AGENT,
      /** So many are called already that the system calls no more by itself. */
      ENOUGH_CALLED,
      /** The desk is kept for somebody with an appointment whose time is near. */
      BOOKED_TIME,
      /** More people than the group has seats left: a party is never split. */
      PARTY_TOO_LARGE
    }
  }
}
