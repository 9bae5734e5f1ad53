package parvis.engine.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.PreCall;
import parvis.engine.configuration.Service;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.event.SiteEvent;
import parvis.engine.routing.Awaiting;
import parvis.engine.routing.Line;
import parvis.engine.routing.Lines;
import parvis.engine.site.SiteState;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/**
 * Telling people that their turn is near (5.14): once a leg, only while somebody receives, and
 * never more than a few at once. Who calls whom is not changed by it.
 */
final class PreCalls {
  /** So many more than usual are looked at, for people who need long to be back. */
  private static final int FARTHER = 30;

  private final SiteState site;
  private final Instant at;
  private final int number;
  private final PreCall rule;
  private final QueuePace pace;

  private PreCalls(SiteState site, Instant at, Service service, PreCall rule) {
    this.site = site;
    this.at = at;
    this.number = site.catalogue().numberOf(service.id());
    this.pace = new QueuePace(site, number, at);
    this.rule = rule;
  }

  /** Whoever has so few people ahead that they should know. */
  static List<SiteEvent> byPlace(SiteState site, Instant at) {
    List<SiteEvent> events = new ArrayList<>();
    for (Service service : site.catalogue().configuration().services()) {
      PreCall rule = service.preCall();
      if (rule != null) {
        events.addAll(new PreCalls(site, at, service, rule).byPlace());
      }
    }
    return events;
  }

  /** Whoever is expected to be called so soon that they should know. */
  static List<SiteEvent> byOutlook(SiteState site, Instant at, Outlook outlook) {
    List<SiteEvent> events = new ArrayList<>();
    for (Service service : site.catalogue().configuration().services()) {
      PreCall rule = service.preCall();
      Duration soon = rule == null ? null : rule.expected();
      if (rule != null && soon != null) {
        events.addAll(new PreCalls(site, at, service, rule).byOutlook(outlook, soon));
      }
    }
    return events;
  }

  /**
   * When somebody who has few people ahead is to be told because time has passed and nothing else,
   * null for never as things stand.
   *
   * @param done whoever was to be told by then has been
   */
  static @Nullable Instant next(SiteState site, Instant done) {
    Instant next = null;
    for (Service service : site.catalogue().configuration().services()) {
      PreCall rule = service.preCall();
      if (rule != null) {
        next = TickRules.sooner(next, new PreCalls(site, done, service, rule).next());
      }
    }
    return next;
  }

  /** The next band of the week has other people receive, so that more or fewer are near. */
  private @Nullable Instant next() {
    boolean allKnow =
        first(number, rule.ahead() + 1 + FARTHER).stream()
            .allMatch(one -> site.getVisit(one.visit()).leg().isPreCalled());
    if (allKnow || isFull()) {
      return null;
    }
    Instant setsOut =
        near().stream()
            .filter(one -> !one.leg().isPreCalled())
            .map(PreCalls::setsOutAt)
            .filter(time -> time.isAfter(at))
            .min(Comparator.naturalOrder())
            .orElse(null);
    return TickRules.sooner(setsOut, site.catalogue().findBandChange(at));
  }

  private List<SiteEvent> byPlace() {
    return isReceived() ? told(near()) : List.of();
  }

  private boolean isReceived() {
    return site.floor(at).onDuty(number) > 0;
  }

  /**
   * Who has few people ahead, or as many more as are called in the time that they need to be back;
   * not who is called sooner than a message takes.
   */
  private List<Visit> near() {
    List<Visit> near = new ArrayList<>();
    List<Awaiting> first = first(number, rule.ahead() + 1 + FARTHER);
    for (int ahead = 0; ahead < first.size(); ahead++) {
      Visit visit = site.getVisit(first.get(ahead).visit());
      boolean soon = ahead <= rule.ahead() + countCalledIn(visit.arrival().returnTime());
      if (soon && (visit.leg().isPreCalled() || !pace.isSooner(ahead, rule.notice()))) {
        near.add(visit);
      }
    }
    return near;
  }

  private long countCalledIn(Duration time) {
    return time.isZero() ? 0 : pace.countIn(time);
  }

  private List<SiteEvent> byOutlook(Outlook outlook, Duration soon) {
    List<Visit> near = new ArrayList<>();
    for (Awaiting one : first(number, rule.pool() * 2)) {
      Visit visit = site.getVisit(one.visit());
      Duration needed = soon.plus(visit.arrival().returnTime());
      ExpectedWait expected = outlook.forVisit(visit.id(), at);
      if (expected instanceof ExpectedWait.Between(Duration low, _, _)
          && low.compareTo(needed) <= 0
          && low.compareTo(rule.notice()) >= 0) {
        near.add(visit);
      }
    }
    return told(near);
  }

  private List<SiteEvent> told(List<Visit> near) {
    List<Visit> untold = near.stream().filter(this::mayBeTold).toList();
    return untold.isEmpty()
        ? List.of()
        : untold.stream()
            .limit(Math.max(0, rule.pool() - countTold()))
            .<SiteEvent>map(visit -> new SiteEvent.VisitPreCalled(visit.id(), null))
            .toList();
  }

  /** The rule by which as many were told already as may be at once, so that this one may not. */
  static @Nullable PreCall findFull(SiteState site, Instant at, Visit visit) {
    Service service = site.catalogue().findService(visit.leg().service());
    PreCall rule = service == null ? null : service.preCall();
    boolean full =
        service != null && rule != null && new PreCalls(site, at, service, rule).isFull();
    return full ? rule : null;
  }

  private boolean isFull() {
    return countTold() >= rule.pool();
  }

  /** How many who wait for the service were told, wherever they stand. */
  private long countTold() {
    return Stream.of(site.queues().callable(), site.queues().later())
        .flatMap(lines -> lines.inOrder(number).stream())
        .filter(one -> site.getVisit(one.visit()).leg().isPreCalled())
        .count();
  }

  /** Nobody is told earlier than they must set out to be back for the time promised. */
  private boolean mayBeTold(Visit visit) {
    return !visit.leg().isPreCalled() && !setsOutAt(visit).isAfter(at);
  }

  private static Instant setsOutAt(Visit visit) {
    return visit.state() instanceof LegState.Waiting(Instant notBefore) && notBefore != null
        ? notBefore.minus(visit.arrival().returnTime())
        : Instant.MIN;
  }

  /** The first ones by place, callable or not yet. */
  private List<Awaiting> first(int number, int most) {
    List<Awaiting> first = new ArrayList<>();
    addFirst(first, site.queues().callable(), number, most);
    addFirst(first, site.queues().later(), number, most);
    first.sort(Comparator.comparing(Awaiting::place));
    return first.subList(0, Math.min(most, first.size()));
  }

  private static void addFirst(List<Awaiting> first, Lines lines, int number, int most) {
    for (Line line : lines.of(number)) {
      for (int i = 0; i < Math.min(most, line.size()); i++) {
        first.add(line.get(i));
      }
    }
  }
}
