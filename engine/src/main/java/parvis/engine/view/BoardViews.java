package parvis.engine.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.hours.Closure;
import parvis.engine.site.BoardCall;
import parvis.engine.site.SiteState;
import parvis.engine.ticket.Face;
import parvis.engine.visit.Channel;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/** Makes what boards show: the hall's, an area's, and that at the head of a line. */
final class BoardViews {
  private static final int NEAR_SHOWN = 8;

  private final SiteState site;
  private final Instant now;
  private final Rows rows;
  private final SiteConfiguration configuration;

  BoardViews(SiteState site, Instant now, Rows rows) {
    this.site = site;
    this.now = now;
    this.rows = rows;
    this.configuration = site.catalogue().configuration();
  }

  BoardView board(@Nullable String area, @Nullable Closure closure) {
    return new BoardView(
        site.sequence(),
        now,
        configuration.name(),
        closure == null,
        closure,
        site.boardCalls().all().stream().filter(call -> isFor(area, call)).map(this::call).toList(),
        rows.services().stream().filter(row -> area == null || waitsIn(area, row.id())).toList(),
        configuration.brand().messages(),
        near(area));
  }

  /** Whether the called waited in the area; where nobody knows any more, everybody is told. */
  private boolean isFor(@Nullable String area, BoardCall call) {
    @Nullable Visit visit = site.findVisit(call.visit());
    return area == null || visit == null || visit.leg().area().equals(area);
  }

  private boolean waitsIn(String area, String service) {
    return site.catalogue().getService(service).areas().contains(area);
  }

  @Nullable LineView findLine(String service, boolean open) {
    @Nullable Service known = site.catalogue().findService(service);
    if (known == null || known.kind() != ReceptionKind.CALL_FORWARD) {
      return null;
    }
    return new LineView(
        site.sequence(),
        now,
        configuration.name(),
        open && site.isServiceOpen(service),
        service,
        known.name(),
        site.boardCalls().all().stream()
            .map(this::call)
            .filter(call -> call.kind() == BoardView.Kind.HEAD_OF_LINE)
            .filter(call -> service.equals(call.service()))
            .toList(),
        rows.forNewcomer(service));
  }

  private List<BoardView.Near> near(@Nullable String area) {
    return site.visits().stream()
        .filter(visit -> visit.leg().isPreCalled())
        .filter(visit -> area == null || visit.leg().area().equals(area))
        .sorted(Comparator.comparing(visit -> visit.leg().place()))
        .limit(NEAR_SHOWN)
        .map(this::near)
        .toList();
  }

  private BoardView.Near near(Visit visit) {
    return new BoardView.Near(
        visit.id(), visit.token().display(), visit.face(), rows.visit(visit).particulars().area());
  }

  private BoardView.Call call(BoardCall call) {
    @Nullable Visit visit = site.findVisit(call.visit());
    @Nullable Service service =
        visit == null ? null : site.catalogue().findService(visit.leg().service());
    return new BoardView.Call(
        call.visit() + "-" + call.calls() + "-" + call.at().toEpochMilli(),
        call.token(),
        call.spoken(),
        rows.deskName(call.desk()),
        rows.arrow(call.desk()),
        rows.direction(call.desk()),
        rows.agentName(call.agent()),
        call.at(),
        visit != null && visit.state() instanceof LegState.Called,
        call.visit(),
        call.agent(),
        kind(call, visit),
        visit == null ? Face.PLAIN : visit.face(),
        service == null ? null : service.id(),
        service == null ? null : service.name());
  }

  private BoardView.Kind kind(BoardCall call, @Nullable Visit visit) {
    var desk = site.catalogue().findDesk(call.desk());
    if (desk != null && desk.mobile()) {
      return BoardView.Kind.STAY;
    }
    if (visit != null && visit.channel() == Channel.LINE) {
      return BoardView.Kind.HEAD_OF_LINE;
    }
    return isInGroup(call) ? BoardView.Kind.GROUP : BoardView.Kind.COME;
  }

  private boolean isInGroup(BoardCall call) {
    @Nullable String group = site.desk(call.desk()).group();
    var known = group == null ? null : site.findGroup(group);
    return known != null && known.members().contains(call.visit());
  }
}
