package parvis.engine.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.Stamped;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.desk.DeskState;
import parvis.engine.event.SiteEvent;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.site.SiteDay;
import parvis.engine.site.SiteState;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/** Days, services opening and closing, and what falls due by itself. */
final class DayRules {
  /** At a site that never closes, a visit so old was forgotten. */
  private static final Duration FORGOTTEN = Duration.ofHours(24);

  private final SiteState site;
  private final Instant at;
  private final SiteConfiguration configuration;

  private DayRules(SiteState site, Instant at) {
    this.site = site;
    this.at = at;
    this.configuration = site.catalogue().configuration();
  }

  static Decision decide(SiteState site, Stamped stamped) {
    return new DayRules(site, stamped.at()).decide(stamped.command());
  }

  private Decision decide(SiteCommand command) {
    return switch (command) {
      case SiteCommand.CloseDay _ -> close();
      case SiteCommand.ReopenDay _ -> reopen();
      case SiteCommand.OpenService(String service) -> openService(service);
      case SiteCommand.CloseService(String service, var waiting) -> closeService(service, waiting);
      default -> throw new IllegalStateException("not a command of the day");
    };
  }

  /** What must happen first when a command is the first of its day; nothing on a day under way. */
  static List<SiteEvent> dayBefore(SiteState site, Instant at) {
    LocalDate today = SiteDay.of(at, site.catalogue().configuration());
    return today.equals(site.day()) ? List.of() : List.of(new SiteEvent.DayStarted(today));
  }

  /** The end of the day, when it has come; it goes before all else that falls due. */
  static List<SiteEvent> due(SiteState site, Instant at) {
    Instant sweepAt = site.sweepAt();
    if (sweepAt == null || sweepAt.isAfter(at)) {
      return List.of();
    }
    DayRules rules = new DayRules(site, at);
    boolean open = OpeningCalendar.of(rules.configuration).isOpenAcross(sweepAt);
    return open ? rules.nextDay() : rules.sweep(true);
  }

  private List<SiteEvent> nextDay() {
    List<SiteEvent> events = new ArrayList<>();
    for (Visit visit : openInOrder()) {
      if (visit.takenAt().plus(FORGOTTEN).isBefore(at)) {
        events.add(new SiteEvent.VisitExpired(visit.id()));
      }
    }
    events.add(new SiteEvent.DayStarted(SiteDay.of(at, configuration)));
    return events;
  }

  /** Ends the day; {@code all} also ends what is still at a desk and signs everybody out. */
  private List<SiteEvent> sweep(boolean all) {
    List<SiteEvent> events = new ArrayList<>();
    for (Visit visit : openInOrder()) {
      boolean atDesk =
          visit.state().atDesk() != null && !(visit.state() instanceof LegState.Called);
      if (all || !atDesk) {
        events.add(new SiteEvent.VisitExpired(visit.id()));
      }
    }
    if (all) {
      site.groups().forEach(group -> events.add(new SiteEvent.GroupEnded(group.id(), group.by())));
      events.addAll(signOuts());
    }
    LocalDate day = site.day();
    events.add(new SiteEvent.DayClosed(day == null ? SiteDay.of(at, configuration) : day));
    return events;
  }

  private List<SiteEvent> signOuts() {
    List<SiteEvent> events = new ArrayList<>();
    for (DeskState desk : site.desks()) {
      if (desk.agent() != null) {
        events.add(new SiteEvent.AgentSignedOut(desk.desk(), desk.agent()));
      }
    }
    return events;
  }

  private List<Visit> openInOrder() {
    return site.visits().stream()
        .filter(visit -> !visit.isClosed())
        .sorted(Comparator.comparing(Visit::takenAt).thenComparing(Visit::id))
        .toList();
  }

  private Decision close() {
    return site.isDayClosed()
        ? Decision.refuse(Reason.SITE_CLOSED)
        : new Decision.Accepted(sweep(false));
  }

  private Decision reopen() {
    LocalDate today = SiteDay.of(at, configuration);
    return !site.isDayClosed() || !today.equals(site.day())
        ? Decision.refuse(Reason.ALREADY_SO)
        : Decision.accept(new SiteEvent.DayReopened(today));
  }

  private Decision openService(String service) {
    if (site.catalogue().findService(service) == null) {
      return Decision.refuse(Reason.UNKNOWN_SERVICE, "service", service);
    }
    return site.isServiceOpen(service)
        ? Decision.refuse(Reason.SERVICE_ALREADY_OPEN, "service", service)
        : Decision.accept(new SiteEvent.ServiceOpened(service));
  }

  private Decision closeService(String service, SiteCommand.CloseService.Waiting waiting) {
    if (site.catalogue().findService(service) == null) {
      return Decision.refuse(Reason.UNKNOWN_SERVICE, "service", service);
    }
    if (!site.isServiceOpen(service)) {
      return Decision.refuse(Reason.SERVICE_ALREADY_CLOSED, "service", service);
    }
    List<SiteEvent> events = new ArrayList<>();
    events.add(new SiteEvent.ServiceClosed(service));
    if (waiting == SiteCommand.CloseService.Waiting.LET_GO) {
      openInOrder().stream()
          .filter(visit -> visit.leg().service().equals(service) && isNotAtDesk(visit))
          .map(visit -> new SiteEvent.VisitExpired(visit.id()))
          .forEach(events::add);
    }
    return new Decision.Accepted(events);
  }

  /** Whether nobody has called the person; whoever is on hold is an agent's, and stays. */
  private static boolean isNotAtDesk(Visit visit) {
    return visit.state() instanceof LegState.Waiting
        || visit.state() instanceof LegState.Announced
        || visit.state() instanceof LegState.NoShow;
  }
}
