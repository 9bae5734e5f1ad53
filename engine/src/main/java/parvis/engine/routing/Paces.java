package parvis.engine.routing;

/** How long things take, as far as is known: what a floor asks of whoever keeps the time. */
public interface Paces {
  /** Expected nanoseconds of one service. */
  long duration(int service);

  /** Expected nanoseconds of one service by this receiver. */
  long duration(int service, Receiver receiver);

  /** When this receiver is expected to be free, in nanoseconds since 1970. */
  long freeAt(Receiver receiver, long now);
}
