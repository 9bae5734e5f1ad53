package parvis.engine.routing;

import java.util.Comparator;
import java.util.List;

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

  /**
   * A hall.
   *
   * @param receivers who is on duty, busy or not
   */
  public Floor(Policy policy, Lines lines, List<Receiver> receivers) {
    this.policy = policy;
    this.lines = lines;
    this.receivers = List.copyOf(receivers);
    int services = policy.countServices();
    able = new Receiver[services][];
    bestTier = new int[services];
    for (int service = 0; service < services; service++) {
      able[service] = whoReceives(service);
      bestTier[service] = bestTier(able[service], service);
    }
  }

  private Floor(Floor like, Lines lines) {
    this.policy = like.policy;
    this.lines = lines;
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

  /** The same hall with other lines. */
  public Floor with(Lines others) {
    return new Floor(this, others);
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
