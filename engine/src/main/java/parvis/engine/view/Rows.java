package parvis.engine.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.PauseReason;
import parvis.engine.configuration.PriorityClass;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.Text;
import parvis.engine.configuration.Wanted;
import parvis.engine.desk.AgentStatus;
import parvis.engine.desk.DeskState;
import parvis.engine.desk.Group;
import parvis.engine.desk.Readiness;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.rules.ServiceDay;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Leg;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Outcome;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/** Makes the rows that several screens share. */
final class Rows {
  private final SiteState site;
  private final Catalogue catalogue;
  private final Instant now;
  private final Outlook outlook;
  private final Flows flows;

  Rows(SiteState site, Instant now, Outlook outlook) {
    this.site = site;
    this.now = now;
    this.catalogue = site.catalogue();
    this.outlook = outlook.isFresh(now) ? outlook : Outlook.NONE;
    this.flows = new Flows(site, now);
  }

  VisitRow visit(Visit visit) {
    Leg leg = visit.leg();
    @Nullable Service service = catalogue.findService(leg.service());
    return new VisitRow(
        visit.id(),
        visit.token().display(),
        leg.isPreCalled() ? VisitRow.Status.PRE_CALLED : status(visit.state()),
        leg.service(),
        service == null ? Text.same(leg.service()) : service.name(),
        leg.reason(),
        reasonName(leg.reason()),
        visit.channel(),
        visit.language(),
        className(visit.priorityClass()),
        visit.partySize(),
        visit.takenAt(),
        wait(visit, service),
        leg.state() instanceof LegState.Waiting(var notBefore) ? notBefore : null,
        deskOf(leg),
        agentOf(leg),
        leg.number(),
        expected(visit),
        particulars(visit));
  }

  ExpectedWait forNewcomer(String service) {
    return outlook.forNewcomer(service);
  }

  ExpectedWait expected(Visit visit) {
    return switch (visit.state()) {
      case LegState.Waiting _ -> outlook.forVisit(visit.id(), now);
      case LegState.Announced _ -> outlook.forNewcomer(visit.leg().service());
      default -> ExpectedWait.unknown();
    };
  }

  private VisitRow.Particulars particulars(Visit visit) {
    Leg leg = visit.leg();
    @Nullable Service service = catalogue.findService(leg.service());
    @Nullable String nearer = nearer(leg, service);
    @Nullable Area area = catalogue.findArea(nearer == null ? leg.area() : nearer);
    boolean several = nearer != null || (service != null && service.areas().size() > 1);
    @Nullable Reception here = leg.state().atDesk();
    return new VisitRow.Particulars(
        several && area != null ? area.name() : null,
        visit.face(),
        visit.claim().needs().stream().flatMap(one -> need(one).stream()).toList(),
        leg.isPreCalled() && leg.times().coming() != null,
        leg.recycles(),
        here == null ? null : site.desk(here.desk()).group(),
        bookedAt(visit),
        visit.sentOn(),
        usualAgent(visit.id()),
        site.journeys().findOrigin(visit.id()));
  }

  private VisitRow.@Nullable UsualAgent usualAgent(String visit) {
    @Nullable String agent = site.customers().findUsualAgent(visit);
    return agent == null ? null : new VisitRow.UsualAgent(agent, agentName(agent));
  }

  /** Where whoever was told that the turn is near goes, null for staying. */
  private static @Nullable String nearer(Leg leg, @Nullable Service service) {
    return leg.isPreCalled() && service != null && service.preCall() != null
        ? service.preCall().area()
        : null;
  }

  private @Nullable Instant bookedAt(Visit visit) {
    @Nullable Booking booking = site.agenda().findByVisit(visit.id());
    return booking == null ? null : booking.start();
  }

  private Optional<VisitRow.NeedRow> need(Wanted wanted) {
    return catalogue.configuration().needs().stream()
        .filter(need -> need.id().equals(wanted.need()))
        .findFirst()
        .map(need -> new VisitRow.NeedRow(need.id(), need.name(), need.icon(), wanted.required()));
  }

