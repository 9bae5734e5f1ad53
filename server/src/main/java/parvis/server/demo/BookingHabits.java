package parvis.server.demo;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Who books ahead, and how often. */
final class BookingHabits {
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

  private final Random chance;

  BookingHabits(long seed) {
    chance = new Random(seed);
  }

  /** Time until the next person books, when {@code mean} passes between two on average. */
  synchronized Duration untilNext(Duration mean) {
    return Duration.ofMillis((long) (-Math.log(1 - chance.nextDouble()) * mean.toMillis()));
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

  /** A number that belongs to nobody: French law keeps these for stories. */
  synchronized String phone() {
    return "06399800%02d".formatted(chance.nextInt(100));
  }

  synchronized String language() {
    return chance.nextInt(100) < 88 ? "fr" : "en";
  }
}
