package parvis.server.reports.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import parvis.engine.event.SiteEvent;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Outcome;
import parvis.engine.visit.Visit;

/** The legs of one visit while events are folded into them. */
final class VisitFacts {
  private final List<LegFact> legs;

  VisitFacts(List<LegFact> legs) {
    this.legs = new ArrayList<>(legs);
  }

  List<LegFact> legs() {
    return legs;
  }

  void fold(SiteEvent.OfVisit event, Instant at, SiteSettings site) {
    switch (event) {
      case SiteEvent.RankTaken taken -> begin(taken, at, site);
      case SiteEvent.StepUndone undone -> restore(undone.restored(), site);
      case SiteEvent.VisitSentOn sentOn -> sendOn(sentOn, at, site);
      default -> {
        if (!legs.isEmpty()) {
          legs.set(legs.size() - 1, LegFold.next(legs.getLast(), event, at, site));
        }
      }
    }
  }

  private void begin(SiteEvent.RankTaken taken, Instant at, SiteSettings site) {
    Origin origin =
        new Origin(
            taken.visit(),
            1,
            taken.token().display(),
            taken.channel().name(),
            taken.partySize(),
            site.day(at),
            site.hour(at),
            taken.announcedLow(),
            taken.announcedHigh());
    legs.clear();
    legs.add(
        LegFact.begin(
            origin, site.subject(taken.service(), taken.reason(), taken.priorityClass()), at));
  }

  private void sendOn(SiteEvent.VisitSentOn event, Instant at, SiteSettings site) {
    LegFact closed = LegFold.next(legs.removeLast(), event, at, site);
    legs.add(closed);
    legs.add(
        LegFact.begin(
            closed.origin().next(site.day(at), site.hour(at)),
            site.subject(event.service(), event.reason(), closed.subject().priorityClass()),
            at));
  }

  /** The visit is again as it was: the legs beyond never were. */
  private void restore(Visit visit, SiteSettings site) {
    while (legs.size() > visit.legs().size()) {
      legs.removeLast();
    }
    for (int i = 0; i < legs.size(); i++) {
      boolean last = i == legs.size() - 1;
      LegFact known = legs.get(i);
      String priorityClass = last ? visit.priorityClass() : known.subject().priorityClass();
      legs.set(i, restored(known, visit.legs().get(i), priorityClass, site));
    }
  }

  private static LegFact restored(
      LegFact known, parvis.engine.visit.Leg leg, String priorityClass, SiteSettings site) {
    boolean sameCall =
        leg.times().called() != null && leg.times().called().equals(known.times().called());
    boolean sameService = leg.service().equals(known.subject().service());
    Subject subject =
        sameService
            ? new Subject(leg.service(), leg.reason(), priorityClass, known.subject().target())
            : site.subject(leg.service(), leg.reason(), priorityClass);
    return new LegFact(
        known.origin(),
        subject,
        new Calling(leg.lastReception(), leg.calls(), known.calling().picked() && sameCall),
        leg.times(),
        leg.state() instanceof LegState.Held(var _, Instant since) ? since : null,
        leg.state() instanceof LegState.Closed(Outcome outcome) ? outcome : null);
  }
}
