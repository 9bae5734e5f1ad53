package parvis.engine.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parvis.engine.calling.ReadyDesks;
import parvis.engine.command.Decision;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Confirmation;
import parvis.engine.configuration.Rules;
import parvis.engine.configuration.Service;
import parvis.engine.desk.DeskState;
import parvis.engine.desk.Readiness;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.engine.routing.Receiver;
import parvis.engine.site.SiteState;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/**
 * What happens by itself. Each question is asked of the state as it is, and the first that has an
 * answer gives it; whoever asks lets it happen and asks again, until there is nothing more.
 */
final class TickRules {
  private static final int UNANSWERED = 3;

  private final SiteState site;
  private final Instant at;
  private final Rules rules;

  TickRules(SiteState site, Instant at) {
    this.site = site;
    this.at = at;
    this.rules = site.catalogue().configuration().rules();
  }

  Decision decide() {
    // Asked after every command, so a plain loop: the stream stood out in profiles.
    for (Supplier<List<SiteEvent>> question : questions()) {
      List<SiteEvent> events = question.get();
      if (!events.isEmpty()) {
        return new Decision.Accepted(events);
      }
    }
    return Decision.accept();
  }

  private List<Supplier<List<SiteEvent>>> questions() {
    return List.of(
        () -> DayRules.due(site, at),
        () -> BookingRules.due(site, at),
        () -> WaitlistRules.due(site, at),
        this::dueVisits,
        this::dueDesk,
        this::triggers,
        () -> GroupSeats.refills(site, at),
        this::match,
        () -> PreCalls.byPlace(site, at),
        () -> EarlyOffers.due(site, at),
        () -> new HelpRules(site, at).due());
  }

  /** When there may be something to do after {@code done}, null for never. */
  static @Nullable Instant next(SiteState site, Instant done) {
    Instant next = sooner(site.deadlines().next(), site.sweepAt());
    next = sooner(next, site.agenda().nextDue());
    next = sooner(next, WaitlistRules.next(site, done));
    if (ReadyDesks.exist(site)) {
      ReadyDesks ready = new ReadyDesks(site, done);
      next = sooner(next, ready.nextMatch());
      next = sooner(next, site.catalogue().findBandChange(done));
      for (Receiver asking : ready.all()) {
        next = sooner(next, PhysicalLines.nextAnnouncement(site, asking));
      }
    }
    return sooner(sooner(next, PreCalls.next(site, done)), HelpRules.next(site, done));
  }

  static @Nullable Instant sooner(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private List<SiteEvent> dueVisits() {
    List<SiteEvent> events = new ArrayList<>();
    for (String visit : site.deadlines().dueVisits(at)) {
      events.addAll(fallenDue(site.getVisit(visit), events.size()));
    }
    return events;
  }

  private List<SiteEvent> fallenDue(Visit visit, int before) {
    return switch (visit.state()) {
      case LegState.Waiting(Instant notBefore) ->
          List.of(
              notBefore != null && !notBefore.isAfter(at)
                  ? new SiteEvent.NotBeforeReached(visit.id())
                  : new SiteEvent.AddresseeWidened(visit.id()));
      case LegState.Called(var by) -> unanswered(visit, by, before);
      case LegState.NoShow _ -> List.of(new SiteEvent.RankLost(visit.id()));
      case LegState.WrapUp(var by) -> List.of(new SiteEvent.WrapUpEnded(visit.id(), by));
      default -> List.of();
    };
  }

  /** The ladder after a call without answer: presence by itself, recall, or a miss. */
  private List<SiteEvent> unanswered(Visit visit, Reception by, int before) {
    Service service = site.catalogue().findService(visit.leg().service());
    if (service != null && service.confirmation() == Confirmation.AUTOMATIC) {
      return List.of(new SiteEvent.VisitPresent(visit.id(), by));
    }
    return rules.ladder().recallEvery() != null && visit.leg().calls() <= rules.recallLimit()
        ? List.of(new SiteEvent.VisitRecalled(visit.id(), by, visit.leg().calls() + 1))
        : CallRules.missed(site, visit, by, at, before);
  }

  /** One desk at a time: what it does may leave nothing for the next. */
  private List<SiteEvent> dueDesk() {
    for (String id : site.deadlines().dueDesks(at)) {
      DeskState desk = site.desk(id);
      if (desk.agent() != null) {
        return switch (desk.readiness()) {
          case Readiness.Countdown _ -> calledBySystem(new Reception(id, desk.agent()));
          default -> List.of(new SiteEvent.ReadinessLapsed(id, desk.agent()));
        };
      }
    }
    return List.of();
  }

  private List<SiteEvent> calledBySystem(Reception by) {
    List<SiteEvent> call = Calls.next(site, by, Why.Path.AUTOMATIC, at);
    return call.isEmpty()
        ? List.of(new SiteEvent.DeskStoodReady(by.desk(), by.agent(), true))
        : call;
  }

  /**
   * Where the system calls by itself, a desk that has become free counts down, or is given people
   * at once, or waits until its room is free. After some calls in a row that nobody answered, it
   * asks first whether somebody is there.
   */
  private List<SiteEvent> triggers() {
    List<SiteEvent> events = new ArrayList<>();
    for (DeskState desk : site.desks()) {
      String agent = desk.agent();
      boolean starts =
          desk.mode() == CallingMode.AUTOMATIC
              && desk.isServing()
              && desk.isFree()
              && desk.readiness() instanceof Readiness.Idle;
      if (starts && agent != null && desk.unanswered() >= UNANSWERED) {
        events.add(new SiteEvent.ReadinessLapsed(desk.desk(), agent));
      } else if (starts && agent != null) {
        events.addAll(trigger(desk.desk(), agent));
      }
    }
    return events;
  }

  private List<SiteEvent> trigger(String desk, String agent) {
    return switch (site.catalogue().automaticCall(desk)) {
      case AFTER_SERVICE ->
          List.of(
              new SiteEvent.CountdownStarted(desk, agent, at.plus(rules.modes().automaticDelay())));
      case KEEP_CALLED -> List.of(new SiteEvent.DeskStoodReady(desk, agent, true));
      case ROOM_FREE -> List.of();
    };
  }

  /** Whoever can be called comes to a desk that stands ready; then the heads of lines. */
  private List<SiteEvent> match() {
    if (!ReadyDesks.exist(site)) {
      return List.of();
    }
    ReadyDesks ready = new ReadyDesks(site, at);
    String matched = ready.findMatch();
    if (matched != null) {
      return Calls.next(site, reception(matched), path(matched), at);
    }
    for (Receiver asking : ready.all()) {
      if (PhysicalLines.findAnnounceable(site, asking, at) != null) {
        return Calls.next(site, reception(asking.desk()), path(asking.desk()), at);
      }
    }
    return List.of();
  }

  private Why.Path path(String desk) {
    return site.desk(desk).mode() == CallingMode.AUTOMATIC ? Why.Path.AUTOMATIC : Why.Path.STANDING;
  }

  private Reception reception(String desk) {
    String agent = site.desk(desk).agent();
    return new Reception(desk, java.util.Objects.requireNonNull(agent));
  }
}
