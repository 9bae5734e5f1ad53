package parvis.engine.routing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Opening;
import parvis.engine.event.Why.Obstacle.Kind;

/**
 * Decides who is called by whom: the one decision behind every way of calling. Keeps its working
 * memory between questions, so one chooser serves one thread.
 *
 * <p>Score of a person for a receiver, after ceilings, priorities and classes: {@code (1 − q) ×
 * waited ÷ target + q × level ÷ 100}, where q is the dial (5.24, reading A); a preferred need that
 * is met adds 1. With weighted priorities, the first term is divided by the priority.
 */
public final class Chooser {
  /** Moment at which something never happens. */
  public static final long NEVER = Policy.NEVER;

  private static final double HUNDRED = 100;

  /** How many can be told apart at once: who is called and the first ones passed over. */
  public static final int MOST = 6;

  private final Paces paces;
  private final Candidate[] top = new Candidate[MOST + 1];

  /** Asks {@code paces} how long things take. */
  public Chooser(Paces paces) {
    this.paces = paces;
    for (int i = 0; i < top.length; i++) {
      top[i] = new Candidate();
    }
  }

  /** Whom the receiver calls at {@code now}, null when nobody can be called. */
  public @Nullable Awaiting choose(Floor floor, Receiver asking, long now) {
    return rank(floor, asking, now, 1) == 0 ? null : top[0].person();
  }

  /**
   * The first ones whom the receiver would call at {@code now}, one of each line, in order. They
   * are good until the next question.
   *
   * @param most at most {@link #MOST}
   */
  public List<Candidate> best(Floor floor, Receiver asking, long now, int most) {
    return Arrays.asList(top).subList(0, rank(floor, asking, now, most));
  }

  private int rank(Floor floor, Receiver asking, long now, int most) {
    int found = 0;
    for (int i = 0; i < asking.countServices(); i++) {
      int service = asking.service(i);
      if (floor.lines().count(service) > 0) {
        found = rank(floor, asking, service, now, most, found);
      }
    }
    return found;
  }

