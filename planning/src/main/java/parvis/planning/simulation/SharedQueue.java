package parvis.planning.simulation;

/**
 * The exact figures of a hall where everybody on duty can do everything: M/M/c/K, arrivals at
 * random, exponential services, so many desks and places (Erlang 1917). In balance {@code p(n) ×
 * min(n, c) × μ = p(n − 1) × λ}; the rest follows from the chances {@code p(n)} that n people are
 * there.
 */
public final class SharedQueue {
  private final double arrivals;
  private final int desks;
  private final double[] chances;

  /**
   * A hall.
   *
   * @param arrivals people a minute
   * @param service mean minutes of a service
   * @param desks how many receive
   * @param places how many may wait
   */
  public SharedQueue(double arrivals, double service, int desks, int places) {
    this.arrivals = arrivals;
    this.desks = desks;
    this.chances = new double[desks + places + 1];
    chances[0] = 1;
    double sum = 1;
    for (int there = 1; there < chances.length; there++) {
      chances[there] = chances[there - 1] * arrivals * service / Math.min(there, desks);
      sum += chances[there];
    }
    for (int there = 0; there < chances.length; there++) {
      chances[there] /= sum;
    }
  }

  /** Share of those who come and find every place taken. */
  public double blocked() {
    return chances[chances.length - 1];
  }

  /** People who wait, on average over time. */
  public double waiting() {
    double people = 0;
    for (int there = desks; there < chances.length; there++) {
      people += (there - desks) * chances[there];
    }
    return people;
  }

  /**
   * Minutes waited on average by those who stay, who is received at once with 0 (Little 1961: those
   * who wait, divided by those who stay a minute).
   */
  public double meanWait() {
    return waiting() / (arrivals * (1 - blocked()));
  }

  /** Minutes waited on average by those who stay and are not received at once. */
  public double meanWaitOfWaiting() {
    double atOnce = 0;
    for (int there = 0; there < desks; there++) {
      atOnce += chances[there];
    }
    return waiting() / (arrivals * (1 - blocked() - atOnce));
  }
}