  /** Who has booked and came early waits from the booked time on (3.1). */
  private Wait wait(Visit visit, @Nullable Service service) {
    Leg leg = visit.leg();
    Instant came = leg.times().created();
    Instant until = came.plus(leg.waited(now));
    @Nullable Instant booked = leg.number() == 1 ? bookedAt(visit) : null;
    Instant since = booked != null && booked.isAfter(came) ? booked : came;
    return new Wait(
        since,
        until.isBefore(since) ? since : until,
        service == null ? java.time.Duration.ofMinutes(15) : service.target());
  }

  /** The reason in words; where a service has none, people come for the service itself. */
  Text reasonName(String reason) {
    @Nullable Reason known = catalogue.findReason(reason);
    if (known != null) {
      return known.name();
    }
    @Nullable Service service = catalogue.findService(reason);
    return service == null ? Text.same(reason) : service.name();
  }

  private @Nullable Text className(String id) {
    return catalogue.configuration().classes().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(PriorityClass::name)
        .orElse(null);
  }

  private @Nullable Text deskOf(Leg leg) {
    @Nullable String desk = leg.addressee() instanceof Addressee.OneDesk(String one) ? one : null;
    Reception here = leg.state().atDesk();
    return here != null ? deskName(here.desk()) : desk == null ? null : deskName(desk);
  }

  private @Nullable String agentOf(Leg leg) {
    if (leg.state() instanceof LegState.Held(Reception by, var _)) {
      return agentName(by.agent());
    }
    Reception here = leg.state().atDesk();
    if (here != null) {
      return agentName(here.agent());
    }
    return leg.addressee() instanceof Addressee.OneAgent(String one, var _) ? agentName(one) : null;
  }

  Text deskName(String id) {
    @Nullable Desk desk = catalogue.findDesk(id);
    return desk == null ? Text.same(id) : desk.name();
  }

  String agentName(String id) {
    @Nullable Agent agent = catalogue.findAgent(id);
    return agent == null ? id : agent.name();
  }

  static VisitRow.Status status(LegState state) {
    return switch (state) {
      case LegState.Announced _ -> VisitRow.Status.ANNOUNCED;
      case LegState.Waiting _ -> VisitRow.Status.WAITING;
      case LegState.Called _ -> VisitRow.Status.CALLED;
      case LegState.Present _ -> VisitRow.Status.PRESENT;
      case LegState.InService _ -> VisitRow.Status.IN_SERVICE;
      case LegState.Held _ -> VisitRow.Status.HELD;
      case LegState.WrapUp _ -> VisitRow.Status.WRAP_UP;
      case LegState.NoShow _ -> VisitRow.Status.NO_SHOW;
      case LegState.Closed(Outcome outcome) ->
          switch (outcome) {
            case SERVED, SENT_ON -> VisitRow.Status.SERVED;
            case NO_SHOW -> VisitRow.Status.NO_SHOW;
            case LEFT -> VisitRow.Status.LEFT;
            case CANCELLED -> VisitRow.Status.CANCELLED;
            case EXPIRED -> VisitRow.Status.EXPIRED;
          };
    };
  }

  List<ServiceRow> services() {
    Map<String, Long> remote =
        site.visits().stream()
            .filter(visit -> visit.state() instanceof LegState.Announced)
            .collect(Collectors.groupingBy(visit -> visit.leg().service(), Collectors.counting()));
    return catalogue.configuration().services().stream()
        .map(service -> service(service, remote.getOrDefault(service.id(), 0L)))
        .toList();
  }

  private ServiceRow service(Service service, long remote) {
    Optional<Instant> longest =
        Optional.ofNullable(site.queues().findFirst(service.id()))
            .map(site::getVisit)
            .map(visit -> visit.leg().times().created());
    int number = catalogue.numberOf(service.id());
    return new ServiceRow(
        service.id(),
        service.name(),
        service.icon(),
        site.isServiceOpen(service.id()),
        OpeningCalendar.ofService(catalogue, service.id()).findClosure(now),
        new ServiceDay(site, now).progress(service, outlook.forNewcomer(service.id())),
        site.queues().count(service.id()),
        (int) remote,
        longest.map(since -> new Wait(since, now, service.target())).orElse(null),
        outlook.forNewcomer(service.id()),
        flows.load(service),
        site.floor(now).onDuty(number),
        site.tally().of(service.id()),
        flows.of(service));
  }

