package parvis.planning.appointments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.hours.Span;
import parvis.engine.rehearsal.Chance;
import parvis.engine.visit.Reception;

/** Many days of one site under one policy. */
public final class AppointmentDays {
  private final SiteConfiguration site;
  private final LocalDate first;
  private final int days;
  private final long seed;

  /**
   * Days of a site, from {@code first} on; days on which it is closed are left out.
   *
   * @param days how many
   */
  public AppointmentDays(SiteConfiguration site, LocalDate first, int days, long seed) {
    this.site = site;
    this.first = first;
    this.days = days;
    this.seed = seed;
  }

  /** What becomes of these people under this policy. */
  public DayFigures live(Policy policy, Clientele clientele) {
    SiteConfiguration configured = policy.applyTo(site);
    Catalogue catalogue = new Catalogue(configured);
    List<Reception> onDuty = seats(catalogue);
    Map<Reason, Double> reasons = reasons(catalogue, onDuty);
    DayFigures figures = new DayFigures();
    Chance seeds = new Chance(seed);
    int lived = 0;
    for (LocalDate date = first; lived < days; date = date.plusDays(1)) {
      List<Span> open = OpeningCalendar.of(configured).spans(date);
      if (!open.isEmpty()) {
        Span hours = new Span(open.getFirst().from(), open.getLast().to());
        long day = seeds.bits();
        new AppointmentDay(configured, hours, figures)
            .live(clientele.people(catalogue, reasons, hours, onDuty.size(), day), onDuty);
        lived++;
      }
    }
    return figures;
  }

  /** Each agent at the free desk at which most of what they serve first can be received. */
  private static List<Reception> seats(Catalogue catalogue) {
    SiteConfiguration site = catalogue.configuration();
    List<Reception> seats = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Agent agent : site.agents()) {
      @Nullable Desk best = null;
      for (Desk desk : site.desks()) {
        if (!taken.contains(desk.id())
            && !isForLines(catalogue, desk)
            && shared(agent, desk) > (best == null ? 0 : shared(agent, best))) {
          best = desk;
        }
      }
      if (best != null) {
        taken.add(best.id());
        seats.add(new Reception(best.id(), agent.id()));
      }
    }
    return seats;
  }

  /** Whether people without tickets are called there, in groups, or gone to. */
  private static boolean isForLines(Catalogue catalogue, Desk desk) {
    return desk.places() > 1
        || desk.mobile()
        || desk.aptitudes().keySet().stream()
            .anyMatch(one -> catalogue.getService(one).kind() != ReceptionKind.TICKETS);
  }

  private static int shared(Agent agent, Desk desk) {
    Set<String> both = new HashSet<>(desk.aptitudes().keySet());
    both.retainAll(agent.competences().keySet());
    return both.size();
  }

  /**
   * Reasons that somebody on duty can always receive, without a line or a group. As much work comes
   * for each service as there are agents for it, who divide their time equally among theirs.
   */
  private static Map<Reason, Double> reasons(Catalogue catalogue, List<Reception> onDuty) {
    List<Reason> received =
        catalogue.listReasons().stream()
            .filter(reason -> reason.service() != null && isReceived(catalogue, reason, onDuty))
            .toList();
    Map<Reason, Double> weights = new LinkedHashMap<>();
    for (Reason reason : received) {
      Service service = catalogue.getService(Objects.requireNonNull(reason.service()));
      double agents = 0;
      for (Reception seat : onDuty) {
        if (receives(catalogue, seat, service.id())) {
          agents += 1.0 / countServices(catalogue, seat, received);
        }
      }
      long alike = received.stream().filter(one -> service.id().equals(one.service())).count();
      weights.put(reason, agents / alike / Clientele.minutes(service, reason));
    }
    return weights;
  }

  private static long countServices(Catalogue catalogue, Reception seat, List<Reason> received) {
    return received.stream()
        .map(reason -> Objects.requireNonNull(reason.service()))
        .distinct()
        .filter(service -> receives(catalogue, seat, service))
        .count();
  }

  private static boolean isReceived(Catalogue catalogue, Reason reason, List<Reception> onDuty) {
    Service service = catalogue.getService(Objects.requireNonNull(reason.service()));
    return service.kind() == ReceptionKind.TICKETS
        && reason.needs().stream().noneMatch(wanted -> wanted.required())
        && onDuty.stream().anyMatch(seat -> receives(catalogue, seat, service.id()));
  }

  private static boolean receives(Catalogue catalogue, Reception seat, String service) {
    Agent agent = Objects.requireNonNull(catalogue.findAgent(seat.agent()));
    Desk desk = Objects.requireNonNull(catalogue.findDesk(seat.desk()));
    var competence = agent.competences().get(service);
    var aptitude = desk.aptitudes().get(service);
    return competence != null
        && aptitude != null
        && competence.when() == null
        && aptitude.when() == null
        && competence.tier() == 1;
  }
}
