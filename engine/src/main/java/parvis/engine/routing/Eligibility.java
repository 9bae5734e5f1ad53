package parvis.engine.routing;

import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Opening;
import parvis.engine.event.Why.Obstacle.Kind;

/**
 * From when on a receiver may call somebody: conditions, tiers, keeping for a better match, and
 * ceilings. Moments are nanoseconds since 1970.
 */
final class Eligibility {
  private static final long NEVER = Policy.NEVER;

  private final Paces paces;
  private final Keeping keeping;

  Eligibility(Paces paces) {
    this.paces = paces;
    this.keeping = new Keeping(paces);
  }

  /** Where the dial stands for a service now, 0 for speed to 100 for quality. */
  int dial(Floor floor, int service) {
    long load = floor.policy().dependsOnLoad() ? load(floor, service) : 0;
    return floor.policy().dial(service, load);
  }

  /** Nanoseconds of work that wait for each receiver on duty. */
  long load(Floor floor, int service) {
    int waiting = floor.lines().count(service);
    int onDuty = floor.onDuty(service);
    return waiting == 0 ? 0 : waiting * paces.duration(service) / Math.max(1, onDuty);
  }

  /** Whether the receiver may call who stands so at {@code now}. */
  boolean isNow(Floor floor, Awaiting awaiting, Receiver asking, long now) {
    return at(floor, awaiting, asking, now) <= now;
  }

  /** See {@link Chooser#eligibleAt}. */
  long at(Floor floor, Awaiting awaiting, Receiver asking, long now) {
    Receiver.Skill skill = asking.skill(awaiting.service());
    if (skill == null || !accepts(asking, awaiting)) {
      return NEVER;
    }
    Policy.Terms terms = floor.policy().terms(awaiting.service());
    long rank = awaiting.place().rank();
    if (asking.isLeftToAgent(awaiting.addressee()) || isEnoughCalled(floor, awaiting, asking)) {
      return after(rank, terms.ceiling());
    }
    boolean plain = skill.isPlain() && terms.holdUpTo() == 0;
    if (plain && floor.dues().isEmpty()) {
      return rank; // what nearly all ask, and at once
    }
    long at = Math.max(conditionAt(floor, skill, awaiting), tierAt(floor, skill, terms, awaiting));
    at = Math.max(at, heldUntil(floor, awaiting, asking, skill, now));
    at = Math.max(at, keeping.until(floor, awaiting, asking, now));
    return Math.min(at, after(rank, terms.ceiling()));
  }

  /** Whether the receiver offers what the person needs, and is meant if somebody is. */
  private static boolean accepts(Receiver asking, Awaiting awaiting) {
    return asking.offers(awaiting.needs()) && asking.isAddressed(awaiting.addressee());
  }

  private static boolean isEnoughCalled(Floor floor, Awaiting awaiting, Receiver asking) {
    return asking.isLimited() && floor.isEnoughCalled(awaiting.service(), asking.area());
  }

  private static long after(long rank, long nanos) {
    return nanos == NEVER ? NEVER : rank + nanos;
  }

  /** See {@link Chooser#hindrance}. */
  @Nullable Hindrance hindrance(Floor floor, Awaiting awaiting, Receiver asking, long now) {
    long at = at(floor, awaiting, asking, now);
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
    if (asking.isLeftToAgent(awaiting.addressee())) {
      return new Hindrance(Kind.LEFT_TO_AGENT, at);
    }
    if (isEnoughCalled(floor, awaiting, asking)) {
      return new Hindrance(Kind.ENOUGH_CALLED, at);
    }
    if (conditionAt(floor, skill, awaiting) > now) {
      return new Hindrance(Kind.CONDITION, at);
    }
    Policy.Terms terms = floor.policy().terms(awaiting.service());
    if (tierAt(floor, skill, terms, awaiting) > now) {
      return new Hindrance(Kind.TIER, at);
    }
    return heldUntil(floor, awaiting, asking, skill, now) > now
        ? new Hindrance(Kind.BETTER_MATCH, at)
        : new Hindrance(Kind.BOOKED_TIME, at);
  }

  private static long conditionAt(Floor floor, Receiver.Skill skill, Awaiting awaiting) {
    return Math.max(
        opensAt(floor, skill.atDesk(), awaiting), opensAt(floor, skill.byAgent(), awaiting));
  }

  private static long opensAt(Floor floor, @Nullable Opening when, Awaiting awaiting) {
    long rank = awaiting.place().rank();
    if (when == null) {
      return rank;
    }
    Integer length = when.length();
    if (length != null && floor.lines().count(awaiting.service()) >= length) {
      return rank;
    }
    return when.waited() == null ? NEVER : rank + when.waited().toNanos();
  }

  /** A back-up tier takes people at once when nobody of a better one is on duty. */
  private static long tierAt(
      Floor floor, Receiver.Skill skill, Policy.Terms terms, Awaiting awaiting) {
    int tier = skill.tier();
    if (tier == 1 || floor.bestTier(awaiting.service()) >= tier) {
      return awaiting.place().rank();
    }
    Opening opening = terms.opening(tier);
    return opening == null ? NEVER : opensAt(floor, opening, awaiting);
  }

  /**
   * Until when a person is kept for a better match: at most {@code q × holdUpTo}, and only while
   * such a receiver is on duty and expected to be free within that time.
   */
  private long heldUntil(
      Floor floor, Awaiting awaiting, Receiver asking, Receiver.Skill skill, long now) {
    Policy.Terms terms = floor.policy().terms(awaiting.service());
    long rank = awaiting.place().rank();
    boolean isGoodMatch =
        skill.level() >= terms.preferredLevel() && asking.offers(awaiting.wishes());
    if (terms.holdUpTo() == 0 || isGoodMatch || awaiting.booked()) { // a booked time is a promise
      return rank;
    }
    long until = rank + terms.holdUpTo() / 100 * dial(floor, awaiting.service());
    return until > now && expectsBetter(floor, terms, awaiting, until, now) ? until : rank;
  }

  private boolean expectsBetter(
      Floor floor, Policy.Terms terms, Awaiting awaiting, long until, long now) {
    int service = awaiting.service();
    for (Receiver other : floor.able(service)) {
      if (other.level(service) < terms.preferredLevel()) {
        return false;
      }
      if (accepts(other, awaiting)
          && other.offers(awaiting.wishes())
          && paces.freeAt(other, now) <= until) {
        return true;
      }
    }
    return false;
  }
}
