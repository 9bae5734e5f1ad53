package parvis.server.web.screens.staff;

import java.util.List;
import java.util.Map;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.view.AppointmentRow;
import parvis.engine.view.DeskRow;
import parvis.engine.view.ServiceRow;
import parvis.engine.view.SiteView;
import parvis.engine.view.VisitRow;
import parvis.server.customers.Person;

/**
 * All that the supervisor's and the greeter's screens are made from.
 *
 * @param view the whole site
 * @param people who is behind the open visits and today's bookings, by id; may lack some
 * @param site what the site is set up to do
 */
public record HallScreen(SiteView view, Map<String, Person> people, SiteConfiguration site) {
  public HallScreen {
    people = Map.copyOf(people);
  }

  /** Where commands of this site go. */
  public String api() {
    return To.siteApi(site.id());
  }

  /** Who is behind a visit. */
  public Person person(VisitRow visit) {
    return people.getOrDefault(visit.id(), Person.UNKNOWN);
  }

  /** Who has booked. */
  public Person booker(AppointmentRow booking) {
    return people.getOrDefault(booking.id(), Person.UNKNOWN);
  }

  /** Who waits for a service, in calling order. */
  public List<VisitRow> waiting(ServiceRow service) {
    return waitingFor(service.id());
  }

  /** Who waits for the service with this id, in calling order. */
  List<VisitRow> waitingFor(String service) {
    return view.visits().stream()
        .filter(VisitRow::waits)
        .filter(visit -> visit.service().equals(service))
        .toList();
  }

  /** Whether the agent may receive the service: where they sit, with what was changed today. */
  boolean mayReceive(Agent agent, String service) {
    return view.steering().agents().stream()
        .filter(row -> row.id().equals(agent.id()))
        .findFirst()
        .map(row -> row.skills().stream().anyMatch(one -> isFor(one, service)))
        .orElse(agent.competences().containsKey(service));
  }

  private static boolean isFor(SiteView.SkillRow skill, String service) {
    return skill.service().equals(service) && skill.competence() != null;
  }

  /** Whether help of this rule is under way. */
  boolean isHelped(String rule) {
    return view.steering().help().stream()
        .anyMatch(help -> help.rule().equals(rule) && help.underWay() != null);
  }

  /** Everybody who waits here. */
  public List<VisitRow> waiting() {
    return view.visits().stream().filter(VisitRow::waits).toList();
  }

  /** Who is expected, or was called and did not come. */
  public List<VisitRow> expected() {
    return view.visits().stream()
        .filter(
            visit ->
                visit.status() == VisitRow.Status.ANNOUNCED
                    || visit.status() == VisitRow.Status.NO_SHOW)
        .toList();
  }

  /** Who is at a desk or set aside. */
  public List<VisitRow> received() {
    return view.visits().stream()
        .filter(visit -> !visit.waits() && !expected().contains(visit))
        .toList();
  }

  /** Closed or resting desks that could receive for a service. */
  public List<DeskRow> reserve(String service) {
    return view.desks().stream()
        .filter(desk -> rests(desk.status()))
        .filter(
            desk ->
                site.desks().stream()
                    .anyMatch(
                        one -> one.id().equals(desk.id()) && one.aptitudes().containsKey(service)))
        .toList();
  }

  private static boolean rests(DeskRow.Status status) {
    return switch (status) {
      case CLOSED, PAUSED, AWAY -> true;
      case FREE, READY, COUNTING_DOWN, CALLING, PRESENT, SERVING, GROUP, WRAP_UP -> false;
    };
  }

  /** Reasons in groups, as selects and tiles show them. */
  public List<ReasonGroup> reasons() {
    return ReasonGroup.of(site);
  }
}
