package parvis.engine.site;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import parvis.engine.configuration.Service;

/** How long services really take: a running mean that follows the last fifty or so. */
public final class Durations {
  private static final int MEMORY = 50;
  private static final int ENOUGH = 5;

  /**
   * What was learned of one service.
   *
   * @param samples how many services were measured
   * @param mean mean duration in milliseconds
   */
  public record Learned(int samples, double mean) {
    Learned with(Duration measured) {
      int weight = Math.min(samples + 1, MEMORY);
      return new Learned(samples + 1, mean + (measured.toMillis() - mean) / weight);
    }
  }

  private final Map<String, Learned> byService = new TreeMap<>();

  void learn(String service, Duration measured) {
    byService.merge(
        service, new Learned(1, measured.toMillis()), (known, _) -> known.with(measured));
  }

  /** The learned mean, or what is configured until five services were measured. */
  public Duration of(Service service) {
    Learned learned = byService.get(service.id());
    return learned == null || learned.samples() < ENOUGH
        ? service.expectedDuration()
        : Duration.ofMillis(Math.round(learned.mean()));
  }

  Map<String, Learned> all() {
    return Map.copyOf(byService);
  }

  void restore(Map<String, Learned> kept) {
    byService.putAll(kept);
  }
}