  private int rank(Floor floor, Receiver asking, int service, long now, int most, int before) {
    int found = before;
    List<Line> lines = floor.lines().ofConfigured(service);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.size() > 0 && eligibleAt(floor, line.first(), asking, now) <= now) {
        fill(top[found], floor, line.first(), asking, now);
        found = Math.min(most, sink(found) + 1);
      }
    }
    return found;
  }

  /** Moves the last one to where it belongs; gives how many are before the end. */
  private int sink(int last) {
    for (int i = last; i > 0 && top[i].isBefore(top[i - 1]); i--) {
      Candidate better = top[i];
      top[i] = top[i - 1];
      top[i - 1] = better;
    }
    return last;
  }

  /** How {@code awaiting} stands for the receiver at {@code now}, whether eligible or not. */
  public Candidate candidate(Floor floor, Awaiting awaiting, Receiver asking, long now) {
    Candidate filled = new Candidate();
    fill(filled, floor, awaiting, asking, now);
    return filled;
  }

  private void fill(Candidate filled, Floor floor, Awaiting awaiting, Receiver asking, long now) {
    Policy policy = floor.policy();
    int service = awaiting.service();
    Receiver.Skill skill = java.util.Objects.requireNonNull(asking.skill(service));
    long waited = Math.max(0, now - awaiting.place().rank());
    filled.who = awaiting;
    filled.skill = skill;
    filled.waited = waited;
    filled.target = policy.target[service];
    filled.dial = dial(floor, service);
    filled.strict = policy.strict;
    filled.agentFirst = policy.agentFirst;
    filled.overCeiling =
        waited >= policy.ceiling[service] ? (double) waited / policy.ceiling[service] : 0;
    filled.otherArea =
        awaiting.area() >= 0 && asking.area() >= 0 && awaiting.area() != asking.area();
    long counted = filled.otherArea ? waited - policy.areaTolerance : waited;
    filled.shareOfTarget = (double) counted / policy.target[service];
    filled.wishMet =
        awaiting.wishes() != 0
            && waited < policy.preferenceLapse
            && asking.offers(awaiting.wishes());
    double q = filled.dial / HUNDRED;
    double share = policy.strict ? filled.shareOfTarget : filled.shareOfTarget / skill.priority();
    filled.score = (1 - q) * share + q * skill.level() / HUNDRED + (filled.wishMet ? 1 : 0);
  }

  private int dial(Floor floor, int service) {
    long load = floor.policy().dependsOnLoad() ? load(floor, service) : 0;
    return floor.policy().dial(service, load);
  }

  /** Nanoseconds of work that wait for each receiver on duty. */
  public long load(Floor floor, int service) {
    int waiting = floor.lines().count(service);
    int onDuty = floor.onDuty(service);
    return waiting == 0 ? 0 : waiting * paces.duration(service) / Math.max(1, onDuty);
  }

  /** Where the dial stands for a service now, 0 for speed to 100 for quality. */
  public int dialOf(Floor floor, int service) {
    return dial(floor, service);
  }

  /**
   * When the receiver may call who stands so: the moment of arrival or before for at once, {@link
   * #NEVER} for not as things stand. A ceiling that is reached opens everything but what somebody
   * is not able to do.
   */
  public long eligibleAt(Floor floor, Awaiting awaiting, Receiver asking, long now) {
    Receiver.Skill skill = asking.skill(awaiting.service());
    if (skill == null
        || !asking.offers(awaiting.needs())
        || !asking.isAddressed(awaiting.addressee())) {
      return NEVER;
    }
    int service = awaiting.service();
    long rank = awaiting.place().rank();
    long at =
        Math.max(conditionAt(floor, skill, service, rank), tierAt(floor, skill, service, rank));
    at = Math.max(at, heldUntil(floor, awaiting, asking, skill, now));
    return Math.min(at, after(rank, floor.policy().ceiling[service]));
  }

  private static long after(long rank, long nanos) {
    return nanos == NEVER ? NEVER : rank + nanos;
  }

  /** What keeps the receiver from calling who stands so at {@code now}; null when nothing does. */
  public @Nullable Hindrance hindrance(Floor floor, Awaiting awaiting, Receiver asking, long now) {
    long at = eligibleAt(floor, awaiting, asking, now);
    Receiver.Skill skill = asking.skill(awaiting.service());
    if (at <= now || skill == null) {
      return null;
    }
    if (!asking.offers(awaiting.needs())) {
      return new Hindrance(Kind.NEED, NEVER);
    }
    if (!asking.isAddressed(awaiting.addressee())) {
      return new Hindrance(Kind.ADDRESSED, NEVER);
    }
    int service = awaiting.service();
    long rank = awaiting.place().rank();
    if (conditionAt(floor, skill, service, rank) > now) {
      return new Hindrance(Kind.CONDITION, at);
    }
    return tierAt(floor, skill, service, rank) > now
        ? new Hindrance(Kind.TIER, at)
        : new Hindrance(Kind.BETTER_MATCH, at);
  }

  private static long conditionAt(Floor floor, Receiver.Skill skill, int service, long rank) {
    return Math.max(
        opensAt(floor, skill.atDesk(), service, rank),
        opensAt(floor, skill.byAgent(), service, rank));
  }

  private static long opensAt(Floor floor, @Nullable Opening when, int service, long rank) {
    if (when == null || (when.length() != null && floor.lines().count(service) >= when.length())) {
      return rank;
    }
    return when.waited() == null ? NEVER : rank + when.waited().toNanos();
  }

  /** A back-up tier takes people at once when nobody of a better one is on duty. */
  private static long tierAt(Floor floor, Receiver.Skill skill, int service, long rank) {
    int tier = skill.tier();
    if (tier == 1 || floor.bestTier(service) >= tier) {
      return rank;
    }
    Opening opening = floor.policy().tier(service, tier);
    return opening == null ? NEVER : opensAt(floor, opening, service, rank);
  }

  /**
   * Until when a person is kept for a better match: at most {@code q × holdUpTo}, and only while
   * such a receiver is on duty and expected to be free within that time.
   */
  private long heldUntil(
      Floor floor, Awaiting awaiting, Receiver asking, Receiver.Skill skill, long now) {
    Policy policy = floor.policy();
    int service = awaiting.service();
    long rank = awaiting.place().rank();
    if (policy.holdUpTo[service] == 0 || isGoodMatch(policy, awaiting, asking, skill)) {
      return rank;
    }
    long until = rank + policy.holdUpTo[service] / 100 * dial(floor, service);
    return until > now && expectsBetter(floor, awaiting, until, now) ? until : rank;
  }

  private static boolean isGoodMatch(
      Policy policy, Awaiting awaiting, Receiver asking, Receiver.Skill skill) {
    return skill.level() >= policy.preferredLevel[awaiting.service()]
        && asking.offers(awaiting.wishes());
  }

  private boolean expectsBetter(Floor floor, Awaiting awaiting, long until, long now) {
    List<Receiver> receivers = floor.receivers();
    for (int i = 0; i < receivers.size(); i++) {
      Receiver other = receivers.get(i);
      Receiver.Skill skill = other.skill(awaiting.service());
      if (skill != null
          && other.mayReceive(awaiting)
          && isGoodMatch(floor.policy(), awaiting, other, skill)
          && paces.freeAt(other, now) <= until) {
        return true;
      }
    }
    return false;
  }

  /**
   * Which of the ready receivers gets who stands so, null when none may: the highest {@code q ×
   * level ÷ 100 + (1 − q) × (1 − duration ÷ longest duration)}; then one in the person's area; then
   * the one ready longest.
   *
   * @param ready the one ready longest first
   */
  public @Nullable Receiver offer(Floor floor, Awaiting awaiting, List<Receiver> ready, long now) {
    int service = awaiting.service();
    double q = dial(floor, service) / HUNDRED;
    long longest = q < 1 ? longestDuration(service, ready) : 1;
    Receiver chosen = null;
    double highest = 0;
    for (int i = 0; i < ready.size(); i++) {
      Receiver asking = ready.get(i);
      if (eligibleAt(floor, awaiting, asking, now) <= now) {
        double speed = q < 1 ? 1 - (double) paces.duration(service, asking) / longest : 0;
        double score = q * asking.level(service) / HUNDRED + (1 - q) * speed;
        boolean nearer =
            chosen != null
                && score == highest
                && asking.area() == awaiting.area()
                && chosen.area() != awaiting.area();
        if (chosen == null || score > highest || nearer) {
          chosen = asking;
          highest = score;
        }
      }
    }
    return chosen;
  }

  private long longestDuration(int service, List<Receiver> ready) {
    long longest = 1;
    for (int i = 0; i < ready.size(); i++) {
      longest = Math.max(longest, paces.duration(service, ready.get(i)));
    }
    return longest;
  }
}
