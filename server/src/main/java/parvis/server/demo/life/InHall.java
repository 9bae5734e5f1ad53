package parvis.server.demo.life;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.view.SiteView;
import parvis.engine.view.VisitRow;

/**
 * Who is in the town hall.
 *
 * @param at when
 * @param visits the open visits
 * @param help ids of the rules by which help was called, unless somebody did by hand
 */
public record InHall(Instant at, List<Somebody> visits, List<String> help) {
  public InHall {
    visits = List.copyOf(visits);
    help = List.copyOf(help);
  }

  /**
   * A visit.
   *
   * @param visit id of the visit
   * @param status where it is
   * @param service id of the service
   * @param people how many came together
   * @param notBefore not called before, null for now
   * @param coming whether the person, told that the turn is near, answered that they come
   */
  public record Somebody(
      String visit,
      VisitRow.Status status,
      String service,
      int people,
      @Nullable Instant notBefore,
      boolean coming) {
    boolean waits() {
      return status == VisitRow.Status.WAITING || status == VisitRow.Status.PRE_CALLED;
    }
  }

  /** What is seen of {@code view}. */
  public static InHall of(SiteView view) {
    return new InHall(
        view.at(),
        view.visits().stream()
            .map(
                row ->
                    new Somebody(
                        row.id(),
                        row.status(),
                        row.service(),
                        row.partySize(),
                        row.notBefore(),
                        row.particulars().coming()))
            .toList(),
        view.steering().help().stream()
            .filter(one -> one.underWay() != null && !one.underWay().byHand())
            .map(SiteView.HelpState::rule)
            .toList());
  }

  /** How many visits wait for a service. */
  int waiting(String service) {
    return (int)
        visits.stream().filter(one -> one.waits() && one.service().equals(service)).count();
  }

  /** How many people wait for a service. */
  int people(String service) {
    return visits.stream()
        .filter(one -> one.waits() && one.service().equals(service))
        .mapToInt(Somebody::people)
        .sum();
  }
}
