package parvis.planning.simulation;

/** People who come, one after another. Moments and lengths are nanoseconds. */
public interface Inflow {
  /** Lets the next person come; the first has the number 0. */
  void next();

  /** Number of the person who comes. */
  long person();

  /** When the person comes, since 1970. */
  long at();

  /** Number of the service that the person comes for. */
  int service();

  /** How long the service of a person takes, whoever it is and whoever gives it. */
  long length(long person);
}
