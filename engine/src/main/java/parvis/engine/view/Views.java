package parvis.engine.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;
import parvis.engine.estimate.Outlook;
import parvis.engine.hours.Closure;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.rules.EarlyOffers;
import parvis.engine.rules.Promises;
import parvis.engine.site.SiteDay;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Leg;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/** Makes the view of each screen. Call only on the site's own thread. */
public final class Views {
  private final SiteState site;
  private final Instant now;
  private final Rows rows;
  private final SiteConfiguration configuration;

  /**
   * Views of {@code site} at {@code now}.
   *
   * @param outlook what is expected, as far as it was looked at
   */
  public Views(SiteState site, Instant now, Outlook outlook) {
    this.site = site;
    this.now = now;
    this.rows = new Rows(site, now, outlook);
    this.configuration = site.catalogue().configuration();
  }

  private boolean isOpen() {
    return findClosure() == null;
  }

  private boolean isDayClosed() {
    return site.isDayClosed() && SiteDay.of(now, configuration).equals(site.day());
  }

  /** Why nobody is received now; null when people are. */
  private @Nullable Closure findClosure() {
    OpeningCalendar hours = OpeningCalendar.of(configuration);
    if (!isDayClosed()) {
      return hours.findClosure(now);
    }
    if (configuration.hours().isAlways()) {
      return new Closure(null, null); // people decide when it opens again
    }
    Instant next = SiteDay.end(SiteDay.of(now, configuration), configuration);
    return hours.closedUntil(now, next);
  }

  /** What the kiosk offers. */
  public KioskView kiosk() {
    return new KioskView(
        site.sequence(),
        now,
        configuration.name(),
        configuration.languages(),
        isOpen(),
        findClosure(),
        configuration.reasons(),
        rows.services().stream().collect(Collectors.toMap(ServiceRow::id, Function.identity())),
        configuration.needs(),
        promises(),
        promisesFromAfar(),
        new AgendaViews(site, now, rows).bookedHours());
  }

  private Map<String, Instant> promises() {
    Map<String, Instant> promises = new TreeMap<>();
    for (Service service : configuration.services()) {
      @Nullable Instant promised =
          Promises.of(site, service, true, rows.forNewcomer(service.id()), now);
      if (promised != null) {
        promises.put(service.id(), promised);
      }
    }
    return promises;
  }

  private Map<String, Map<Integer, Instant>> promisesFromAfar() {
    Map<String, Map<Integer, Instant>> all = new TreeMap<>();
    for (Service service : configuration.services()) {
      Map<Integer, Instant> byWay = new TreeMap<>();
      for (int minutes : KioskView.WAYS) {
        @Nullable Instant promised =
            Promises.fromAfar(
                site, service, Duration.ofMinutes(minutes), rows.forNewcomer(service.id()), now);
        if (promised != null) {
          byWay.put(minutes, promised);
        }
      }
      if (!byWay.isEmpty()) {
        all.put(service.id(), byWay);
      }
    }
    return all;
  }

  /** What the hall sees. */
  public BoardView board() {
    return boardOf(null);
  }

  /**
   * What one part of the hall sees.
   *
   * @param area id of the area whose people it speaks to, null for all
   */
  public BoardView boardOf(@Nullable String area) {
    return new BoardViews(site, now, rows).board(area, findClosure());
  }

  /** What the head of a line without tickets sees; null for a service that has no such line. */
  public @Nullable LineView findLine(String service) {
    return new BoardViews(site, now, rows).findLine(service, isOpen());
  }

  /** The whole site. */
  public SiteView site() {
    List<ServiceRow> services = rows.services();
    return new SiteView(
        site.sequence(),
        now,
        configuration.name(),
        isOpen(),
        isDayClosed(),
        services,
        rows.desks(),
        visits(),
        new Alerts(site, now).list(services),
        new SteeringViews(site, now, rows).steering(services),
        new AgendaViews(site, now, rows).toCome());
  }

  /**
   * What is booked on some days.
   *
   * @param first the first of them
   * @param count how many, at least one
   */
  public AgendaView agenda(LocalDate first, int count) {
    return new AgendaViews(site, now, rows).of(first, count);
  }

  private List<VisitRow> visits() {
    Comparator<Visit> order =
        Comparator.<Visit, Boolean>comparing(visit -> !(visit.state() instanceof LegState.Waiting))
            .thenComparing(visit -> visit.leg().place());
    return site.visits().stream()
        .filter(visit -> !visit.isClosed())
        .sorted(order)
        .map(rows::visit)
        .toList();
  }

  /** What one agent sees; null for a desk that is not configured. */
  public @Nullable DeskView findDesk(String desk) {
    return site.catalogue().findDesk(desk) == null
        ? null
        : new DeskViews(site, now, rows).of(desk, configuration.name());
  }

  /** What one visitor sees; null for a key that no visit has. */
  public @Nullable VisitorView findVisitor(String followKey) {
    @Nullable Visit visit = site.findVisitByFollowKey(followKey);
    return visit == null ? null : visitor(visit);
  }

  private VisitorView visitor(Visit visit) {
    Leg leg = visit.leg();
    var by = leg.state().atDesk();
    var desk = by == null ? null : site.catalogue().findDesk(by.desk());
    return new VisitorView(
        site.sequence(),
        now,
        configuration.name(),
        rows.visit(visit),
        site.queues().ahead(leg.service(), leg.addressee(), leg.place()),
        rows.expected(visit),
        documents(leg.reason()),
        by == null ? Arrow.NONE : rows.arrow(by.desk()),
        by == null ? null : rows.direction(by.desk()),
        Math.max(0, configuration.rules().delayLimit() - visit.delays()),
        leg.state() instanceof LegState.NoShow(var _, Instant until) ? until : null,
        leg.state() instanceof LegState.Waiting ? visit.claim().promised() : null,
        setOut(visit),
        desk != null && desk.mobile(),
        by == null ? null : by.agent(),
        site.journeys().findDestination(visit.id()),
        EarlyOffers.stands(site, visit, now));
  }

  /** When somebody must set out for the time promised, null when they did not say how far it is. */
  private static @Nullable Instant setOut(Visit visit) {
    Duration way = visit.arrival().returnTime();
    return !way.isZero()
            && visit.state() instanceof LegState.Waiting(Instant notBefore)
            && notBefore != null
        ? notBefore.minus(way)
        : null;
  }

  /** What help {@code agent} is asked for, at whatever desk or none. */
  public List<DeskView.HelpRow> help(String agent) {
    return new Surroundings(site, now, rows).help(agent);
  }

  private List<Text> documents(String reason) {
    @Nullable Reason known = site.catalogue().findReason(reason);
    return known == null ? List.of() : known.documents();
  }

  /** A visit as in lists; null when there is none. */
  public @Nullable VisitRow findVisit(String visit) {
    @Nullable Visit found = site.findVisit(visit);
    return found == null ? null : rows.visit(found);
  }

  /** Minutes of work that wait for the given services. */
  static Duration load(SiteState site, Rows rows, List<String> services) {
    return services.stream()
        .map(site.catalogue()::findService)
        .filter(Objects::nonNull)
        .map(rows.flows()::load)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
