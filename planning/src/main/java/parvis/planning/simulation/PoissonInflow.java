package parvis.planning.simulation;

import parvis.engine.rehearsal.Chance;

/**
 * People who come independently of each other, for each service as often, and whose services take
 * exponential times. A length belongs to the person: it does not depend on who is called when, so
 * that two settings can be compared on the same people.
 */
public final class PoissonInflow implements Inflow {
  private final Chance arrivals;
  private final Chance lengths;
  private final int services;
  private final double meanGap;
  private final double meanLength;
  private long person = -1;
  private long at;
  private int service;

  /**
   * Nobody has come yet.
   *
   * @param start nanoseconds since 1970 from which on they come
   * @param meanGap mean nanoseconds between two of them
   * @param meanLength mean nanoseconds of a service
   */
  public PoissonInflow(long seed, int services, long start, double meanGap, double meanLength) {
    Chance seeds = new Chance(seed);
    this.arrivals = new Chance(seeds.bits());
    this.lengths = new Chance(seeds.bits());
    this.services = services;
    this.at = start;
    this.meanGap = meanGap;
    this.meanLength = meanLength;
  }

  @Override
  public void next() {
    person++;
    at += 1 + (long) (meanGap * arrivals.exponential());
    service = arrivals.among(services);
  }

  @Override
  public long person() {
    return person;
  }

  @Override
  public long at() {
    return at;
  }

  @Override
  public int service() {
    return service;
  }

  @Override
  public long length(long number) {
    lengths.skipTo(number);
    return 1 + (long) (meanLength * lengths.exponential());
  }
}
