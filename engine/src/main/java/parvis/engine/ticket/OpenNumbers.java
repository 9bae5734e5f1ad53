package parvis.engine.ticket;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import parvis.engine.configuration.NumberRange;

/**
 * The numbers that open visits hold, and where each series stands. Held is what is printed, prefix
 * and number, whichever range gave it: a range that is renamed or moved never gives a number that
 * somebody still has.
 */
public final class OpenNumbers {
  /** What {@link #next} answers when every number of the range is held by an open visit. */
  public static final int NONE = -1;

  private final Map<String, BitSet> held = new TreeMap<>();
  private final Map<String, Integer> counters = new TreeMap<>();

  private BitSet heldOf(String prefix) {
    return held.computeIfAbsent(prefix, _ -> new BitSet());
  }

  private BitSet findHeld(String prefix) {
    BitSet known = held.get(prefix);
    return known == null ? new BitSet() : known;
  }

  /** The number that each range gave last today, by the range's id. */
  public Map<String, Integer> counters() {
    return Map.copyOf(counters);
  }

  /** Goes on from where the series of a range stood. */
  public void restore(String range, int counter) {
    counters.put(range, counter);
  }

  /** How many numbers of {@code range} open visits hold. */
  public int countHeld(NumberRange range) {
    return findHeld(range.prefix()).get(range.first(), range.last() + 1).cardinality();
  }

  /**
   * The number that comes next in {@code range}: after the last one given, back to the start after
   * the end, never one that is still held; {@link #NONE} when all are held.
   *
   * @param afresh whether a new day has begun, so that the series starts again
   */
  public int next(NumberRange range, boolean afresh) {
    int counter = afresh ? NONE : counters.getOrDefault(range.id(), NONE);
    boolean begins = counter < range.first() || counter >= range.last();
    BitSet taken = findHeld(range.prefix());
    int free = taken.nextClearBit(begins ? range.first() : counter + 1);
    if (free > range.last()) {
      free = taken.nextClearBit(range.first());
    }
    return free > range.last() ? NONE : free;
  }

  /** Whether an open visit holds the number of {@code token}. */
  public boolean isHeld(Token token) {
    return findHeld(token.prefix()).get(token.number());
  }

  /** Notes that an open visit holds {@code token}, given just now. */
  public void give(Token token) {
    hold(token);
    counters.put(token.range(), token.number());
  }

  /** Notes again that an open visit holds {@code token}. */
  public void hold(Token token) {
    heldOf(token.prefix()).set(token.number());
  }

  /** Notes that the visit which held {@code token} is over. */
  public void release(Token token) {
    heldOf(token.prefix()).clear(token.number());
  }

  /** A new day: every series starts again; what open visits hold stays held. */
  public void restart() {
    counters.clear();
  }
}
