package parvis.engine.site;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.configuration.Confirmation;
import parvis.engine.configuration.Service;
import parvis.engine.desk.DeskState;
import parvis.engine.desk.Group;
import parvis.engine.event.JourneyEvent;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.engine.ticket.Face;
import parvis.engine.ticket.OpenNumbers;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Leg;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/** Applies what happened to the state of a site: the only way in which it ever changes. */
public final class SiteEvolution {
  private final SiteState site;
  private final HallEvolution hall;

  public SiteEvolution(SiteState site) {
    this.site = site;
    this.hall = new HallEvolution(site);
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
    site.last = recorded.at();
    site.receipts.note(recorded);
    if (recorded.event() instanceof SiteEvent.OfVisit event) {
      change(event, recorded);
    } else {
      hall.apply(recorded.event(), recorded.at());
    }
    site.helpers.watch(site, recorded.at());
    forgetEnded(recorded.at());
  }

  private void change(SiteEvent.OfVisit event, Recorded recorded) {
    Instant at = recorded.at();
    Visit before = site.visits.get(event.visit());
    Visit after =
        before == null && event instanceof SiteEvent.RankTaken taken
            ? VisitEvolution.begin(taken, at)
            : VisitEvolution.next(site.getVisit(event.visit()), event, at);
    remember(event, recorded, before, after);
    if (event instanceof SiteEvent.VisitCalled && before != null) {
      site.countTurn(before, at);
    }
    replace(before, after, at);
    moveDesk(event, after, recorded);
    show(event, after);
    learn(event, before, after, recorded);
    offer(event, after);
    if (event instanceof JourneyEvent journey) {
      site.journeys.apply(journey);
    }
  }

