package parvis.engine.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import parvis.engine.configuration.Service;
import parvis.engine.event.Why;
import parvis.engine.event.Why.Rule;
import parvis.engine.visit.Place;
import parvis.engine.visit.Visit;

/**
 * A waiting visit as one desk and agent see it at one moment.
 *
 * @param visit who waits
 * @param service for what
 * @param priority priority of the service for this agent, 1 first
 * @param deskPriority priority of the service at this desk, which decides between equal ones
 * @param waited time since the moment that counts as arrival
 */
record Candidate(Visit visit, Service service, int priority, int deskPriority, Duration waited) {

  /** What can decide between two people, in this order; later issues of the order belong here. */
  private record Criterion(Rule rule, Comparator<Candidate> order) {}

  private static final Criterion[] CRITERIA = {
    new Criterion(Rule.CEILING, Comparator.comparing(candidate -> !candidate.isOverCeiling())),
    new Criterion(Rule.PRIORITY, Comparator.comparingInt(Candidate::priority)),
    new Criterion(Rule.PRIORITY, Comparator.comparingInt(Candidate::deskPriority)),
    new Criterion(
        Rule.PRIORITY_CLASS, Comparator.comparing(candidate -> -candidate.place().order())),
    new Criterion(
        Rule.LONGEST_WAIT, Comparator.comparingDouble(Candidate::shareOfTarget).reversed()),
    new Criterion(Rule.LONGEST_WAIT, Comparator.comparing(Candidate::place))
  };

  /** Who is called first is least. */
  static final Comparator<Candidate> CALLING_ORDER = order();

  private static Comparator<Candidate> order() {
    Comparator<Candidate> order = CRITERIA[0].order();
    for (int i = 1; i < CRITERIA.length; i++) {
      order = order.thenComparing(CRITERIA[i].order());
    }
    return order;
  }

  static Candidate of(Visit visit, Service service, Ability ability, Instant now) {
    long rank = visit.leg().place().rank();
    Instant arrival = Instant.EPOCH.plusNanos(rank);
    return new Candidate(
        visit,
        service,
        ability.priority(service.id()),
        ability.deskPriority(service.id()),
        Duration.between(arrival, now));
  }

  Place place() {
    return visit.leg().place();
  }

  private boolean isOverCeiling() {
    return service.ceiling() != null && waited.compareTo(service.ceiling()) >= 0;
  }

  /** The wait as a share of the service's target, 1 when the target is reached. */
  private double shareOfTarget() {
    return (double) waited.toMillis() / Math.max(1, service.target().toMillis());
  }

  /** The first rule by which this candidate goes before {@code other}. */
  Rule before(Candidate other) {
    for (Criterion criterion : CRITERIA) {
      if (criterion.order().compare(this, other) < 0) {
        return criterion.rule();
      }
    }
    return Rule.LONGEST_WAIT;
  }

  Why.Figures figures() {
    return new Why.Figures(
        visit.id(),
        visit.token().display(),
        service.id(),
        priority,
        place().order(),
        waited.toSeconds(),
        service.target().toSeconds());
  }
}
