package parvis.engine.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.NumberRange;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;
import parvis.engine.site.BoardCall;
import parvis.engine.site.SiteDay;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Leg;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/** Makes the view of each screen. Call only on the site's own thread. */
public final class Views {
  private final SiteState site;
  private final Instant now;
  private final Rows rows;
  private final SiteConfiguration configuration;

  public Views(SiteState site, Instant now) {
    this.site = site;
    this.now = now;
    this.rows = new Rows(site, now);
    this.configuration = site.catalogue().configuration();
  }

  private boolean isOpen() {
    LocalDate today = SiteDay.of(now, configuration);
    boolean closed = site.isDayClosed() && today.equals(site.day());
    return !closed && SiteDay.isOpen(now, configuration);
  }

  /** What the kiosk offers. */
  public KioskView kiosk() {
    return new KioskView(
        site.sequence(),
        now,
        configuration.name(),
        configuration.languages(),
        isOpen(),
        configuration.reasons(),
        rows.services().stream().collect(Collectors.toMap(ServiceRow::id, Function.identity())));
  }

  /** What the hall sees. */
  public BoardView board() {
    return new BoardView(
        site.sequence(),
        now,
        configuration.name(),
        isOpen(),
        site.boardCalls().all().stream().map(this::call).toList(),
        rows.services(),
        configuration.brand().messages());
  }

  private BoardView.Call call(BoardCall call) {
    @Nullable Visit visit = site.findVisit(call.visit());
    return new BoardView.Call(
        call.visit() + "-" + call.calls() + "-" + call.at().toEpochMilli(),
        call.token(),
        call.spoken(),
        rows.deskName(call.desk()),
        rows.arrow(call.desk()),
        rows.direction(call.desk()),
        rows.agentName(call.agent()),
        call.at(),
        visit != null && visit.state() instanceof LegState.Called);
  }

  /** The whole site. */
  public SiteView site() {
    List<ServiceRow> services = rows.services();
    return new SiteView(
        site.sequence(),
        now,
        configuration.name(),
        isOpen(),
        site.isDayClosed() && SiteDay.of(now, configuration).equals(site.day()),
        services,
        rows.desks(),
        visits(),
        alerts(services));
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

  private List<SiteView.Alert> alerts(List<ServiceRow> services) {
    List<SiteView.Alert> alerts = new ArrayList<>();
    for (ServiceRow service : services) {
      if (service.waiting() > 0 && service.desks() == 0) {
        alerts.add(alert(SiteView.Alert.Kind.NO_DESK, service, service.waiting()));
      } else if (service.longest() != null && service.longest().level() == Wait.Level.LATE) {
        alerts.add(alert(SiteView.Alert.Kind.OVER_TARGET, service, service.longest().minutes()));
      }
    }
    for (NumberRange range : configuration.ranges()) {
      int percent = site.numbers(range.id()).heldCount() * 100 / range.size();
      if (percent >= 80) {
        alerts.add(
            new SiteView.Alert(
                SiteView.Alert.Kind.NUMBERS_LOW, range.id(), Text.same(range.id()), percent));
      }
    }
    return alerts;
  }

  private static SiteView.Alert alert(SiteView.Alert.Kind kind, ServiceRow service, long value) {
    return new SiteView.Alert(kind, service.id(), service.name(), value);
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
    @Nullable Service service = site.catalogue().findService(leg.service());
    int ahead = ahead(visit);
    var by = leg.state().atDesk();
    return new VisitorView(
        site.sequence(),
        now,
        configuration.name(),
        rows.visit(visit),
        ahead,
        service == null
            ? new parvis.engine.estimate.ExpectedWait.Unknown()
            : rows.estimate().with(service, ahead),
        documents(leg.reason()),
        by == null ? parvis.engine.configuration.Arrow.NONE : rows.arrow(by.desk()),
        by == null ? null : rows.direction(by.desk()),
        Math.max(0, configuration.rules().delayLimit() - visit.delays()),
        leg.state() instanceof LegState.NoShow(var _, Instant until) ? until : null);
  }

  private int ahead(Visit visit) {
    Leg leg = visit.leg();
    int same = site.lines().of(leg.service(), leg.addressee()).ahead(leg.place());
    return leg.addressee().equals(Addressee.ANYONE)
        ? same
        : same + site.lines().of(leg.service()).ahead(leg.place());
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
        .map(rows.estimate()::load)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
