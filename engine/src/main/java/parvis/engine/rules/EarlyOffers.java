package parvis.engine.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import parvis.engine.configuration.Service;
import parvis.engine.event.SiteEvent;
import parvis.engine.routing.Awaiting;
import parvis.engine.routing.Chooser;
import parvis.engine.routing.Floor;
import parvis.engine.routing.Receiver;
import parvis.engine.site.SiteState;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Place;
import parvis.engine.visit.Visit;

/**
 * Telling people that they may come before the time promised (5.12): when all who could receive
 * them are idle and can call nobody. As many are told as there are idle desks; only their own
 * answer lifts the promise.
 */
public final class EarlyOffers {
  private final SiteState site;
  private final Instant at;
  private final Floor floor;
  private final Chooser chooser;

  private EarlyOffers(SiteState site, Instant at) {
    this.site = site;
    this.at = at;
    this.floor = site.floor(at);
    this.chooser = new Chooser(site.paces());
  }

  /** Whom to tell now: looked at when something happens, as time alone makes nobody idle. */
  static List<SiteEvent> due(SiteState site, Instant at) {
    boolean looks =
        site.lastEventAt().equals(at)
            && site.catalogue().configuration().rules().guarantee().offersEarly();
    return looks ? new EarlyOffers(site, at).all() : List.of();
  }

  /** Whether {@code visit} was told, and may still come before the time promised. */
  public static boolean stands(SiteState site, Visit visit, Instant at) {
    int service = site.catalogue().numberOf(visit.leg().service());
    return service >= 0
        && site.isOfferedEarly(visit.id())
        && new EarlyOffers(site, at).countIdle(service) > 0;
  }

  private List<SiteEvent> all() {
    List<SiteEvent> events = new ArrayList<>();
    for (Service service : site.catalogue().configuration().services()) {
      int number = site.catalogue().numberOf(service.id());
      if (site.queues().later().count(number) > 0) {
        events.addAll(offers(number));
      }
    }
    return events;
  }

  private List<SiteEvent> offers(int service) {
    List<Visit> ahead =
        site.queues().later().inOrder(service).stream()
            .map(Awaiting::visit)
            .map(site::getVisit)
            .filter(EarlyOffers::isPromised)
            .toList();
    long told = ahead.stream().filter(visit -> site.isOfferedEarly(visit.id())).count();
    return ahead.stream()
        .filter(visit -> !site.isOfferedEarly(visit.id()))
        .limit(Math.max(0, countIdle(service) - told))
        .<SiteEvent>map(visit -> new SiteEvent.VisitOfferedEarly(visit.id()))
        .toList();
  }

  /** Whom the organisation gave a time; not who is to come back later for another reason. */
  private static boolean isPromised(Visit visit) {
    return visit.state() instanceof LegState.Waiting(Instant notBefore)
        && notBefore != null
        && notBefore.equals(visit.claim().promised());
  }

  /** How many could receive the service, if all of them are idle and can call nobody; else 0. */
  private int countIdle(int service) {
    int idle = 0;
    for (Receiver one : floor.receivers()) {
      if (one.receives(service)) {
        if (!site.desk(one.desk()).isFree()
            || chooser.choose(floor, one, Place.rankOf(at)) != null) {
          return 0;
        }
        idle++;
      }
    }
    return idle;
  }
}
