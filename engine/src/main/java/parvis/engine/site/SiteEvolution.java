package parvis.engine.site;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.desk.AgentStatus;
import parvis.engine.desk.DeskState;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.engine.ticket.OpenNumbers;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/** Applies what happened to the state of a site: the only way in which it ever changes. */
public final class SiteEvolution {
  private final SiteState site;

  public SiteEvolution(SiteState site) {
    this.site = site;
  }

  /**
   * Applies the next event of the site's history.
   *
   * @throws IllegalStateException when the event is not the next one or cannot have happened
   */
  public void evolve(Recorded recorded) {
    if (recorded.sequence() != site.sequence + 1) {
      throw new IllegalStateException(
          "event " + recorded.sequence() + " does not follow " + site.sequence);
    }
    site.sequence = recorded.sequence();
    site.receipts.note(recorded);
    apply(recorded);
    forgetEnded(recorded.at());
  }

  private void apply(Recorded recorded) {
    Instant at = recorded.at();
    switch (recorded.event()) {
      case SiteEvent.SiteConfigured(SiteConfiguration configuration) ->
          configure(configuration, at);
      case SiteEvent.DayStarted(var date) -> {
        site.day = date;
        site.dayClosed = false;
        site.sweepAt = SiteDay.sweep(date, at, site.catalogue().configuration());
        site.numbers.values().forEach(OpenNumbers::restart);
        site.tally.clear();
        site.boardCalls.clear();
      }
      case SiteEvent.DayClosed(var date) -> {
        site.dayClosed = true;
        site.sweepAt = whatIsLeft(date, at);
      }
      case SiteEvent.DayReopened(var date) -> {
        site.dayClosed = false;
        site.sweepAt = SiteDay.sweep(date, at, site.catalogue().configuration());
      }
      case SiteEvent.ServiceOpened(String service) -> site.closedServices.remove(service);
      case SiteEvent.ServiceClosed(String service) -> site.closedServices.add(service);
      case SiteEvent.AgentSignedIn(String desk, String agent) ->
          put(site.desk(desk).openedBy(agent, at));
      case SiteEvent.AgentSignedOut(String desk, var _) -> put(DeskState.closed(desk, at));
      case SiteEvent.AgentPaused(String desk, var _, String reason) ->
          put(site.desk(desk).as(new AgentStatus.Paused(reason), at));
      case SiteEvent.AgentWentAway(String desk, var _) ->
          put(site.desk(desk).as(new AgentStatus.Away(), at));
      case SiteEvent.AgentResumed(String desk, var _) ->
          put(site.desk(desk).as(new AgentStatus.Available(), at));
      case SiteEvent.NumbersRunLow _ -> {}
      case SiteEvent.OfVisit event -> change(event, recorded);
    }
  }

  private void configure(SiteConfiguration configuration, Instant at) {
    Catalogue before = site.catalogue;
    Catalogue after = new Catalogue(configuration);
    if (before != null) {
      site.deadlines.clear();
    }
    site.catalogue = after;
    site.visits.values().forEach(visit -> site.deadlines.add(visit, after));
    if (site.day != null && !site.dayClosed) {
      site.sweepAt = SiteDay.sweep(site.day, at, configuration);
    }
  }

  /** A day closed while people are still at desks is swept once more at its very end. */
  private @Nullable Instant whatIsLeft(LocalDate date, Instant closed) {
    Instant end = SiteDay.end(date, site.catalogue().configuration());
    boolean nothing =
        site.openVisits == 0 && site.desks.values().stream().noneMatch(DeskState::isOpen);
    return nothing || !end.isAfter(closed) ? null : end;
  }

  private void change(SiteEvent.OfVisit event, Recorded recorded) {
    Visit before = site.visits.get(event.visit());
    Visit after =
        before == null && event instanceof SiteEvent.RankTaken taken
            ? VisitEvolution.begin(taken, recorded.at())
            : VisitEvolution.next(site.getVisit(event.visit()), event, recorded.at());
    remember(event, recorded, before, after);
    replace(before, after, recorded.at());
    moveDesk(event, after, recorded.at());
    show(event, after);
    if (event instanceof SiteEvent.ServiceEnded) {
      learn(after);
    }
  }

