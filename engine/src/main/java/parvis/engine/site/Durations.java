package parvis.engine.site;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Service;

/**
 * How long things really take: running means that follow the last fifty or so. What an agent takes
 * is learned to match people and agents, and shown to nobody.
 */
public final class Durations {
  private static final int MEMORY = 50;
  private static final int ENOUGH = 5;
  private static final int ENOUGH_TO_VARY = 20;
  private static final String WALK = "walk";
  private static final Duration USUAL_WALK = Duration.ofSeconds(20);

  /** How much durations of one service usually vary: deviation as a share of the mean. */
  private static final double USUAL_VARIATION = 0.6;

  private static final double LEAST_VARIATION = 0.1;
  private static final double MOST_VARIATION = 1.5;

  /**
   * What was learned.
   *
   * @param samples how many were measured
   * @param mean mean duration in milliseconds
   * @param variance mean of the squared deviations, in milliseconds squared
   */
  public record Learned(int samples, double mean, double variance) {
    static final Learned NOTHING = new Learned(0, 0, 0);

    Learned with(Duration measured) {
      int weight = Math.min(samples + 1, MEMORY);
      double off = measured.toMillis() - mean;
      double next = mean + off / weight;
      double squared = off * (measured.toMillis() - next);
      return new Learned(samples + 1, next, variance + (squared - variance) / weight);
    }

    Duration asDuration() {
      return Duration.ofMillis(Math.round(mean));
    }
  }

  private final Map<String, Learned> learned = new TreeMap<>();

  void learn(String service, String reason, String agent, Duration measured) {
    note(ofService(service), measured);
    note(ofReason(reason), measured);
    note(ofAgent(service, agent), measured);
  }

  void learnWalk(Duration measured) {
    note(WALK, measured);
  }

  private void note(String key, Duration measured) {
    learned.merge(key, Learned.NOTHING.with(measured), (known, _) -> known.with(measured));
  }

  private static String ofService(String service) {
    return "service " + service;
  }

  private static String ofReason(String reason) {
    return "reason " + reason;
  }

  private static String ofAgent(String service, String agent) {
    return "agent " + agent + " " + service;
  }

  private @Nullable Learned findEnough(String key, int samples) {
    Learned known = learned.get(key);
    return known == null || known.samples() < samples ? null : known;
  }

  /** The learned mean, or what is configured until five services were measured. */
  public Duration of(Service service) {
    Learned known = findEnough(ofService(service.id()), ENOUGH);
    return known == null ? service.expectedDuration() : known.asDuration();
  }

  /** The mean for a reason: learned, else configured for the reason, else the service's. */
  public Duration of(Service service, @Nullable Reason reason) {
    if (reason == null) {
      return of(service);
    }
    Learned known = findEnough(ofReason(reason.id()), ENOUGH);
    if (known != null) {
      return known.asDuration();
    }
    Duration configured = reason.expectedDuration();
    return configured == null ? of(service) : configured;
  }

  /** What {@code agent} takes for the service, or what it takes anybody until that was learned. */
  public Duration of(Service service, String agent) {
    Learned known = findEnough(ofAgent(service.id(), agent), ENOUGH);
    return known == null ? of(service) : known.asDuration();
  }

  /** How much durations vary: their standard deviation as a share of the mean. */
  public double variation(Service service) {
    Learned known = findEnough(ofService(service.id()), ENOUGH_TO_VARY);
    if (known == null || known.mean() <= 0) {
      return USUAL_VARIATION;
    }
    double share = Math.sqrt(known.variance()) / known.mean();
    return Math.min(MOST_VARIATION, Math.max(LEAST_VARIATION, share));
  }

  /** From a call to the person being there. */
  public Duration walk() {
    Learned known = findEnough(WALK, ENOUGH);
    return known == null ? USUAL_WALK : known.asDuration();
  }

  Map<String, Learned> all() {
    return Map.copyOf(learned);
  }

  void restore(Map<String, Learned> kept) {
    learned.putAll(kept);
  }
}
