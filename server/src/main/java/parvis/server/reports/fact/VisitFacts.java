package parvis.server.reports.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import parvis.engine.event.JourneyEvent;
import parvis.engine.event.SiteEvent;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Leg;
import parvis.engine.visit.LegState;
import parvis.engine.visit.LegTimes;
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

  void fold(Step step) {
    switch (step.event()) {
      case SiteEvent.RankTaken taken -> begin(taken, step);
      case SiteEvent.VisitSentOn sentOn -> sendOn(sentOn, step);
      case JourneyEvent.VisitCameFrom came -> legs.replaceAll(leg -> leg.from(came.from()));
      default -> {
        if (!legs.isEmpty()) {
          legs.set(legs.size() - 1, LegFold.next(legs.getLast(), step));
        }
      }
    }
  }

  private void begin(SiteEvent.RankTaken taken, Step step) {
    SiteSettings site = step.site();
    Origin origin =
        new Origin(
            taken.visit(),
            1,
            taken.token().display(),
            taken.channel().name(),
            taken.channel() == Channel.LINE,
            taken.partySize(),
            site.day(step.at()),
            site.hour(step.at()),
            taken.announcedLow(),
            taken.announcedHigh(),
            Duration.ZERO);
    legs.clear();
    legs.add(
        LegFact.begin(
            origin,
            site.subject(taken.service(), taken.reason(), taken.priorityClass()),
            Stay.of(taken.area(), taken.face(), promised(taken, step.at())),
            firstTimes(taken, step.at())));
  }

  private static NotBefore promised(SiteEvent.RankTaken taken, Instant at) {
    Instant time = taken.promised();
    return time == null ? NotBefore.NEVER : NotBefore.NEVER.promising(time, at);
  }

  /** Who took the rank from a person of the staff was noticed then. */
  private static LegTimes firstTimes(SiteEvent.RankTaken taken, Instant at) {
    LegTimes times = LegTimes.from(at);
    boolean met = taken.channel() == Channel.GREETER || taken.channel() == Channel.AGENT;
    return met ? times.acknowledged(at) : times;
  }

  private void sendOn(SiteEvent.VisitSentOn event, Step step) {
    if (legs.isEmpty()) {
      return;
    }
    Instant at = step.at();
    SiteSettings site = step.site();
    LegFact closed = LegFold.next(legs.removeLast(), step);
    Duration waited = Objects.requireNonNullElse(closed.findWait(), Duration.ZERO);
    NotBefore notBefore = event.notBefore() == null ? NotBefore.NEVER : NotBefore.from(at);
    legs.add(closed);
    legs.add(
        LegFact.begin(
            closed.origin().next(site.day(at), site.hour(at), waited),
            site.subject(event.service(), event.reason(), closed.subject().priorityClass()),
            new Stay(event.area(), closed.stay().token(), notBefore),
            LegTimes.from(at)));
  }

  /**
   * The visit is again as it was: the legs beyond never were.
   *
   * @param calls calls that its last leg still has
   */
  void restore(Visit visit, SiteSettings site, List<Call> calls) {
    while (legs.size() > visit.legs().size()) {
      legs.removeLast();
    }
    for (int i = 0; i < legs.size(); i++) {
      LegFact known = legs.get(i);
      Leg leg = visit.legs().get(i);
      boolean last = i == legs.size() - 1;
      Calling calling = last ? known.calling().restored(leg, calls) : known.calling();
      String priorityClass = last ? visit.priorityClass() : known.subject().priorityClass();
      legs.set(i, restored(known, leg, subject(known, leg, priorityClass, site), calling));
    }
  }

  private static Subject subject(LegFact known, Leg leg, String priorityClass, SiteSettings site) {
    return leg.service().equals(known.subject().service())
        ? known.subject().with(leg.reason(), priorityClass)
        : site.subject(leg.service(), leg.reason(), priorityClass);
  }

  private static LegFact restored(LegFact known, Leg leg, Subject subject, Calling calling) {
    return new LegFact(
        known.origin(),
        subject,
        known.stay().in(leg.area()),
        calling,
        leg.times(),
        leg.state() instanceof LegState.Held(var _, Instant since) ? since : null,
        leg.state() instanceof LegState.Closed(Outcome outcome) ? outcome : null);
  }
}
