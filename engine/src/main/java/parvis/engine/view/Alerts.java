package parvis.engine.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.NumberRange;
import parvis.engine.configuration.ReinforcementRule;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;
import parvis.engine.desk.DeskState;
import parvis.engine.desk.Readiness;
import parvis.engine.reinforcement.HelperAnswer;
import parvis.engine.reinforcement.Reinforcement;
import parvis.engine.reinforcement.Reinforcement.Asked;
import parvis.engine.routing.Floor;
import parvis.engine.routing.Line;
import parvis.engine.site.PhysicalLine;
import parvis.engine.site.SiteState;
import parvis.engine.view.SiteView.Alert.Kind;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/** What needs somebody at a site right now. */
final class Alerts {
  private static final int NEARLY_ALL = 80; // percent

  private final SiteState site;
  private final Instant now;
  private final SiteConfiguration configuration;
  private final List<SiteView.Alert> alerts = new ArrayList<>();

  Alerts(SiteState site, Instant now) {
    this.site = site;
    this.now = now;
    this.configuration = site.catalogue().configuration();
  }

  List<SiteView.Alert> list(List<ServiceRow> services) {
    boolean working = site.desks().stream().anyMatch(DeskState::isServing);
    services.forEach(service -> addOf(service, working));
    new StepAlerts(site, now).list().forEach(alerts::add);
    services.forEach(this::addNeeds);
    services.forEach(this::addAbsent);
    configuration.areas().forEach(this::addArea);
    configuration.reinforcement().forEach(this::addHelp);
    site.desks().forEach(this::addDesk);
    configuration.ranges().forEach(this::addRange);
    site.badges().forEach(this::addBadge);
    site.visits().forEach(this::addSentRound);
    return List.copyOf(alerts);
  }

  private void add(Kind kind, String subject, Text name, long value) {
    alerts.add(new SiteView.Alert(kind, subject, name, value));
  }

  private void addOf(ServiceRow service, boolean working) {
    if (addOfLine(service)) {
      return;
    }
    if (service.waiting() > 0 && service.desks() == 0) {
      add(Kind.NO_DESK, service.id(), service.name(), service.waiting());
    } else if (service.longest() != null && service.longest().level() == Wait.Level.LATE) {
      add(Kind.OVER_TARGET, service.id(), service.name(), service.longest().minutes());
    } else if (working && service.open() && service.desks() == 0) {
      add(Kind.NO_DESK_YET, service.id(), service.name(), 0);
    }
  }

  /** In a line without tickets wait as many as are known to, for as long as may be expected. */
  private boolean addOfLine(ServiceRow service) {
    PhysicalLine line = site.physicalLine(service.id());
    Integer people = line.people();
    if (!service.open() || people == null || people == 0) {
      return false;
    }
    if (service.desks() == 0) {
      add(Kind.NO_DESK, service.id(), service.name(), people);
      return true;
    }
    Duration wait = line.expectedWait();
    Duration target = site.catalogue().getService(service.id()).target();
    boolean over = wait != null && wait.compareTo(target) > 0;
    if (wait != null && over) {
      add(Kind.OVER_TARGET, service.id(), service.name(), wait.toMinutes());
    }
    return over;
  }

  /** Somebody waits whom no open desk may ever receive. */
  private void addNeeds(ServiceRow service) {
    Floor floor = site.floor(now);
    int number = site.catalogue().numberOf(service.id());
    for (Line line : floor.lines().of(number)) {
      boolean stranded =
          line.size() > 0
              && line.needs() != 0
              && service.desks() > 0
              && floor.receivers().stream().noneMatch(one -> one.mayReceive(line.first()));
      if (stranded) {
        add(Kind.NEED_NOT_OFFERED, service.id(), service.name(), line.size());
      }
    }
  }

  /** Somebody waits for a desk or an agent that is not there. */
  private void addAbsent(ServiceRow service) {
    int number = site.catalogue().numberOf(service.id());
    for (Line line : site.floor(now).lines().of(number)) {
      boolean absent =
          line.size() > 0
              && !line.addressee().equals(Addressee.ANYONE)
              && site.floor(now).receivers().stream()
                  .noneMatch(one -> one.isAddressed(line.addressee()));
      if (absent) {
        add(Kind.ADDRESSEE_ABSENT, service.id(), service.name(), line.size());
      }
    }
  }

  private void addArea(Area area) {
    Integer seats = area.seats();
    int people = site.queues().peopleNow(site.catalogue().numberOfArea(area.id()));
    if (seats != null && people > seats) {
      add(Kind.AREA_FULL, area.id(), area.name(), people);
    }
  }

  private void addHelp(ReinforcementRule rule) {
    @Nullable Reinforcement help = site.helpers().find(rule.id());
    if (help != null && help.escalated()) {
      add(Kind.NO_HELPER, rule.id(), rule.name(), help.value());
    }
    if (help != null) {
      help.asked().stream()
          .filter(one -> one.answer() == HelperAnswer.MISSED)
          .forEach(one -> addMissing(rule, one));
    }
  }

  private void addMissing(ReinforcementRule rule, Asked missing) {
    @Nullable Agent agent = site.catalogue().findAgent(missing.agent());
    Text name = Text.same(agent == null ? missing.agent() : agent.name());
    add(Kind.HELPER_MISSING, rule.id(), name, Duration.between(missing.at(), now).toMinutes());
  }

  private void addDesk(DeskState desk) {
    var known = site.catalogue().findDesk(desk.desk());
    if (known != null && desk.readiness() instanceof Readiness.Lapsed(Instant since)) {
      long minutes = Duration.between(since, now).toMinutes();
      add(Kind.READY_TOO_LONG, desk.desk(), known.name(), minutes);
    }
  }

  private void addRange(NumberRange range) {
    int percent = site.numbers().countHeld(range) * 100 / range.size();
    if (percent >= NEARLY_ALL) {
      add(Kind.NUMBERS_LOW, range.id(), Text.same(range.id()), percent);
    }
  }

  private void addSentRound(Visit visit) {
    boolean waits = visit.state() instanceof LegState.Waiting;
    if (waits && visit.sentOn() >= configuration.rules().sending().warnFrom()) {
      add(Kind.SENT_ROUND, visit.id(), Text.same(visit.token().display()), visit.sentOn());
    }
  }

  private void addBadge(String badge, String id) {
    @Nullable Visit visit = site.findVisit(id);
    if (visit == null || visit.isClosed()) {
      add(Kind.BADGE_OUT, badge, Text.same(badge), 0);
    }
  }
}
