package parvis.server.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A bounded memory of what was read lately, for one node. What another node changes is seen here
 * when the entry is no longer fresh; what this node forgets is forgotten at once, even while
 * somebody is reading it.
 */
public final class FreshCache<V> {
  private record Entry<V>(V value, Instant readAt) {}

  private final Duration freshness;
  private final Map<String, Entry<V>> entries;
  private long changes;

  /** Remembers at most {@code capacity} values, each for {@code freshness}. */
  public FreshCache(int capacity, Duration freshness) {
    this.freshness = freshness;
    this.entries = BoundedMap.of(capacity);
  }

  /** The value, when it was read lately. */
  public synchronized Optional<V> find(String key, Instant now) {
    Entry<V> entry = entries.get(key);
    return entry != null && now.isBefore(entry.readAt().plus(freshness))
        ? Optional.of(entry.value())
        : Optional.empty();
  }

  /** The value, from memory or from the reader; what is absent is not remembered. */
  public Optional<V> get(String key, Instant now, Supplier<Optional<V>> reader) {
    Optional<V> known = find(key, now);
    if (known.isPresent()) {
      return known;
    }
    long before = changes();
    Optional<V> read = reader.get();
    read.ifPresent(value -> keep(key, new Entry<>(value, now), before));
    return read;
  }

  /** Forgets one value. */
  public synchronized void forget(String key) {
    changes++;
    entries.remove(key);
  }

  /** Forgets the values that match. */
  public synchronized void forgetIf(Predicate<V> condition) {
    changes++;
    entries.values().removeIf(entry -> condition.test(entry.value()));
  }

  private synchronized long changes() {
    return changes;
  }

  // What was read before somebody forgot may be what they wanted forgotten.
  private synchronized void keep(String key, Entry<V> entry, long before) {
    if (before == changes) {
      entries.put(key, entry);
    }
  }
}
