package parvis.planning.simulation;

import java.util.List;

/** People who come as written down, in seconds after the start. */
final class Written implements Inflow {
  private static final long SECOND = 1_000_000_000;

  private final long start;
  private final List<long[]> people;
  private int person = -1;

  /**
   * Nobody has come yet.
   *
   * @param people second of arrival, service, seconds of service
   */
  Written(long start, List<long[]> people) {
    this.start = start;
    this.people = people;
  }

  @Override
  public void next() {
    person++;
  }

  @Override
  public long person() {
    return person;
  }

  @Override
  public long at() {
    return person < people.size() ? start + people.get(person)[0] * SECOND : Long.MAX_VALUE;
  }

  @Override
  public int service() {
    return (int) people.get(person)[1];
  }

  @Override
  public long length(long number) {
    return people.get((int) number)[2] * SECOND;
  }
}
