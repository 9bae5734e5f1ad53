package parvis.planning.simulation;

import parvis.engine.routing.Receiver;

/** Sees what happens in a hall. Moments and waits are nanoseconds. */
public interface Witness {
  /**
   * Somebody is called.
   *
   * @param person the inflow's number of the person
   * @param service number of the service
   * @param by by whom
   * @param now when
   * @param waited since when the person came
   */
  void called(long person, int service, Receiver by, long now, long waited);

  /** Somebody comes when every place is taken, and goes away. */
  void blocked(long person, long now);
}
