package parvis.engine.estimate;

import java.time.Duration;

/** How long somebody may still wait. */
public sealed interface ExpectedWait {
  /** Nobody can say: no desk that receives for it is open. */
  record Unknown() implements ExpectedWait {}

  /**
   * A range.
   *
   * @param low one in five waits less
   * @param high one in five waits longer
   * @param cautious hardly anybody waits less: what may be promised
   */
  record Between(Duration low, Duration high, Duration cautious) implements ExpectedWait {}

  /** Nobody can say. */
  static ExpectedWait unknown() {
    return new Unknown();
  }

  /** Whole minutes of the short end, rounded down; -1 when unknown. */
  default int lowMinutes() {
    return this instanceof Between(Duration low, _, _) ? (int) low.toMinutes() : -1;
  }

  /** Whole minutes of the long end, rounded up; -1 when unknown. */
  default int highMinutes() {
    return this instanceof Between(_, Duration high, _) ? (int) ((high.toSeconds() + 59) / 60) : -1;
  }

  /** Whether nobody can say. */
  default boolean isUnknown() {
    return this instanceof Unknown;
  }
}
