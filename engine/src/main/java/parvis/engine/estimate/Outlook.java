package parvis.engine.estimate;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What is expected at a site, as of one moment.
 *
 * @param at when it was looked
 * @param sequence of the last event that was known
 * @param newcomers what who comes now for a service would wait, by service id
 * @param visits what those who wait have still to wait, by visit id
 */
public record Outlook(
    Instant at,
    long sequence,
    Map<String, ExpectedWait> newcomers,
    Map<String, ExpectedWait> visits) {
  /** An older outlook is not told to anybody. */
  public static final Duration FRESH = Duration.ofSeconds(60);

  /** Nothing is known. */
  public static final Outlook NONE = new Outlook(Instant.EPOCH, 0, Map.of(), Map.of());

  public Outlook {
    newcomers = Map.copyOf(newcomers);
    visits = Map.copyOf(visits);
  }

  /** Whether it may still be told at {@code now}. */
  public boolean isFresh(Instant now) {
    return !at.plus(FRESH).isBefore(now);
  }

  /** What who comes now for the service would wait. */
  public ExpectedWait forNewcomer(String service) {
    return newcomers.getOrDefault(service, ExpectedWait.unknown());
  }

  /** What the visit has still to wait at {@code now}: what was expected, less what has gone by. */
  public ExpectedWait forVisit(String visit, Instant now) {
    ExpectedWait then = visits.getOrDefault(visit, ExpectedWait.unknown());
    if (!(then instanceof ExpectedWait.Between(Duration low, Duration high, Duration cautious))) {
      return then;
    }
    Duration gone = Duration.between(at, now);
    return new ExpectedWait.Between(less(low, gone), less(high, gone), less(cautious, gone));
  }

  private static Duration less(Duration wait, Duration gone) {
    Duration rest = wait.minus(gone);
    return rest.isNegative() ? Duration.ZERO : rest;
  }
}
