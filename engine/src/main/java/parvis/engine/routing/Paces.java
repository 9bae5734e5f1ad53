package parvis.engine.routing;

/** How long things take, as far as is known: what a floor asks of whoever keeps the time. */
public interface Paces {
  /** Expected nanoseconds of one service. */
  long duration(int service);

  /** Expected nanoseconds of one service by this receiver. */
  long duration(int service, Receiver receiver);

  /** When this receiver is expected to be free, in nanoseconds since 1970. */
  long freeAt(Receiver receiver, long now);

  /**
   * When a service that is under way is expected to be over: as planned, or in a quarter of its
   * usual length for one that takes longer.
   *
   * @param started nanoseconds since 1970
   * @param expected nanoseconds that it usually takes
   * @param now nanoseconds since 1970
   */
  static long end(long started, long expected, long now) {
    return Math.max(started + expected, now + expected / 4);
  }
}
