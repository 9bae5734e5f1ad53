package parvis.engine.routing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.event.Why;

/**
 * Decides who is called by whom: the one decision behind every way of calling. Keeps its working
 * memory between questions, so one chooser serves one thread.
 */
public final class Chooser {
  /** Moment at which something never happens. */
  public static final long NEVER = Policy.NEVER;

  private static final double HUNDRED = 100;

  /** What a receiver is kept for is looked at so often: nothing tells when it no longer comes. */
  private static final long LOOK_AGAIN = 5_000_000_000L;

  /** How many can be told apart at once: who is called and the first ones passed over. */
  public static final int MOST = 6;

  private final Paces paces;
  private final Eligibility eligibility;
  private final Candidate[] top = new Candidate[MOST + 1];

  /** Asks {@code paces} how long things take. */
  public Chooser(Paces paces) {
    this.paces = paces;
    this.eligibility = new Eligibility(paces);
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
      if (line.size() > 0 && eligibility.isNow(floor, line.first(), asking, now)) {
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
    int dial = eligibility.dial(floor, awaiting.service());
    filled.fill(floor, awaiting, asking, dial, now);
  }

  /** Nanoseconds of work that wait for each receiver on duty. */
  public long load(Floor floor, int service) {
    return eligibility.load(floor, service);
  }

  /** Where the dial stands for a service now, 0 for speed to 100 for quality. */
  public int dialOf(Floor floor, int service) {
    return eligibility.dial(floor, service);
  }

  /**
   * When the receiver may call who stands so: the moment of arrival or before for at once, {@link
   * #NEVER} for not as things stand. A ceiling that is reached opens everything but what somebody
   * is not able to do.
   */
  public long eligibleAt(Floor floor, Awaiting awaiting, Receiver asking, long now) {
    return eligibility.at(floor, awaiting, asking, now);
  }

  /** What keeps the receiver from calling who stands so at {@code now}; null when nothing does. */
  public @Nullable Hindrance hindrance(Floor floor, Awaiting awaiting, Receiver asking, long now) {
    return eligibility.hindrance(floor, awaiting, asking, now);
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
    double q = eligibility.dial(floor, service) / HUNDRED;
    long longest = q < 1 ? longestDuration(service, ready) : 1;
    Receiver chosen = null;
    double highest = 0;
    for (int i = 0; i < ready.size(); i++) {
      Receiver asking = ready.get(i);
      if (eligibility.isNow(floor, awaiting, asking, now)) {
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

  /**
   * Which of the ready receivers gets somebody now, null when nobody can be called by any: whom the
   * one ready longest would call goes to the best of all.
   *
   * @param ready the one ready longest first
   */
  public @Nullable Receiver findMatch(Floor floor, List<Receiver> ready, long now) {
    for (int i = 0; i < ready.size(); i++) {
      Receiver asking = ready.get(i);
      Awaiting next = choose(floor, asking, now);
      if (next != null) {
        Receiver best = offer(floor, next, ready, now);
        return best == null ? asking : best;
      }
    }
    return null;
  }

  /**
   * When somebody who waits can be called by a ready receiver at the earliest, {@link #NEVER} for
   * not as things stand.
   */
  public long nextMatch(Floor floor, List<Receiver> ready, long now) {
    long next = NEVER;
    for (int i = 0; i < ready.size(); i++) {
      Receiver asking = ready.get(i);
      for (int j = 0; j < asking.countServices(); j++) {
        int service = asking.service(j);
        if (floor.lines().count(service) > 0) {
          next = Math.min(next, nextOf(floor, service, asking, now));
        }
      }
    }
    return next;
  }

  private long nextOf(Floor floor, int service, Receiver asking, long now) {
    long next = NEVER;
    List<Line> lines = floor.lines().ofConfigured(service);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.size() > 0) {
        next = Math.min(next, worthLooking(floor, line.first(), asking, now));
      }
    }
    return next;
  }

  private long worthLooking(Floor floor, Awaiting who, Receiver asking, long now) {
    long at = eligibility.at(floor, who, asking, now);
    Hindrance hindrance = at <= now ? null : eligibility.hindrance(floor, who, asking, now);
    boolean endsByItself =
        hindrance == null
            || (hindrance.kind() != Why.Obstacle.Kind.BETTER_MATCH
                && hindrance.kind() != Why.Obstacle.Kind.BOOKED_TIME);
    return endsByItself ? at : Math.min(at, now + LOOK_AGAIN);
  }
}
