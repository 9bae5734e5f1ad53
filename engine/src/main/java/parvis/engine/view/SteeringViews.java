package parvis.engine.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Service;
import parvis.engine.desk.DeskState;
import parvis.engine.routing.Receivers;
import parvis.engine.rules.Promises;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Visit;

/** What a supervisor can change while the day goes on. */
final class SteeringViews {
  private final SiteState site;
  private final Instant now;
  private final Rows rows;
  private final Catalogue catalogue;

  SteeringViews(SiteState site, Instant now, Rows rows) {
    this.site = site;
    this.now = now;
    this.rows = rows;
    this.catalogue = site.catalogue();
  }

  SiteView.Steering steering(List<ServiceRow> services) {
    return new SiteView.Steering(
        rows.flows().dialOfSite(),
        site.dials().containsKey(""),
        catalogue.configuration().rules().dial().byLoad() != null,
        catalogue.configuration().areas().stream().map(this::area).toList(),
        catalogue.configuration().reinforcement().stream()
            .map(
                rule ->
                    new SiteView.HelpState(rule.id(), rule.name(), site.helpers().find(rule.id())))
            .toList(),
        agents(),
        badges(),
        promises(services));
  }

  private Map<String, Instant> promises(List<ServiceRow> services) {
    Map<String, Instant> promises = new TreeMap<>();
    for (ServiceRow row : services) {
      Service service = catalogue.getService(row.id());
      @Nullable Instant promised = Promises.of(site, service, true, row.expected(), now);
      if (promised != null) {
        promises.put(row.id(), promised);
      }
    }
    return promises;
  }

  private SiteView.AreaRow area(Area area) {
    int number = catalogue.numberOfArea(area.id());
    long desks = site.floor(now).receivers().stream().filter(one -> one.area() == number).count();
    return new SiteView.AreaRow(
        area.id(),
        area.name(),
        site.queues().peopleNow(number),
        area.seats(),
        site.isDrained(area.id()),
        (int) desks);
  }

  private List<SiteView.AgentRow> agents() {
    return site.desks().stream()
        .filter(DeskState::isOpen)
        .flatMap(desk -> agent(desk).stream())
        .toList();
  }

  private Optional<SiteView.AgentRow> agent(DeskState desk) {
    @Nullable Agent agent = catalogue.findAgent(Objects.requireNonNull(desk.agent()));
    return Optional.ofNullable(agent)
        .map(
            one ->
                new SiteView.AgentRow(
                    one.id(),
                    one.name(),
                    desk.desk(),
                    site.competences().containsKey(one.id()),
                    catalogue.configuration().services().stream()
                        .map(service -> skill(one, service))
                        .toList()));
  }

  private SiteView.SkillRow skill(Agent agent, Service service) {
    return new SiteView.SkillRow(
        service.id(),
        service.name(),
        new Receivers(catalogue, site.competences())
            .competence(agent, service.id(), catalogue.bandAt(now))
            .orElse(null));
  }

  private List<SiteView.BadgeRow> badges() {
    return site.badges().entrySet().stream()
        .map(
            badge -> {
              @Nullable Visit visit = site.findVisit(badge.getValue());
              return new SiteView.BadgeRow(
                  badge.getKey(),
                  visit == null ? "" : visit.token().display(),
                  visit == null || visit.isClosed());
            })
        .toList();
  }
}
