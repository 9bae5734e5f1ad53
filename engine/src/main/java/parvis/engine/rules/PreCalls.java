package parvis.engine.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  private final SiteState site;
  private final Instant at;
  private final Service service;
  private final PreCall rule;

  private PreCalls(SiteState site, Instant at, Service service, PreCall rule) {
    this.site = site;
    this.at = at;
    this.service = service;
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

  private @Nullable Instant next() {
    List<Visit> near = near();
    List<Visit> untold = near.stream().filter(one -> !one.leg().isPreCalled()).toList();
    if (untold.isEmpty() || near.size() - untold.size() >= rule.pool()) {
      return null;
    }
    if (!isReceived()) {
      return site.catalogue().findBandChange(at);
    }
    return untold.stream()
        .map(PreCalls::setsOutAt)
        .filter(time -> time.isAfter(at))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private List<SiteEvent> byPlace() {
    return isReceived() ? told(near()) : List.of();
  }

  private boolean isReceived() {
    return site.floor(at).onDuty(site.catalogue().numberOf(service.id())) > 0;
  }

  private List<Visit> near() {
    return first(site.catalogue().numberOf(service.id()), rule.ahead() + 1).stream()
        .map(one -> site.getVisit(one.visit()))
        .toList();
  }

  private List<SiteEvent> byOutlook(Outlook outlook, Duration soon) {
    int number = site.catalogue().numberOf(service.id());
    List<Visit> near = new ArrayList<>();
    for (Awaiting one : first(number, rule.pool() * 2)) {
      Visit visit = site.getVisit(one.visit());
      Duration needed = soon.plus(visit.arrival().returnTime());
      ExpectedWait expected = outlook.forVisit(visit.id(), at);
      if (expected instanceof ExpectedWait.Between(Duration low, _, _)
          && low.compareTo(needed) <= 0) {
        near.add(visit);
      }
    }
    return told(near);
  }

  private List<SiteEvent> told(List<Visit> near) {
    List<SiteEvent> events = new ArrayList<>();
    int told = 0;
    for (Visit visit : near) {
      told += visit.leg().isPreCalled() ? 1 : 0;
    }
    for (Visit visit : near) {
      if (told < rule.pool() && mayBeTold(visit)) {
        events.add(new SiteEvent.VisitPreCalled(visit.id(), null));
        told++;
      }
    }
    return events;
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
