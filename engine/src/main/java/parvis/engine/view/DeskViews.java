package parvis.engine.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.calling.CallingOrder;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.AnswerChoice;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Right;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.Text;
import parvis.engine.desk.DeskState;
import parvis.engine.event.Why;
import parvis.engine.routing.Receiver;
import parvis.engine.rules.Promises;
import parvis.engine.site.Deadlines;
import parvis.engine.site.SiteState;
import parvis.engine.site.UndoStep;
import parvis.engine.visit.Leg;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/** Makes what one agent sees. */
final class DeskViews {
  private static final int NEXT_SHOWN = 8;

  private final SiteState site;
  private final Instant now;
  private final Rows rows;

  DeskViews(SiteState site, Instant now, Rows rows) {
    this.site = site;
    this.now = now;
    this.rows = rows;
  }

  DeskView of(String desk, Text siteName) {
    DeskState state = site.desk(desk);
    @Nullable Agent agent =
        state.agent() == null ? null : site.catalogue().findAgent(state.agent());
    @Nullable Visit visit = state.visit() == null ? null : site.findVisit(state.visit());
    List<String> services = agent == null ? List.of() : services(desk);
    List<VisitRow> next = agent == null ? List.of() : next(desk);
    return new DeskView(
        site.sequence(),
        now,
        siteName,
        rows.desk(java.util.Objects.requireNonNull(site.catalogue().findDesk(desk))),
        visit == null ? null : current(visit, desk),
        next,
        waiting(services) - next.size(),
        services,
        agent == null ? List.of() : held(agent.id()),
        undo(desk),
        agent != null && agent.rights().contains(Right.PICK),
        agent != null && agent.rights().contains(Right.SEND_ON),
        Views.load(site, rows, services),
        agent == null
            ? DeskView.Around.NOTHING
            : new Surroundings(site, now, rows).of(desk, agent, services));
  }

  private List<String> services(String desk) {
    @Nullable Receiver receiver = site.findReceiver(desk, now);
    return receiver == null
        ? List.of()
        : Arrays.stream(receiver.services())
            .mapToObj(site.catalogue()::service)
            .map(Service::id)
            .toList();
  }

  private List<VisitRow> next(String desk) {
    return CallingOrder.of(site, desk, now).list(NEXT_SHOWN).stream().map(rows::visit).toList();
  }

  private int waiting(List<String> services) {
    return services.stream().mapToInt(service -> site.queues().count(service)).sum();
  }

  private List<VisitRow> held(String agent) {
    return site.visits().stream()
        .filter(
            visit ->
                visit.state() instanceof LegState.Held(var by, var _) && by.agent().equals(agent))
        .sorted(Comparator.comparing(Visit::takenAt))
        .map(rows::visit)
        .toList();
  }

  private DeskView.Current current(Visit visit, String desk) {
    Leg leg = visit.leg();
    @Nullable Reason reason = site.catalogue().findReason(leg.reason());
    @Nullable Why why = site.findWhy(desk);
    int limit = site.catalogue().configuration().rules().recallLimit();
    return new DeskView.Current(
        rows.visit(visit),
        leg.times().called(),
        leg.times().present(),
        leg.times().started(),
        leg.calls(),
        Math.max(0, limit + 1 - leg.calls()),
        reason == null ? List.of() : reason.documents(),
        answers(reason),
        why != null && why.chosen().visit().equals(visit.id()) ? why : null,
        visit.legs().stream().map(one -> one.waited(now)).reduce(Duration.ZERO, Duration::plus),
        Deadlines.find(visit, site.catalogue()),
        Promises.tolerance(site, visit));
  }

  /** The answers of the reason, or all of the site's when the reason names none. */
  private List<AnswerChoice> answers(@Nullable Reason reason) {
    List<AnswerChoice> all = site.catalogue().configuration().answers();
    if (reason == null || reason.answers().isEmpty()) {
      return all;
    }
    return reason.answers().stream()
        .flatMap(id -> all.stream().filter(choice -> choice.id().equals(id)))
        .toList();
  }

  private DeskView.@Nullable Undo undo(String desk) {
    @Nullable UndoStep step = site.findUndo(desk);
    if (step == null) {
      return null;
    }
    Instant until = step.at().plus(site.catalogue().configuration().rules().undoWindow());
    return until.isBefore(now) ? null : new DeskView.Undo(step.name(), until);
  }
}
