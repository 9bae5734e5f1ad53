package parvis.engine.routing;

import org.jspecify.annotations.Nullable;
import parvis.engine.event.Why.Rule;

/**
 * The first of a line as one receiver sees it at one moment. Filled anew for each question, so that
 * looking at a hundred lines makes no garbage.
 *
 * <p>Score of a person for a receiver, after ceilings, priorities and classes: {@code (1 − q) ×
 * waited ÷ target + q × level ÷ 100}, where q is the dial (5.24, reading A); a preferred need that
 * is met adds 1. With weighted priorities, the first term is divided by the priority.
 */
public final class Candidate implements Comparable<Candidate> {
  /** What decides between two, in this order. */
  private static final Rule[] CRITERIA = {
    Rule.CEILING,
    Rule.PRIORITY,
    Rule.PRIORITY,
    Rule.PRIORITY_CLASS,
    Rule.SHARE,
    Rule.BEST_MATCH,
    Rule.LONGEST_WAIT
  };

  private static final int SCORE = 5;
  private static final double HUNDRED = 100;

  private @Nullable Awaiting who;
  private Receiver.@Nullable Skill skill;
  private long waited;
  private long target;
  private int dial;
  private boolean strict;
  private boolean agentFirst;
  private double overCeiling;
  private double shareOfTarget;
  private double score;
  private boolean otherArea;
  private boolean wishMet;
  private boolean outOfTurn;

  /** Looks at {@code awaiting} as {@code asking} sees them; {@code percent} is the dial. */
  void fill(Floor floor, Awaiting awaiting, Receiver asking, int percent, long now) {
    Policy policy = floor.policy();
    outOfTurn = floor.turns().isOut(policy, floor.lines(), awaiting);
    Receiver.Skill able = java.util.Objects.requireNonNull(asking.skill(awaiting.service()));
    Policy.Terms terms = policy.terms(awaiting.service());
    who = awaiting;
    skill = able;
    waited = Math.max(0, now - awaiting.place().rank());
    target = terms.target();
    dial = percent;
    strict = policy.strict;
    agentFirst = policy.agentFirst;
    overCeiling = waited >= terms.ceiling() ? (double) waited / terms.ceiling() : 0;
    otherArea = awaiting.area() >= 0 && asking.area() >= 0 && awaiting.area() != asking.area();
    shareOfTarget = (double) (otherArea ? waited - policy.areaTolerance : waited) / target;
    wishMet =
        awaiting.wishes() != 0
            && waited < policy.preferenceLapse
            && asking.offers(awaiting.wishes());
    double q = dial / HUNDRED;
    double share = strict ? shareOfTarget : shareOfTarget / able.priority();
    score = (1 - q) * share + q * able.level() / HUNDRED + (wishMet ? 1 : 0);
  }

  /**
   * Negative when {@code one} is called before {@code other}; the size tells which criterion
   * decided.
   */
  private static int decide(Candidate one, Candidate other) {
    int by = compare(other.overCeiling, one.overCeiling);
    if (by != 0) {
      return by;
    }
    if (one.strict) {
      by = Integer.compare(one.first(), other.first());
      if (by != 0) {
        return 2 * by;
      }
      by = Integer.compare(one.second(), other.second());
      if (by != 0) {
        return 3 * by;
      }
    }
    by = Integer.compare(other.person().place().order(), one.person().place().order());
    if (by != 0) {
      return 4 * by;
    }
    if (one.outOfTurn != other.outOfTurn) {
      return one.outOfTurn ? 5 : -5;
    }
    by = compare(other.score, one.score);
    if (by != 0) {
      return 6 * by;
    }
    long first = one.person().place().rank();
    long second = other.person().place().rank();
    by = first != second ? Long.compare(first, second) : Long.compare(one.tie(), other.tie());
    return 7 * by;
  }

  private static int compare(double one, double other) {
    return one < other ? -1 : one > other ? 1 : 0;
  }

  /** In calling order: who is called first is least. */
  @Override
  public int compareTo(Candidate other) {
    return decide(this, other);
  }

  /** Whether this one is called before {@code other}. */
  public boolean isBefore(Candidate other) {
    return decide(this, other) < 0;
  }

  /** The rule by which this one goes before {@code other}. */
  public Rule ruleBefore(Candidate other) {
    int criterion = Math.abs(decide(this, other)) - 1;
    if (criterion != SCORE) {
      return criterion < 0 ? Rule.LONGEST_WAIT : CRITERIA[criterion];
    }
    if (shareOfTarget >= other.shareOfTarget && !isToldApartByMatch(other)) {
      return otherArea == other.otherArea || hasWaitedMore(other) ? Rule.LONGEST_WAIT : Rule.AREA;
    }
    return wishMet && !other.wishMet ? Rule.PREFERENCE : Rule.BEST_MATCH;
  }

  /** Whether the waits are worth the same, and only who receives makes a difference. */
  private boolean isToldApartByMatch(Candidate other) {
    return shareOfTarget == other.shareOfTarget
        && (wishMet != other.wishMet || level() != other.level());
  }

  /** Whether the wait has reached the ceiling of the service. */
  public boolean isOverCeiling() {
    return overCeiling > 0;
  }

  /** Whether this one would go before wherever they wait. */
  private boolean hasWaitedMore(Candidate other) {
    return (double) waited / target > (double) other.waited / other.target;
  }

  private long tie() {
    return person().place().tie();
  }

  private int first() {
    return agentFirst ? skill().priority() : skill().deskPriority();
  }

  private int second() {
    return agentFirst ? skill().deskPriority() : skill().priority();
  }

  /** Who it is. */
  public Awaiting person() {
    return java.util.Objects.requireNonNull(who);
  }

  Receiver.Skill skill() {
    return java.util.Objects.requireNonNull(skill);
  }

  /** Priority of the service for this agent, 1 first. */
  public int priority() {
    return skill().priority();
  }

  /** How well the agent masters the service. */
  public int level() {
    return skill().level();
  }

  /** Nanoseconds waited since the moment that counts as arrival. */
  public long waited() {
    return waited;
  }

  /** Nanoseconds that the service's target allows. */
  public long target() {
    return target;
  }

  /** Where the dial stood, 0 for speed to 100 for quality. */
  public int dial() {
    return dial;
  }
}