  /** Keeps what a desk's last step changed, so that it can be undone. */
  private void remember(
      SiteEvent.OfVisit event, Recorded recorded, @Nullable Visit before, Visit after) {
    if (event instanceof SiteEvent.StepUndone(_, _, _, DeskState restored)) {
      site.undo.remove(restored.desk());
      return;
    }
    String desk = SiteSteps.deskOf(event);
    if (desk == null || before == null || Actor.SYSTEM.asText().equals(recorded.actor())) {
      return; // what fell due by itself is nobody's step
    }
    UndoStep step = site.undo.get(desk);
    if (step == null || !step.command().equals(recorded.command())) {
      step =
          new UndoStep(
              recorded.command(),
              event.getClass().getSimpleName(),
              recorded.at(),
              site.desk(desk),
              List.of());
    }
    site.undo.put(desk, step.with(before, after));
  }

  private void replace(@Nullable Visit before, Visit after, Instant at) {
    if (before != null) {
      site.lines.remove(before);
      site.deadlines.remove(before, site.catalogue());
      site.tally.count(before, site.catalogue(), -1);
    }
    site.visits.put(after.id(), after);
    site.lines.add(after);
    site.deadlines.add(after, site.catalogue());
    site.tally.count(after, site.catalogue(), 1);
    holdNumber(before, after, at);
  }

  private void holdNumber(@Nullable Visit before, Visit after, Instant at) {
    OpenNumbers numbers =
        site.numbers.computeIfAbsent(after.token().range(), _ -> new OpenNumbers());
    boolean wasOpen = before != null && !before.isClosed();
    if (before == null) {
      site.visitByFollowKey.put(after.followKey(), after.id());
      numbers.give(after.token().number());
      site.openVisits++;
    } else if (wasOpen && after.isClosed()) {
      numbers.release(after.token().number());
      site.ended.add(new SiteSnapshot.Ended(after.id(), at));
      site.openVisits--;
    } else if (!wasOpen && !after.isClosed()) {
      numbers.hold(after.token().number());
      site.ended.removeIf(ended -> ended.visit().equals(after.id()));
      site.openVisits++;
    }
  }

  private void moveDesk(SiteEvent.OfVisit event, Visit after, Instant at) {
    if (event instanceof SiteEvent.StepUndone(_, _, _, DeskState restored)) {
      put(restored);
      return;
    }
    String desk = SiteSteps.deskOf(event);
    if (desk == null) {
      freeDeskOf(after, at);
    } else if (after.state().atDesk() != null) {
      put(site.desk(desk).busyWith(after.id()));
    } else {
      put(site.desk(desk).freed(at));
    }
  }

  /** A visit that ends while it was being called leaves the desk free. */
  private void freeDeskOf(Visit after, Instant at) {
    if (after.state().atDesk() == null && after.leg().lastReception() != null) {
      DeskState desk = site.desk(after.leg().lastReception().desk());
      if (after.id().equals(desk.visit())) {
        put(desk.freed(at));
      }
    }
  }

  private void put(DeskState desk) {
    site.desks.put(desk.desk(), desk);
  }

  private void show(SiteEvent.OfVisit event, Visit after) {
    switch (event) {
      case SiteEvent.VisitCalled(_, Reception by, Why why) -> {
        site.whys.put(by.desk(), why);
        site.boardCalls.called(after);
      }
      case SiteEvent.VisitTaken(_, Reception by, Why why) -> site.whys.put(by.desk(), why);
      case SiteEvent.VisitRecalled _ -> site.boardCalls.called(after);
      case SiteEvent.CallWithdrawn _ -> site.boardCalls.withdraw(after.id());
      case SiteEvent.StepUndone _ -> {
        if (after.state() instanceof LegState.Waiting) {
          site.boardCalls.withdraw(after.id());
        }
      }
      default -> {}
    }
  }

  private void learn(Visit visit) {
    Instant started = visit.leg().times().started();
    Instant over = visit.leg().times().ended();
    if (started != null && over != null) {
      Duration measured = Duration.between(started, over).minus(visit.leg().times().held());
      site.durations.learn(visit.leg().service(), measured);
    }
  }

  private void forgetEnded(Instant now) {
    SiteSnapshot.Ended oldest = site.ended.peek();
    while (oldest != null && oldest.at().plus(SiteState.ENDED_KEPT).isBefore(now)) {
      Visit forgotten = site.visits.remove(oldest.visit());
      if (forgotten != null) {
        site.visitByFollowKey.remove(forgotten.followKey());
      }
      site.ended.remove();
      oldest = site.ended.peek();
    }
  }
}
