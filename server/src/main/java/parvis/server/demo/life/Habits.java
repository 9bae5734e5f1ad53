package parvis.server.demo.life;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.visit.Answer;

/** How long virtual people take, and what is left to chance. */
public final class Habits {
  private static final double SPREAD = 0.6;
  private static final double LONGEST = 2.5; // times what is expected

  private final Random chance;
  private final Map<String, Service> services;
  private final Map<String, Reason> reasons;

  /** The habits of a town whose chance starts at {@code seed}. */
  public Habits(SiteConfiguration configuration, long seed) {
    chance = new Random(seed);
    services = configuration.services().stream().collect(Collectors.toMap(Service::id, one -> one));
    reasons =
        new Catalogue(configuration)
            .listReasons().stream().collect(Collectors.toMap(Reason::id, one -> one));
  }

  /** Whether something happens that happens in {@code percent} of cases. */
  public synchronized boolean happens(double percent) {
    return chance.nextDouble() * 100 < percent;
  }

  /** One of several, each as likely as the others. */
  public synchronized <T> T oneOf(List<T> several) {
    return several.get(chance.nextInt(several.size()));
  }

  /** A number from {@code low} to {@code high}, both included. */
  public synchronized int between(int low, int high) {
    return low + chance.nextInt(high - low + 1);
  }

  /** A time from {@code low} to {@code high} seconds. */
  public Duration seconds(int low, int high) {
    return Duration.ofSeconds(between(low, high));
  }

  /** An id that nobody has yet. */
  public synchronized String id() {
    return new UUID(chance.nextLong(), chance.nextLong()).toString();
  }

  /** Time until the next of many who know nothing of each other, {@code mean} on average. */
  public synchronized Duration untilNext(Duration mean) {
    return Duration.ofMillis((long) (-Math.log(1 - chance.nextDouble()) * mean.toMillis()));
  }

  /** How long a service takes: log-normal around what is expected, as real ones are. */
  public synchronized Duration serviceTime(String service) {
    double factor = Math.exp(SPREAD * chance.nextGaussian() - SPREAD * SPREAD / 2);
    return expected(service)
        .multipliedBy(Math.round(100 * Math.min(factor, LONGEST)))
        .dividedBy(100);
  }

  /** How long a meeting takes: nearly what is expected. */
  public Duration meetingTime(String service) {
    return expected(service).multipliedBy(between(80, 120)).dividedBy(100);
  }

  private Duration expected(String service) {
    Service known = services.get(service);
    return known == null ? Duration.ofMinutes(8) : known.expectedDuration();
  }

  /** How long somebody walks from the chair to the desk. */
  public Duration walk() {
    return seconds(12, 46);
  }

  /** What came of a service for a reason: mostly the commonest answer. */
  public List<Answer> answers(String reason) {
    Reason known = reasons.get(reason);
    if (known == null || known.answers().isEmpty()) {
      return List.of();
    }
    String answer = happens(65) ? known.answers().getFirst() : oneOf(known.answers());
    return List.of(new Answer(reason, answer, 1));
  }

  Service getService(String id) {
    return Objects.requireNonNull(services.get(id), id);
  }

  /** The reasons that lead to a service. */
  List<Reason> reasonsOf(String service) {
    return reasons.values().stream()
        .filter(reason -> service.equals(reason.service()))
        .sorted(Comparator.comparing(Reason::id))
        .toList();
  }
}
