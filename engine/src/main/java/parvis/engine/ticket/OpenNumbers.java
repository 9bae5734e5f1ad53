package parvis.engine.ticket;

import java.util.BitSet;
import parvis.engine.configuration.NumberRange;

/** The numbers of one range that open visits hold, and where the counter stands. */
public final class OpenNumbers {
  /** What {@link #next} answers when every number of the range is held by an open visit. */
  public static final int NONE = -1;

  private int counter;
  private final BitSet held = new BitSet();

  /** Starts before the first number of any range. */
  public OpenNumbers() {
    this(-1);
  }

  /**
   * Goes on from where another stood.
   *
   * @param counter the number given last, -1 for none yet
   */
  public OpenNumbers(int counter) {
    this.counter = counter;
  }

  /** The number given last, -1 for none yet today. */
  public int counter() {
    return counter;
  }

  /** How many numbers open visits hold. */
  public int heldCount() {
    return held.cardinality();
  }

  /**
   * The number that comes next in {@code range}: after the last one given, back to the start after
   * the end, never one that is still held; {@link #NONE} when all are held.
   *
   * @param afresh whether a new day has begun, so that the series starts again
   */
  public int next(NumberRange range, boolean afresh) {
    int start =
        afresh || counter < range.first() || counter >= range.last() ? range.first() : counter + 1;
    int free = held.nextClearBit(start);
    if (free > range.last()) {
      free = held.nextClearBit(range.first());
    }
    return free > range.last() ? NONE : free;
  }

  /** Whether an open visit holds {@code number}. */
  public boolean isHeld(int number) {
    return held.get(number);
  }

  /** Notes that an open visit holds {@code number}, given just now. */
  public void give(int number) {
    held.set(number);
    counter = number;
  }

  /** Notes again that an open visit holds {@code number}. */
  public void hold(int number) {
    held.set(number);
  }

  /** Notes that the visit which held {@code number} is over. */
  public void release(int number) {
    held.clear(number);
  }

  /** A new day: the series starts again; what open visits hold stays held. */
  public void restart() {
    counter = -1;
  }
}
