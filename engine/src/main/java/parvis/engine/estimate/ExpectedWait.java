package parvis.engine.estimate;

import java.time.Duration;

/** How long a person who comes now may wait. */
public sealed interface ExpectedWait {
  /** Nobody can say: no desk that receives for it is open. */
  record Unknown() implements ExpectedWait {}

  /**
   * Between these two, rounded to whole minutes.
   *
   * @param low seldom less
   * @param high seldom more
   */
  record Between(Duration low, Duration high) implements ExpectedWait {}

  /** Whole minutes of the short end, -1 when unknown. */
  default int lowMinutes() {
    return this instanceof Between(Duration low, var _) ? (int) low.toMinutes() : -1;
  }

  /** Whole minutes of the long end, -1 when unknown. */
  default int highMinutes() {
    return this instanceof Between(var _, Duration high) ? (int) high.toMinutes() : -1;
  }

  /** Whether nobody can say. */
  default boolean isUnknown() {
    return this instanceof Unknown;
  }
}
