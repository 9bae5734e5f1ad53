package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Service;
import parvis.engine.desk.DeskState;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.engine.site.SiteEvolution;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Place;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/** Watches from outside how long people wait who are over a ceiling, and for whom. */
final class Overdue {
  private final SiteState site = new SiteState();
  private final SiteEvolution evolution = new SiteEvolution(site);
  private final Abilities abilities = new Abilities(site);
  private final Ceilings ceilings = new Ceilings(site);
  private final Duration betweenCalls;
  private final Map<String, Since> since = new HashMap<>();
  private final List<Call> calls = new ArrayList<>();
  int calledOver;
  int waitedForOthers;

  /** Since when somebody waits callable as they do now. */
  private record Since(Place place, Addressee to, Instant at) {}

  /** A call that was made, with the person as it was. */
  private record Call(Instant at, Reception by, Visit person, double over) {}

  /**
   * Watches desks that work.
   *
   * @param betweenCalls from one call of a desk to the next at most, while somebody can be called
   */
  Overdue(Duration betweenCalls) {
    this.betweenCalls = betweenCalls;
  }

  void see(List<Recorded> recorded) {
    for (Recorded one : recorded) {
      if (one.event() instanceof SiteEvent.VisitCalled(String visit, Reception by, Why why)) {
        called(site.getVisit(visit), by, why, one.at());
      }
      evolution.evolve(one);
      if (one.event() instanceof SiteEvent.OfVisit event) {
        note(site.getVisit(event.visit()), one.at());
      }
    }
  }

  private void note(Visit visit, Instant at) {
    if (!Ceilings.isCallable(visit)) {
      since.remove(visit.id());
      return;
    }
    Since known = since.get(visit.id());
    boolean same =
        known != null
            && known.place().equals(visit.leg().place())
            && known.to().equals(visit.leg().addressee());
    if (!same) {
      since.put(visit.id(), new Since(visit.leg().place(), visit.leg().addressee(), at));
    }
  }

  private void called(Visit visit, Reception by, Why why, Instant at) {
    double over = ceilings.over(visit, why, at);
    for (Visit other : site.visits()) {
      if (Ceilings.isCallable(other) && abilities.mayReceive(by.desk(), by.agent(), other, at)) {
        assertThat(over)
            .as("%s goes before %s", visit.token(), other.token())
            .isGreaterThanOrEqualTo(ceilings.over(other, at));
      }
    }
    check(visit, at);
    calls.add(new Call(at, by, visit, over));
  }

  /** Those who still wait have not waited longer than they may have. */
  void checkStillWaiting(Instant at) {
    site.visits().stream().filter(Ceilings::isCallable).forEach(visit -> check(visit, at));
  }

  /** Somebody is called, or still waits, at {@code at}: not later than may be. */
  private void check(Visit visit, Instant at) {
    Instant from = overSince(visit);
    if (from == null || from.isAfter(at)) {
      return;
    }
    calledOver++;
    List<Reception> able = whoMayReceive(visit, from, at);
    if (!able.isEmpty()) {
      List<Call> before = calledBefore(visit, able, from);
      waitedForOthers += before.size();
      long rounds = before.size() / able.size() + 1L;
      assertThat(at)
          .as("%s over since %s, after %s at %s desks", visit, from, before.size(), able.size())
          .isBeforeOrEqualTo(from.plus(betweenCalls.multipliedBy(rounds)));
      boolean anybodyNew =
          before.stream()
              .filter(call -> call.person().channel() != Channel.LINE) // stood there before
              .anyMatch(call -> call.person().arrival().takenAt().isAfter(from));
      assertThat(anybodyNew && at.isBefore(from.plus(shortestCeiling())))
          .as("somebody who came later went first")
          .isFalse();
    }
  }

  private @Nullable Instant overSince(Visit visit) {
    Instant reached = ceilings.reachedAt(visit);
    Since waits = since.get(visit.id());
    if (reached == null || waits == null) {
      return null;
    }
    return reached.isAfter(waits.at()) ? reached : waits.at();
  }

  /** The desks that may receive somebody at both moments; abilities change at most once between. */
  private List<Reception> whoMayReceive(Visit visit, Instant from, Instant to) {
    List<Reception> able = new ArrayList<>();
    for (DeskState desk : site.desks()) {
      String agent = desk.agent();
      if (agent != null
          && abilities.mayReceive(desk.desk(), agent, visit, from)
          && abilities.mayReceive(desk.desk(), agent, visit, to)) {
        able.add(new Reception(desk.desk(), agent));
      }
    }
    return able;
  }

  private List<Call> calledBefore(Visit visit, List<Reception> able, Instant from) {
    return calls.stream()
        .filter(call -> !call.at().isBefore(from) && able.contains(call.by()))
        .filter(call -> call.over() >= ceilings.over(visit, call.at()))
        .toList();
  }

  private Duration shortestCeiling() {
    return site.catalogue().configuration().services().stream()
        .map(Service::ceiling)
        .filter(java.util.Objects::nonNull)
        .min(Duration::compareTo)
        .orElseThrow();
  }
}