  Flows flows() {
    return flows;
  }

  List<DeskRow> desks() {
    return catalogue.configuration().desks().stream().map(this::desk).toList();
  }

  DeskRow desk(Desk desk) {
    DeskState state = site.desk(desk.id());
    @Nullable Visit visit = state.visit() == null ? null : site.findVisit(state.visit());
    @Nullable String agent = state.agent();
    return new DeskRow(
        desk.id(),
        desk.name(),
        desk.arrow(),
        desk.direction(),
        status(state, visit),
        agent,
        agent == null ? null : agentName(agent),
        state.status() instanceof AgentStatus.Paused(String pause) ? pauseName(pause) : null,
        visit == null ? since(state) : lastMoment(visit.leg()),
        visit == null ? null : visit(visit),
        desk.aptitudes(catalogue.bandId(catalogue.bandAt(now))).keySet().stream()
            .sorted()
            .map(catalogue::findService)
            .filter(Objects::nonNull)
            .map(Service::name)
            .toList(),
        calling(desk, state));
  }

  private DeskRow.Calling calling(Desk desk, DeskState state) {
    @Nullable Group group = state.group() == null ? null : site.findGroup(state.group());
    return new DeskRow.Calling(
        state.mode(),
        catalogue.automaticCall(desk.id()),
        state.readiness(),
        desk.mobile(),
        desk.places(),
        group == null ? null : group(group));
  }

  private DeskRow.GroupRow group(Group group) {
    List<Visit> members = group.members().stream().map(site::getVisit).toList();
    return new DeskRow.GroupRow(
        group.id(),
        group.service(),
        group.seats(),
        members.stream().mapToInt(Visit::partySize).sum(),
        members.stream()
            .filter(one -> !(one.state() instanceof LegState.Called))
            .mapToInt(Visit::partySize)
            .sum(),
        group.started(),
        group.openedAt(),
        members.stream().map(this::visit).toList());
  }

  private static Instant since(DeskState state) {
    Instant free = state.freeSince();
    return free != null && free.isAfter(state.since()) ? free : state.since();
  }

  private static Instant lastMoment(Leg leg) {
    var times = leg.times();
    return java.util.stream.Stream.of(
            times.created(), times.called(), times.present(), times.started(), times.ended())
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(times.created());
  }

  private @Nullable Text pauseName(String id) {
    return catalogue.configuration().pauses().stream()
        .filter(pause -> pause.id().equals(id))
        .findFirst()
        .map(PauseReason::name)
        .orElse(Text.same(id));
  }

  private static DeskRow.Status status(DeskState state, @Nullable Visit visit) {
    if (!state.isOpen()) {
      return DeskRow.Status.CLOSED;
    }
    if (visit != null) {
      return switch (visit.state()) {
        case LegState.Called _ -> DeskRow.Status.CALLING;
        case LegState.Present _ -> DeskRow.Status.PRESENT;
        case LegState.WrapUp _ -> DeskRow.Status.WRAP_UP;
        default -> DeskRow.Status.SERVING;
      };
    }
    if (state.group() != null) {
      return DeskRow.Status.GROUP;
    }
    return switch (state.status()) {
      case AgentStatus.Available _ ->
          switch (state.readiness()) {
            case Readiness.Standing _ -> DeskRow.Status.READY;
            case Readiness.Countdown _ -> DeskRow.Status.COUNTING_DOWN;
            case Readiness.Idle _, Readiness.Paused _, Readiness.Lapsed _ -> DeskRow.Status.FREE;
          };
      case AgentStatus.Paused _ -> DeskRow.Status.PAUSED;
      case AgentStatus.Away _ -> DeskRow.Status.AWAY;
    };
  }

  Arrow arrow(String desk) {
    @Nullable Desk known = catalogue.findDesk(desk);
    return known == null ? Arrow.NONE : known.arrow();
  }

  @Nullable Text direction(String desk) {
    @Nullable Desk known = catalogue.findDesk(desk);
    return known == null ? null : known.direction();
  }
}
