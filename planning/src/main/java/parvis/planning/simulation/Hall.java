package parvis.planning.simulation;

/** A hall on virtual time that receives the people of an inflow. */
public interface Hall {
  /**
   * Goes on until the person with the number {@code people} would come. What happens is told to the
   * witness; departures go before arrivals of the same moment.
   */
  void receive(long people);
}
