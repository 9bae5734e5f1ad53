package parvis.server.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.visit.Answer;

/** How virtual people behave: why they come, how long they take, what they forget. */
final class Habits {
  /** How often people come for each service, as a share of all. */
  private static final Map<String, Integer> DEMAND =
      Map.of(
          "etat-civil", 30,
          "passeports", 28,
          "accueil-general", 14,
          "urbanisme", 10,
          "impots", 8,
          "elections", 5,
          "accompagnement", 5);

  private static final List<String> FIRST_NAMES =
      List.of(
          "Adèle", "Amadou", "Chloé", "Denis", "Emma", "Farid", "Hélène", "Jeanne", "Kevin",
          "Lucie", "Malik", "Noémie", "Omar", "Rose", "Samuel", "Yasmina");

  private static final List<String> LAST_NAMES =
      List.of(
          "Aubry",
          "Benali",
          "Caron",
          "Diallo",
          "Faure",
          "Garnier",
          "Haddad",
          "Lemoine",
          "Marchand",
          "Nguyen",
          "Pereira",
          "Renaud",
          "Sow",
          "Tessier",
          "Vidal",
          "Weber");

  private static final double SPREAD = 0.6;

  private final Random chance;
  private final Map<String, List<Reason>> reasons;
  private final Map<String, Service> services;

  Habits(SiteConfiguration configuration, long seed) {
    chance = new Random(seed);
    reasons =
        DemoSite.leaves(configuration).stream()
            .collect(Collectors.groupingBy(reason -> String.valueOf(reason.service())));
    services = configuration.services().stream().collect(Collectors.toMap(Service::id, one -> one));
  }

  /** Why the next person comes. */
  synchronized Reason reason() {
    int lot = chance.nextInt(100);
    for (Map.Entry<String, Integer> demand : new java.util.TreeMap<>(DEMAND).entrySet()) {
      lot -= demand.getValue();
      List<Reason> of = reasons.getOrDefault(demand.getKey(), List.of());
      if (lot < 0 && !of.isEmpty()) {
        return of.get(chance.nextInt(of.size()));
      }
    }
    return reasons.values().iterator().next().getFirst();
  }

  /** Time until the next person comes, when {@code mean} passes between two on average. */
  synchronized Duration untilNext(Duration mean) {
    return Duration.ofMillis((long) (-Math.log(1 - chance.nextDouble()) * mean.toMillis()));
  }

  /** How long a service takes: log-normal around what is expected, as real ones are. */
  synchronized Duration serviceTime(String service) {
    Service known = services.get(service);
    double expected = known == null ? 480 : known.expectedDuration().toSeconds();
    double factor = Math.exp(SPREAD * chance.nextGaussian() - SPREAD * SPREAD / 2);
    return Duration.ofMillis((long) (expected * factor * 1000));
  }

  /** How long somebody walks from the chair to the desk. */
  synchronized Duration walk() {
    return Duration.ofSeconds(12 + chance.nextInt(35));
  }

  /** Whether something happens that happens in {@code percent} of cases. */
  synchronized boolean happens(int percent) {
    return chance.nextInt(100) < percent;
  }

  /** One of several, each as likely. */
  synchronized <T> T oneOf(List<T> several) {
    return several.get(chance.nextInt(several.size()));
  }

  /** What somebody is called. */
  synchronized String name() {
    return oneOf(FIRST_NAMES) + " " + oneOf(LAST_NAMES);
  }

  synchronized int partySize() {
    return chance.nextInt(100) < 75 ? 1 : 2 + chance.nextInt(3);
  }

  synchronized String language() {
    return chance.nextInt(100) < 88 ? "fr" : "en";
  }

  /** What came of a service for {@code reason}: mostly the commonest answer. */
  synchronized List<Answer> answers(Reason reason) {
    if (reason.answers().isEmpty()) {
      return List.of();
    }
    int which = chance.nextInt(100) < 65 ? 0 : chance.nextInt(reason.answers().size());
    return List.of(new Answer(reason.id(), reason.answers().get(which), 1));
  }
}
