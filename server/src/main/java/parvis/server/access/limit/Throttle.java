package parvis.server.access.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import parvis.server.access.BoundedMap;

/**
 * Slows guessing down, key by key: some free tries, then a wait that doubles from one second to a
 * ceiling. A try counts when it begins, so that a thousand at the same moment are not a thousand
 * free ones; a success gives it back.
 */
public final class Throttle {
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration MEMORY = Duration.ofHours(1);
  private static final int MAX_DOUBLINGS = 10;

  private record Tries(int count, Instant last) {
    static final Tries NONE = new Tries(0, Instant.MIN);
  }

  private final int free;
  private final Map<String, Tries> tries;

  /** Allows {@code free} tries a key without wait and remembers {@code capacity} keys. */
  public Throttle(int free, int capacity) {
    this.free = free;
    this.tries = BoundedMap.of(capacity);
  }

  /** Begins a try, or tells how long to wait; a refused try does not count. */
  public synchronized Optional<Duration> attempt(String key, Instant now) {
    Tries before = recent(key, now);
    Duration left = left(before, now);
    if (left.isPositive()) {
      return Optional.of(left);
    }
    tries.put(key, new Tries(before.count() + 1, now));
    return Optional.empty();
  }

  /** Forgets every try of a key: whoever it is has proved it. */
  public synchronized void forgive(String key) {
    tries.remove(key);
  }

  /** Takes one try back: it was no guess, but says nothing of the others from that key. */
  public synchronized void giveBack(String key) {
    tries.computeIfPresent(
        key, (_, known) -> new Tries(Math.max(0, known.count() - 1), known.last()));
  }

  private Tries recent(String key, Instant now) {
    Tries known = tries.getOrDefault(key, Tries.NONE);
    return known.count() == 0 || now.isAfter(known.last().plus(MEMORY)) ? Tries.NONE : known;
  }

  private Duration left(Tries known, Instant now) {
    return known.count() < free
        ? Duration.ZERO
        : Duration.between(now, known.last().plus(pause(known.count() - free)));
  }

  private static Duration pause(int doublings) {
    Duration pause = Duration.ofSeconds(1L << Math.min(doublings, MAX_DOUBLINGS));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
