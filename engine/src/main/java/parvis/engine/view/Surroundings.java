package parvis.engine.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.calling.CallingOrder;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.configuration.ReinforcementRule;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.Text;
import parvis.engine.desk.DeskState;
import parvis.engine.event.Why;
import parvis.engine.reinforcement.HelperAnswer;
import parvis.engine.reinforcement.Reinforcement;
import parvis.engine.reinforcement.Reinforcement.Asked;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Visit;

/** What goes on around a desk, for the agent at it. */
final class Surroundings {
  private static final int NOT_YET_SHOWN = 6;
  private static final int MOST_IN_GROUP = 200;

  private final SiteState site;
  private final Instant now;
  private final Rows rows;
  private final Catalogue catalogue;

  Surroundings(SiteState site, Instant now, Rows rows) {
    this.site = site;
    this.now = now;
    this.rows = rows;
    this.catalogue = site.catalogue();
  }

  DeskView.Around of(String desk, Agent agent, List<String> services) {
    List<Visit> callable = forGroup(desk);
    return new DeskView.Around(
        order(desk).obstacles(NOT_YET_SHOWN),
        rows.flows().dialOfSite(),
        pace(),
        lines(services),
        help(agent.id()),
        lastFor(desk, services),
        new AgendaViews(site, now, rows).soon(services, agent.id()),
        callable.stream().map(rows::visit).toList(),
        callsGroups(desk) ? new Sessions(site, rows).toCall(services, callable, now) : List.of());
  }

  /** As whoever asks there: the agent, or the system where it does. */
  private CallingOrder order(String desk) {
    DeskState state = site.desk(desk);
    boolean bySystem = state.mode() == CallingMode.AUTOMATIC && state.isStanding();
    Why.Path path = bySystem ? Why.Path.AUTOMATIC : Why.Path.ASKED;
    return CallingOrder.of(site, desk, path, now);
  }

  private boolean callsGroups(String desk) {
    Desk place = catalogue.findDesk(desk);
    return place != null && place.places() > 1 && site.desk(desk).isFree();
  }

  private List<Visit> forGroup(String desk) {
    return callsGroups(desk) ? CallingOrder.of(site, desk, now).list(MOST_IN_GROUP) : List.of();
  }

  /** Where the dial follows the load, staff do too. */
  private DeskView.Pace pace() {
    if (catalogue.configuration().rules().dial().byLoad() == null) {
      return DeskView.Pace.NORMAL;
    }
    return switch (rows.flows().ofSite()) {
      case LIGHT -> DeskView.Pace.TAKE_TIME;
      case NORMAL -> DeskView.Pace.NORMAL;
      case BUSY, OVERLOADED -> DeskView.Pace.BE_QUICK;
    };
  }

  private List<DeskView.LineRow> lines(List<String> services) {
    return services.stream()
        .map(catalogue::getService)
        .filter(service -> service.kind() == ReceptionKind.CALL_FORWARD)
        .map(
            service ->
                new DeskView.LineRow(
                    service.id(), service.name(), site.physicalLine(service.id()).people()))
        .toList();
  }

  /** What help {@code agent} is asked for, or gives. */
  List<DeskView.HelpRow> help(String agent) {
    return catalogue.configuration().reinforcement().stream()
        .flatMap(rule -> java.util.stream.Stream.ofNullable(help(rule, agent)))
        .toList();
  }

  private DeskView.@Nullable HelpRow help(ReinforcementRule rule, String agent) {
    @Nullable Reinforcement help = site.helpers().find(rule.id());
    if (help == null) {
      return null;
    }
    return help.asked().stream()
        .filter(one -> one.agent().equals(agent))
        .filter(Asked::isCounted)
        .findFirst()
        .map(
            one ->
                new DeskView.HelpRow(
                    rule.id(),
                    rule.name(),
                    one.answer() == HelperAnswer.COMING ? null : one.until(),
                    one.arrivedAt() != null))
        .orElse(null);
  }

  private List<Text> lastFor(String desk, List<String> services) {
    if (!site.desk(desk).isServing()) {
      return List.of();
    }
    return services.stream()
        .filter(site::isServiceOpen)
        .map(catalogue::getService)
        .filter(one -> site.floor(now).onDuty(catalogue.numberOf(one.id())) == 1)
        .map(Service::name)
        .toList();
  }
}
