package parvis.server.access.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import parvis.server.access.BoundedMap;

/**
 * A token bucket per key. It remembers a bounded number of keys: one that was long unused is
 * forgotten first, and starts with a full bucket when it returns.
 */
public final class RateLimiter {
  private static final double NANOS = 1e9;

  private record Bucket(double tokens, Instant at) {}

  private final double perSecond;
  private final double burst;
  private final Map<String, Bucket> buckets;

  /**
   * Allows {@code perMinute} uses a minute in the long run and {@code burst} at once.
   *
   * @throws IllegalArgumentException when either is not above zero
   */
  public RateLimiter(double perMinute, double burst, int capacity) {
    if (perMinute <= 0 || burst < 1) {
      throw new IllegalArgumentException("A limit of nothing would stop everybody for ever");
    }
    this.perSecond = perMinute / 60;
    this.burst = burst;
    this.buckets = BoundedMap.of(capacity);
  }

  /** Takes one use, or tells how long to wait until the next one is there. */
  public synchronized Optional<Duration> take(String key, Instant now) {
    double tokens = tokens(key, now);
    if (tokens >= 1) {
      buckets.put(key, new Bucket(tokens - 1, now));
      return Optional.empty();
    }
    buckets.put(key, new Bucket(tokens, now));
    return Optional.of(Duration.ofNanos((long) Math.ceil((1 - tokens) / perSecond * NANOS)));
  }

  private double tokens(String key, Instant now) {
    Bucket bucket = buckets.get(key);
    if (bucket == null) {
      return burst;
    }
    double seconds = Math.max(0, Duration.between(bucket.at(), now).toNanos() / NANOS);
    return Math.min(burst, bucket.tokens() + seconds * perSecond);
  }
}
