package parvis.planning.appointments;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Service;
import parvis.engine.hours.Span;
import parvis.engine.rehearsal.Chance;

/**
 * Who comes on a day. The same seed brings the same people, whatever the policy: only what becomes
 * of them differs.
 *
 * @param load work of all who come, as a share of the time of all who receive
 * @param bookers share of the people who try to book two days before, where their service is booked
 * @param missing share of those who booked and do not come
 */
public record Clientele(double load, double bookers, double missing) {
  private static final double VARIATION = 0.6; // of service times, of the order of measured ones
  private static final double EARLY = 6; // minutes before the booked time, on average
  private static final double EARLY_DEVIATION = 5;
  private static final Duration LAST_TICKET = Duration.ofMinutes(20);

  /** A quarter come in the first third of the day, the others at all times alike. */
  private static final double MORNING = 0.25;

  private static final int THIRDS = 3;

  /**
   * A person of a day.
   *
   * @param name unique on the day
   * @param reason id of the reason
   * @param walksIn when, if without a booking
   * @param length of the service
   * @param books whether the person tries to book
   * @param comes whether who has booked comes
   * @param offset from the booked time to the arrival
   * @param choice which of the free places, from 0 to 1
   */
  record Person(
      String name,
      String reason,
      Instant walksIn,
      Duration length,
      boolean books,
      boolean comes,
      Duration offset,
      double choice) {}

  /**
   * The people of a day on which {@code agents} receive during {@code hours}.
   *
   * @param reasons why people come, with how often each does beside the others
   */
  List<Person> people(
      Catalogue catalogue, Map<Reason, Double> reasons, Span hours, int agents, long seed) {
    Chance chance = new Chance(seed);
    Duration open = Duration.between(hours.from(), hours.to());
    double work = load * agents * open.toMinutes();
    List<Person> people = new ArrayList<>();
    while (work > 0) {
      Reason reason = choose(reasons, chance);
      Service service = catalogue.getService(java.util.Objects.requireNonNull(reason.service()));
      double minutes = chance.logNormal(minutes(service, reason), VARIATION);
      boolean booked = catalogue.configuration().agenda().findOffer(service.id()) != null;
      people.add(
          new Person(
              "p" + people.size(),
              reason.id(),
              hours.from().plus(walkIn(open.minus(LAST_TICKET), chance)),
              minutes(minutes),
              chance.share() < bookers && booked,
              chance.share() >= missing,
              minutes(-EARLY + EARLY_DEVIATION * chance.normal()),
              chance.share()));
      work -= minutes;
    }
    return people;
  }

  private static Reason choose(Map<Reason, Double> reasons, Chance chance) {
    double left = chance.share() * reasons.values().stream().mapToDouble(Double::doubleValue).sum();
    for (Map.Entry<Reason, Double> one : reasons.entrySet()) {
      left -= one.getValue();
      if (left <= 0) {
        return one.getKey();
      }
    }
    throw new IllegalStateException("no reasons");
  }

  /** How long a reason is expected to take. */
  static double minutes(Service service, Reason reason) {
    Duration own = reason.expectedDuration();
    return (double) (own == null ? service.expectedDuration() : own).toMinutes();
  }

  private static Duration walkIn(Duration open, Chance chance) {
    double part = chance.share() < MORNING ? chance.share() / THIRDS : chance.share();
    return Duration.ofMillis((long) (part * open.toMillis()));
  }

  private static Duration minutes(double minutes) {
    return Duration.ofMillis((long) (minutes * 60_000));
  }
}