  /** Who was told that they may come before the time promised, as long as it lies ahead. */
  private void offer(SiteEvent.OfVisit event, Visit after) {
    boolean ahead =
        after.state() instanceof LegState.Waiting(Instant notBefore) && notBefore != null;
    if (!ahead) {
      site.offeredEarly.remove(after.id());
    } else if (event instanceof SiteEvent.VisitOfferedEarly) {
      site.offeredEarly.add(after.id());
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
    if (desk == null || before == null) {
      return;
    }
    if (event instanceof JourneyEvent) {
      site.undo.remove(desk); // the rank at the other site stays
      return;
    }
    if (isBySystem(recorded)) {
      follow(event, desk, before, after); // what fell due by itself is nobody's step
      return;
    }
    DeskState here = site.desk(desk);
    if (here.group() != null) {
      site.undo.remove(desk); // many people's steps at once are not taken back by one
      return;
    }
    UndoStep step = site.undo.get(desk);
    if (step == null || !step.command().equals(recorded.command())) {
      step =
          new UndoStep(
              recorded.command(), event.getClass().getSimpleName(), recorded.at(), here, List.of());
    }
    site.undo.put(desk, step.with(before, after));
  }

  /** Paperwork that ends by itself belongs to the step that began it. */
  private void follow(SiteEvent.OfVisit event, String desk, Visit before, Visit after) {
    UndoStep step = site.undo.get(desk);
    boolean ownEnd =
        event instanceof SiteEvent.WrapUpEnded
            && step != null
            && step.changes().stream().anyMatch(change -> change.after().equals(before));
    if (step != null && ownEnd) {
      site.undo.put(desk, step.with(before, after));
    }
  }

  private void replace(@Nullable Visit before, Visit after, Instant at) {
    if (before != null) {
      site.queues().remove(before);
      site.tally.count(before, site.catalogue(), -1);
    }
    site.visits.put(after.id(), after);
    if (after.face() instanceof Face.Badge(String code) && !after.isClosed()) {
      site.badges.put(code, after.id());
    }
    site.queues().add(after);
    site.tally.count(after, site.catalogue(), 1);
    holdNumber(before, after, at);
  }

  private void holdNumber(@Nullable Visit before, Visit after, Instant at) {
    OpenNumbers numbers = site.numbers;
    boolean wasOpen = before != null && !before.isClosed();
    if (before == null) {
      site.visitByFollowKey.put(after.followKey(), after.id());
      numbers.give(after.token());
      site.openVisits++;
    } else if (wasOpen && after.isClosed()) {
      numbers.release(after.token());
      site.ended.add(new SiteSnapshot.Ended(after.id(), at));
      site.openVisits--;
    } else if (!wasOpen && !after.isClosed()) {
      numbers.hold(after.token());
      site.ended.removeIf(ended -> ended.visit().equals(after.id()));
      site.openVisits++;
    }
  }

  private void moveDesk(SiteEvent.OfVisit event, Visit after, Recorded recorded) {
    if (event instanceof SiteEvent.StepUndone(_, _, _, DeskState restored)) {
      hall.put(restored);
    } else {
      String desk = SiteSteps.deskOf(event);
      if (desk == null) {
        freeDeskOf(after, recorded.at());
      } else {
        moveTo(site.desk(desk), after, recorded);
      }
    }
    site.deadlines.set(after, site.catalogue(), isInGroup(after));
  }

  private void moveTo(DeskState desk, Visit after, Recorded recorded) {
    boolean bySystem = isBySystem(recorded);
    Group group = desk.group() == null ? null : site.groups.get(desk.group());
    if (group != null) {
      moveInGroup(group, after);
    } else if (after.state().atDesk() != null) {
      DeskState busy = desk.busyWith(after.id());
      hall.put(bySystem ? busy : busy.attended());
    } else if (isForNothing(recorded.event(), bySystem)) {
      hall.put(desk.calledForNothing(recorded.at()));
    } else {
      hall.put(desk.freed(recorded.at()));
    }
  }

  private static boolean isBySystem(Recorded recorded) {
    return Actor.SYSTEM.asText().equals(recorded.actor());
  }

  /** Given up by the system, or received elsewhere: nobody at the desk did anything. */
  private static boolean isForNothing(SiteEvent event, boolean bySystem) {
    return event instanceof SiteEvent.CallWithdrawn
        || (bySystem
            && (event instanceof SiteEvent.VisitMissed
                || event instanceof SiteEvent.VisitRecycled));
  }

  private void moveInGroup(Group group, Visit after) {
    boolean isMember = group.members().contains(after.id());
    if (after.state().atDesk() != null) {
      site.groups.put(group.id(), isMember ? group : group.with(after.id()));
    } else if (isMember) {
      site.groups.put(group.id(), group.without(after.id()));
    }
  }

  private boolean isInGroup(Visit visit) {
    var by = visit.state().atDesk();
    return by != null && site.desk(by.desk()).group() != null;
  }

  /**
   * A visit that ends while it was being called leaves the desk free: it was called for nothing.
   */
  private void freeDeskOf(Visit after, Instant at) {
    if (after.state().atDesk() == null && after.leg().lastReception() != null) {
      DeskState desk = site.desk(after.leg().lastReception().desk());
      Group group = desk.group() == null ? null : site.groups.get(desk.group());
      if (group != null) {
        moveInGroup(group, after);
      } else if (after.id().equals(desk.visit())) {
        hall.put(desk.calledForNothing(at));
      }
    }
  }

  private void show(SiteEvent.OfVisit event, Visit after) {
    switch (event) {
      case SiteEvent.VisitCalled(_, Reception by, Why why) -> {
        site.whys.put(by.desk(), why);
        site.boardCalls.called(after);
        announceAtLine(why, after);
      }
      case SiteEvent.VisitTaken(_, Reception by, Why why) -> site.whys.put(by.desk(), why);
      case SiteEvent.VisitRecalled _ -> site.boardCalls.called(after);
      case SiteEvent.CallWithdrawn _, SiteEvent.VisitRecycled _ ->
          site.boardCalls.withdraw(after.id());
      case SiteEvent.VisitMissed _ -> putBackInLine(after);
      case SiteEvent.StepUndone _ -> {
        if (after.state() instanceof LegState.Waiting) {
          site.boardCalls.withdraw(after.id());
        }
      }
      default -> {}
    }
  }

  private void announceAtLine(Why why, Visit visit) {
    if (why.rule() == Why.Rule.HEAD_OF_LINE) {
      String service = visit.leg().service();
      site.physicalLines.put(service, site.physicalLine(service).announced(site.last));
    }
  }

  private void putBackInLine(Visit visit) {
    if (visit.channel() == Channel.LINE) {
      site.boardCalls.withdraw(visit.id());
      String service = visit.leg().service();
      site.physicalLines.put(service, site.physicalLine(service).putBack());
    }
  }

  private void learn(
      SiteEvent.OfVisit event, @Nullable Visit before, Visit after, Recorded recorded) {
    Instant at = recorded.at();
    switch (event) {
      case SiteEvent.VisitPresent _ -> {
        if (!isBySystem(recorded)) {
          learnWalk(after.leg(), at);
        }
      }
      case SiteEvent.ServiceEnded(_, Reception by, _) -> learn(after.leg(), by, at);
      case SiteEvent.VisitSentOn sentOn -> learnUnended(before, sentOn.by(), at);
      case JourneyEvent.VisitSentAway away -> learnUnended(before, away.by(), at);
      default -> {}
    }
  }

  private void learnUnended(@Nullable Visit before, @Nullable Reception by, Instant at) {
    if (before != null && before.leg().times().ended() == null && by != null) {
      learn(before.leg(), by, at);
    }
  }

  /** Where somebody saw that the person is there; a call that counts as presence shows nothing. */
  private void learnWalk(Leg leg, Instant at) {
    Instant called = leg.times().called();
    Service service = site.catalogue().findService(leg.service());
    if (called != null && service != null && service.confirmation() != Confirmation.NONE) {
      site.durations.learnWalk(Duration.between(called, at));
    }
  }

  /** What a leg took that was received until {@code at}. */
  private void learn(Leg leg, Reception by, Instant at) {
    Instant started = leg.times().started();
    if (started != null) {
      Duration measured = Duration.between(started, at).minus(leg.times().held());
      site.durations.learn(leg.service(), leg.reason(), by.agent(), measured);
    }
  }

  private boolean isForgotten(Instant ended, Instant now) {
    return ended.isBefore(site.dayStartedAt) && ended.plus(SiteState.ENDED_KEPT).isBefore(now);
  }

  private void forgetEnded(Instant now) {
    SiteSnapshot.Ended oldest = site.ended.peek();
    while (oldest != null && isForgotten(oldest.at(), now)) {
      Visit forgotten = site.visits.remove(oldest.visit());
      if (forgotten != null) {
        site.visitByFollowKey.remove(forgotten.followKey());
        site.deadlines.forget(forgotten.id());
        site.queues().forget(forgotten.id());
        site.customers.forgetVisit(forgotten.id());
        site.journeys.forget(forgotten.id());
      }
      site.ended.remove();
      oldest = site.ended.peek();
    }
  }
}
