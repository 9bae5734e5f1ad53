package parvis.server.demo.life;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import parvis.engine.command.RankWishes;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Service;

/**
 * People who come: fewer when the hall is full, more when it is empty, and nobody to a service
 * whose line is long, so that the hall stays as it is for hours.
 */
final class Arrivals implements Life {
  /** How often people come for each service, as a share of all. */
  private static final Map<String, Integer> DEMAND =
      new TreeMap<>(
          Map.of(
              "etat-civil", 30,
              "passeports", 12,
              "accueil-general", 27,
              "urbanisme", 9,
              "impots", 8,
              "elections", 9,
              "accompagnement", 5));

  /** So many wait, and the next person comes another day. */
  private static final Map<String, Integer> LONG =
      Map.of("urbanisme", 5, "impots", 6, "accompagnement", 4, "elections", 5, "etat-civil", 11);

  private static final int LONG_ELSEWHERE = 7;
  private static final Duration BETWEEN = Duration.ofSeconds(90);
  private static final double USUAL = 25; // waiting
  private static final double FEWEST = 0.4;
  private static final double MOST = 2.5;

  private final Door door;
  private final Visitors visitors;
  private final Habits habits;
  private final Wishes wishes;

  Arrivals(Door door, Visitors visitors, Habits habits) {
    this.door = door;
    this.visitors = visitors;
    this.habits = habits;
    this.wishes = new Wishes(habits);
  }

  @Override
  public String name() {
    return "arrivals";
  }

  @Override
  public Duration step() throws InterruptedException {
    InHall hall = door.lookAround().orElse(null);
    if (hall == null) {
      return BETWEEN;
    }
    String service = service();
    if (hall.waiting(service) < LONG.getOrDefault(service, LONG_ELSEWHERE)) {
      visitors.come(newcomer(habits.getService(service), 25));
    }
    int waiting = DEMAND.keySet().stream().mapToInt(hall::waiting).sum();
    double full = Math.clamp(waiting / USUAL, FEWEST, MOST);
    return habits.untilNext(Duration.ofMillis((long) (BETWEEN.toMillis() * full)));
  }

  private String service() {
    int lot = habits.between(0, 99);
    for (Map.Entry<String, Integer> demand : DEMAND.entrySet()) {
      lot -= demand.getValue();
      if (lot < 0) {
        return demand.getKey();
      }
    }
    throw new IllegalStateException("the shares of the services are not 100 together");
  }

  /**
   * Somebody for a service.
   *
   * @param together percent of those who do not come alone
   */
  Newcomer newcomer(Service service, int together) {
    Reason reason = habits.oneOf(habits.reasonsOf(service.id()));
    RankWishes wished = wishes.of(service);
    return new Newcomer(
        reason.id(),
        service.id(),
        habits.happens(88) ? "fr" : "en",
        habits.happens(together) ? habits.between(2, 4) : 1,
        service.remoteRanks() && habits.happens(12),
        wished,
        wishes.calledName(wished));
  }
}
