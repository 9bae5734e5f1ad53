package parvis.engine.view;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.DialRules;
import parvis.engine.configuration.Service;
import parvis.engine.routing.Chooser;
import parvis.engine.routing.Floor;
import parvis.engine.site.SiteState;
import parvis.engine.view.ServiceRow.LoadLevel;

/** How people get to desks right now: load, dial, lines. */
final class Flows {
  private static final Duration NORMAL = Duration.ofMinutes(8);
  private static final Duration BUSY = Duration.ofMinutes(20);
  private static final Duration OVERLOADED = Duration.ofMinutes(40);

  private final SiteState site;
  private final Catalogue catalogue;
  private final Floor floor;
  private final Chooser chooser;

  Flows(SiteState site, Instant now) {
    this.site = site;
    this.catalogue = site.catalogue();
    this.floor = site.floor(now);
    this.chooser = new Chooser(site.paces());
  }

  /** Minutes of work that wait for {@code service}, in a line without tickets too. */
  Duration load(Service service) {
    Integer inLine = site.physicalLine(service.id()).people();
    int waiting = site.queues().count(service.id()) + (inLine == null ? 0 : inLine);
    return site.durations().of(service).multipliedBy(waiting);
  }

  ServiceRow.Flow of(Service service) {
    int number = catalogue.numberOf(service.id());
    return new ServiceRow.Flow(
        service.kind(),
        site.queues().later().count(number),
        level(load(service).dividedBy(Math.max(1, floor.onDuty(number)))),
        chooser.dialOf(floor, number),
        site.dials().containsKey(service.id()),
        site.physicalLine(service.id()).people(),
        service.guarantee(),
        service.tokens());
  }

  private LoadLevel level(Duration each) {
    DialRules.@Nullable ByLoad levels = catalogue.configuration().rules().dial().byLoad();
    if (each.compareTo(levels == null ? OVERLOADED : levels.overloadedFrom()) >= 0) {
      return LoadLevel.OVERLOADED;
    }
    if (each.compareTo(levels == null ? BUSY : levels.busyFrom()) >= 0) {
      return LoadLevel.BUSY;
    }
    return each.compareTo(levels == null ? NORMAL : levels.normalFrom()) >= 0
        ? LoadLevel.NORMAL
        : LoadLevel.LIGHT;
  }

  /** The level of the whole site: work that waits for each desk on duty. */
  LoadLevel ofSite() {
    Duration all =
        catalogue.configuration().services().stream()
            .map(this::load)
            .reduce(Duration.ZERO, Duration::plus);
    return level(all.dividedBy(Math.max(1, floor.receivers().size())));
  }

  /** Where the dial stands for services that have none of their own, as the load of the site is. */
  int dialOfSite() {
    DialRules rules = catalogue.configuration().rules().dial();
    Integer live = site.dials().get("");
    DialRules.@Nullable ByLoad byLoad = rules.byLoad();
    if (live != null) {
      return live;
    }
    if (byLoad == null) {
      return floor.policy().siteDial();
    }
    return switch (ofSite()) {
      case LIGHT -> byLoad.light();
      case NORMAL -> byLoad.normal();
      case BUSY -> byLoad.busy();
      case OVERLOADED -> byLoad.overloaded();
    };
  }
}
