package parvis.engine.routing;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A hall in one time band: who waits, who is on duty, and what is set up about calling. The same
 * class serves the living site and the virtual ones that look ahead.
 */
public final class Floor {
  private final Policy policy;
  private final Lines lines;
  private final List<Receiver> receivers;
  private final Receiver[][] able;
  private final int[] bestTier;
  private final Turns turns;
  private final Called called;
  private final List<Due> dues;

  /**
   * A hall.
   *
   * @param turns whose turn it is where calls are shared
   * @param called who is called and not yet received
   * @param receivers who is on duty, busy or not
   */
  public Floor(Policy policy, Lines lines, Turns turns, Called called, List<Receiver> receivers) {
    this.policy = policy;
    this.lines = lines;
    this.turns = turns;
    this.called = called;
    this.dues = List.of();
    this.receivers = List.copyOf(receivers);
    int services = policy.countServices();
    able = new Receiver[services][];
    bestTier = new int[services];
    for (int service = 0; service < services; service++) {
      able[service] = whoReceives(service);
      bestTier[service] = bestTier(able[service], service);
    }
  }

  private Floor(Floor like, Lines lines, Turns turns, Called called, List<Due> dues) {
    this.policy = like.policy;
    this.lines = lines;
    this.turns = turns;
    this.called = called;
    this.dues = List.copyOf(dues);
    this.receivers = like.receivers;
    this.able = like.able;
    this.bestTier = like.bestTier;
  }

  private Receiver[] whoReceives(int service) {
    return receivers.stream()
        .filter(one -> one.receives(service))
        .sorted(Comparator.comparingInt((Receiver one) -> one.level(service)).reversed())
        .toArray(Receiver[]::new);
  }

  private static int bestTier(Receiver[] able, int service) {
    int best = 0;
    for (Receiver one : able) {
      best = best == 0 ? one.tier(service) : Math.min(best, one.tier(service));
    }
    return best;
  }

  /** The same hall with other lines, and turns and calls of its own. */
  public Floor with(Lines others) {
    return new Floor(this, others, turns.copy(), called.copy(), dues);
  }

  /** The same hall, where each who is on duty calls in another way. */
  public Floor calling(UnaryOperator<Receiver> way) {
    List<Receiver> changed = receivers.stream().map(way).toList();
    return new Floor(policy, lines, turns, called, changed).expecting(dues);
  }

  /** The same hall, where these people with an appointment come, by time. */
  public Floor expecting(List<Due> coming) {
    return coming.isEmpty() && dues.isEmpty()
        ? this
        : new Floor(this, lines, turns, called, coming);
  }

  /** Takes somebody out of the lines who is called. */
  public void call(Awaiting who) {
    countTurn(who);
    lines.remove(who);
  }

  /** Somebody who stands in the lines is called: counts for whose turn it is. */
  public void countTurn(Awaiting who) {
    turns.called(policy, lines, who);
  }

  /** Whether calls are shared, so that each changes who is next. */
  public boolean hasTurns() {
    return policy.shares();
  }

  /** Whose turn it is where calls are shared. */
  Turns turns() {
    return turns;
  }

  /** Whether somewhere the system calls only while fewer are called and not yet received. */
  public boolean limitsCalls() {
    return policy.limitsCalls();
  }

  /** One more is called and not yet received, or with a {@code sign} of -1 one less. */
  public void countCalled(int service, int area, int sign) {
    called.count(service, area, sign);
  }

  /** Whether so many are called already that the system calls no more of the service there. */
  boolean isEnoughCalled(int service, int area) {
    return called.ofService(service) >= policy.terms(service).keepCalled()
        || called.toArea(area) >= policy.keepCalledTo(area);
  }

  /** People with an appointment whose time has not come, by time. */
  List<Due> dues() {
    return dues;
  }

  /** What is set up about calling. */
  public Policy policy() {
    return policy;
  }

  /** Who can be called. */
  public Lines lines() {
    return lines;
  }

  /** Who is on duty. */
  public List<Receiver> receivers() {
    return receivers;
  }

  /** Index of the desk among the receivers, -1 when nobody is on duty there. */
  public int indexOf(String desk) {
    for (int i = 0; i < receivers.size(); i++) {
      if (receivers.get(i).desk().equals(desk)) {
        return i;
      }
    }
    return -1;
  }

  /** How many receivers on duty can receive the service at all. */
  public int onDuty(int service) {
    return service < 0 ? 0 : able[service].length;
  }

  /** Who on duty can receive the service at all, the best level first. */
  Receiver[] able(int service) {
    return able[service];
  }

  /** The best tier on duty for the service, 0 when nobody is. */
  int bestTier(int service) {
    return bestTier[service];
  }
}
