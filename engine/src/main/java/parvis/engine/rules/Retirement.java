package parvis.engine.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.NumberRange;
import parvis.engine.configuration.Retired;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.desk.DeskState;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Visit;

/**
 * Publishes a configuration without touching visits in progress: services that somebody waits for
 * or is received for, desks and agents at work stay until they are no longer needed.
 */
final class Retirement {
  private final SiteState site;
  private final SiteConfiguration wanted;
  private final Catalogue before;
  private final Catalogue after;

  private Retirement(SiteState site, SiteConfiguration wanted) {
    this.site = site;
    this.wanted = wanted;
    this.before = site.catalogue();
    this.after = new Catalogue(wanted);
  }

  /** The event that lets the site work by {@code wanted}, and what is closed by it. */
  static List<SiteEvent> publish(SiteState site, SiteConfiguration wanted) {
    if (!site.isConfigured()) {
      return List.of(new SiteEvent.SiteConfigured(wanted, Retired.NOTHING));
    }
    return new Retirement(site, wanted).publish();
  }

  private List<SiteEvent> publish() {
    Set<String> services = services();
    Set<String> desks = new HashSet<>();
    Set<String> agents = new HashSet<>();
    for (DeskState desk : site.desks()) {
      if (desk.agent() != null && after.findDesk(desk.desk()) == null) {
        desks.add(desk.desk());
      }
      if (desk.agent() != null && after.findAgent(desk.agent()) == null) {
        agents.add(desk.agent());
      }
    }
    Retired retired = new Retired(services, desks, agents);
    List<SiteEvent> events = new ArrayList<>();
    events.add(new SiteEvent.SiteConfigured(retired.isEmpty() ? wanted : kept(retired), retired));
    for (String service : retired.services()) {
      if (site.isServiceOpen(service)) {
        events.add(new SiteEvent.ServiceClosed(service));
      }
    }
    return events;
  }

  private Set<String> services() {
    Set<String> services = new HashSet<>();
    for (Visit visit : site.visits()) {
      String service = visit.leg().service();
      boolean missing = after.findService(service) == null && before.findService(service) != null;
      if (!visit.isClosed() && missing) {
        services.add(service);
      }
    }
    return services;
  }

  private SiteConfiguration kept(Retired retired) {
    List<Service> services = retired.services().stream().map(before::getService).toList();
    List<Desk> desks =
        with(wanted.desks(), retired.desks(), this::desk).stream()
            .map(desk -> serving(desk, retired.services()))
            .toList();
    List<Agent> agents =
        with(wanted.agents(), retired.agents(), this::agent).stream()
            .map(agent -> serving(agent, retired.services()))
            .toList();
    return new SiteConfiguration(
        wanted.id(),
        wanted.name(),
        wanted.zone(),
        wanted.location(),
        wanted.languages(),
        wanted.hours(),
        areas(services, desks),
        wanted.bands(),
        wanted.needs(),
        wanted.classes(),
        ranges(services),
        both(wanted.services(), services),
        wanted.reasons(),
        wanted.answers(),
        wanted.pauses(),
        desks,
        agents,
        wanted.reinforcement(),
        wanted.agenda(),
        wanted.rules(),
        wanted.brand());
  }

  private static <T> List<T> both(List<T> first, List<T> second) {
    List<T> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  private static <T> List<T> with(List<T> all, Set<String> kept, Function<String, T> find) {
    return both(all, kept.stream().map(find).toList());
  }

  /** A desk that goes receives only what is still there. */
  private Desk desk(String id) {
    Desk desk = known(before.findDesk(id), id);
    Map<String, Aptitude> left = new HashMap<>(desk.aptitudes());
    left.keySet().removeIf(service -> after.findService(service) == null);
    return withAptitudes(desk, left);
  }

  private Agent agent(String id) {
    Agent agent = known(before.findAgent(id), id);
    Map<String, Competence> left = new HashMap<>(agent.competences());
    left.keySet().removeIf(service -> after.findService(service) == null);
    return withCompetences(agent, left);
  }

  private static <T> T known(@org.jspecify.annotations.Nullable T found, String id) {
    if (found == null) {
      throw new IllegalStateException("in use but not configured: " + id);
    }
    return found;
  }

  /** Whoever could receive what goes still can. */
  private Desk serving(Desk desk, Set<String> services) {
    Desk old = before.findDesk(desk.id());
    Map<String, Aptitude> aptitudes = new HashMap<>(desk.aptitudes());
    for (String service : services) {
      Aptitude aptitude = old == null ? null : old.aptitudes().get(service);
      if (aptitude != null) {
        aptitudes.put(service, aptitude);
      }
    }
    return withAptitudes(desk, aptitudes);
  }

  private Agent serving(Agent agent, Set<String> services) {
    Agent old = before.findAgent(agent.id());
    Map<String, Competence> competences = new HashMap<>(agent.competences());
    for (String service : services) {
      Competence competence = old == null ? null : old.competences().get(service);
      if (competence != null) {
        competences.put(service, competence);
      }
    }
    return withCompetences(agent, competences);
  }

  private static Desk withAptitudes(Desk desk, Map<String, Aptitude> aptitudes) {
    return new Desk(
        desk.id(),
        desk.name(),
        desk.area(),
        desk.arrow(),
        desk.direction(),
        aptitudes,
        desk.bands(),
        desk.offers(),
        desk.mobile(),
        desk.places(),
        desk.mode(),
        desk.sendsTo(),
        desk.automatic());
  }

  private static Agent withCompetences(Agent agent, Map<String, Competence> competences) {
    return new Agent(
        agent.id(),
        agent.name(),
        competences,
        agent.bands(),
        agent.rights(),
        agent.offers(),
        agent.languages(),
        agent.mode(),
        agent.wrapUp(),
        agent.holdLimit(),
        agent.desksAtOnce(),
        agent.sendsTo());
  }

  private List<Area> areas(List<Service> services, List<Desk> desks) {
    Set<String> needed = new HashSet<>();
    services.forEach(service -> needed.addAll(service.areas()));
    desks.forEach(desk -> needed.add(desk.area()));
    List<Area> missing =
        needed.stream()
            .filter(area -> after.findArea(area) == null)
            .sorted()
            .flatMap(area -> java.util.stream.Stream.ofNullable(before.findArea(area)))
            .toList();
    return both(wanted.areas(), missing);
  }

  private List<NumberRange> ranges(List<Service> services) {
    Set<String> known = new HashSet<>();
    wanted.ranges().forEach(range -> known.add(range.id()));
    List<NumberRange> missing =
        services.stream()
            .map(Service::range)
            .distinct()
            .filter(range -> !known.contains(range))
            .map(before::getRange)
            .toList();
    return both(wanted.ranges(), missing);
  }
}
