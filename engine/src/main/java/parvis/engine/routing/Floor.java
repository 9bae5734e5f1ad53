package parvis.engine.routing;

import java.util.List;

/**
 * A hall in one time band: who waits, who is on duty, and what is set up about calling. The same
 * class serves the living site and the virtual ones that look ahead.
 */
public final class Floor {
  private final Policy policy;
  private final Lines lines;
  private final List<Receiver> receivers;
  private final int[] onDuty;
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
    onDuty = new int[services];
    bestTier = new int[services];
    for (Receiver receiver : receivers) {
      for (int i = 0; i < receiver.countServices(); i++) {
        int service = receiver.service(i);
        int tier = receiver.tier(service);
        onDuty[service]++;
        bestTier[service] = bestTier[service] == 0 ? tier : Math.min(bestTier[service], tier);
      }
    }
  }

  /** The same hall with other lines. */
  public Floor with(Lines others) {
    return new Floor(policy, others, receivers);
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
    return service < 0 ? 0 : onDuty[service];
  }

  /** The best tier on duty for the service, 0 when nobody is. */
  int bestTier(int service) {
    return bestTier[service];
  }
}
