package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.configuration.Service;
import parvis.engine.desk.DeskState;
import parvis.engine.desk.Group;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.engine.site.SiteEvolution;
import parvis.engine.site.SiteState;
import parvis.engine.site.Snapshots;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/**
 * Watches a site from outside: takes in one event after the other, and before each looks whether it
 * may happen. What it needs to know about promises and abilities it works out for itself.
 */
final class Watch {
  private static final Set<Why.Rule> REASONS_TO_PASS_SOMEBODY =
      EnumSet.of(
          Why.Rule.ADDRESSED,
          Why.Rule.CEILING,
          Why.Rule.PREFERENCE,
          Why.Rule.AREA,
          Why.Rule.BEST_MATCH);

  final SiteState site = new SiteState();
  private final SiteEvolution evolution = new SiteEvolution(site);
  private final Map<String, Instant> promises = new HashMap<>();
  private final Abilities abilities = new Abilities(site);
  private final Ceilings ceilings = new Ceilings(site);
  int calls;
  int groups;
  int missed;

  void see(List<Recorded> recorded) {
    for (Recorded one : recorded) {
      check(one);
      evolution.evolve(one);
      note(one.event());
    }
  }

  private void check(Recorded recorded) {
    switch (recorded.event()) {
      case SiteEvent.VisitCalled(String visit, Reception by, Why why) ->
          checkCall(visit, by, why, recorded.at());
      case SiteEvent.VisitTaken(String visit, Reception by, Why _) ->
          checkCaller(visit, by, recorded.at());
      case SiteEvent.ServiceStarted(String visit, Reception by) ->
          assertThat(site.getVisit(visit).state().atDesk()).isEqualTo(by);
      case SiteEvent.VisitMissed _ -> missed++;
      default -> {}
    }
  }

  private void checkCall(String id, Reception by, Why why, Instant at) {
    Visit visit = site.getVisit(id);
    calls++;
    assertThat(visit.state()).as("nobody is called twice").isInstanceOf(LegState.Waiting.class);
    checkCaller(id, by, at);
    Service service = site.catalogue().getService(visit.leg().service());
    if (why.rule() != Why.Rule.PICKED) {
      checkCeiling(visit, by, why, at);
      if (service.kind() == ReceptionKind.TICKETS) {
        checkOrder(visit, by, why, at);
      }
    }
  }

  private void checkCaller(String id, Reception by, Instant at) {
    Visit visit = site.getVisit(id);
    Instant promised = promises.get(id);
    assertThat(promised == null || !promised.isAfter(at)).as("not before the promise").isTrue();
    DeskState desk = site.desk(by.desk());
    assertThat(desk.agent()).isEqualTo(by.agent());
    assertThat(desk.isServing()).as("the agent receives").isTrue();
    assertThat(desk.visit()).as("the desk is free").isNull();
    assertThat(abilities.mayReceive(by.desk(), by.agent(), visit, at))
        .as("%s at %s may receive %s", by.agent(), by.desk(), visit.leg().service())
        .isTrue();
  }

  /** Inside a class and service, who came before is passed only for what the event says. */
  private void checkOrder(Visit visit, Reception by, Why why, Instant at) {
    for (Visit other : site.visits()) {
      if (isBefore(other, visit)) {
        boolean couldBeCalled =
            Ceilings.isCallable(other) && abilities.isPlainlyAble(by.desk(), by.agent(), other, at);
        boolean said =
            couldBeCalled ? saysWhy(why) : !why.obstacles().isEmpty() || !isAlike(other, visit);
        assertThat(said)
            .as("why %s goes before %s: %s", visit.token(), other.token(), why)
            .isTrue();
      }
    }
  }

  /** Whether nothing but time can make a difference between the two. */
  private static boolean isAlike(Visit one, Visit other) {
    return one.leg().area().equals(other.leg().area())
        && one.claim().needs().equals(other.claim().needs())
        && one.language().equals(other.language());
  }

  private static boolean saysWhy(Why why) {
    boolean tooLarge =
        why.obstacles().stream().anyMatch(one -> one.kind() == Why.Obstacle.Kind.PARTY_TOO_LARGE);
    return tooLarge
        || why.passedOver().stream().anyMatch(one -> REASONS_TO_PASS_SOMEBODY.contains(one.by()));
  }

  private static boolean isBefore(Visit other, Visit visit) {
    return other.state() instanceof LegState.Waiting
        && !other.id().equals(visit.id())
        && other.leg().service().equals(visit.leg().service())
        && other.leg().place().order() == visit.leg().place().order()
        && other.leg().place().compareTo(visit.leg().place()) < 0
        && other.leg().addressee().equals(visit.leg().addressee());
  }

  /**
   * Whoever is over a ceiling and may be received here goes before everybody who is less so,
   * whatever priorities, classes, tiers, conditions and dial say. Lines without tickets are no
   * exception: their heads count by what is known of their wait.
   */
  private void checkCeiling(Visit visit, Reception by, Why why, Instant at) {
    if (why.path() == Why.Path.GROUP) {
      return; // the agent asked for one service
    }
    for (Visit other : site.visits()) {
      if (Ceilings.isCallable(other) && abilities.mayReceive(by.desk(), by.agent(), other, at)) {
        assertThat(ceilings.over(visit, why, at))
            .as("who is most over a ceiling goes first, %s is: %s", other.token(), why)
            .isGreaterThanOrEqualTo(ceilings.over(other, at));
      }
    }
  }

  private void note(SiteEvent event) {
    switch (event) {
      case SiteEvent.RankTaken taken -> promise(taken.visit(), taken.callableFrom());
      case SiteEvent.VisitPostponed(String visit, Instant notBefore) -> promise(visit, notBefore);
      case SiteEvent.VisitSentOn sentOn -> promise(sentOn.visit(), sentOn.notBefore());
      case SiteEvent.PromiseLifted(String visit) -> promises.remove(visit);
      case SiteEvent.StepUndone undone ->
          promise(
              undone.visit(),
              undone.restored().state() instanceof LegState.Waiting(Instant time) ? time : null);
      case SiteEvent.GroupOpened _ -> groups++;
      default -> {}
    }
  }

  private void promise(String visit, @Nullable Instant notBefore) {
    if (notBefore == null) {
      promises.remove(visit);
    } else {
      promises.put(visit, notBefore);
    }
  }

  /** What is true of a site at rest at {@code at}. */
  void checkRest(Instant at) {
    Set<String> tokens = new HashSet<>();
    Map<String, String> deskOf = new HashMap<>();
    for (DeskState desk : site.desks()) {
      if (desk.visit() != null) {
        assertThat(deskOf.put(desk.visit(), desk.desk())).as("one desk for a visit").isNull();
      }
    }
    for (Group group : site.groups()) {
      assertThat(site.desk(group.by().desk()).group()).isEqualTo(group.id());
      group.members().forEach(one -> deskOf.put(one, group.by().desk()));
      int people = group.members().stream().mapToInt(one -> site.getVisit(one).partySize()).sum();
      assertThat(people).as("a party is never split").isLessThanOrEqualTo(group.seats());
    }
    for (Visit visit : site.visits()) {
      Reception here = visit.state().atDesk();
      assertThat(deskOf.get(visit.id())).isEqualTo(here == null ? null : here.desk());
      if (!visit.isClosed()) {
        assertThat(tokens.add(visit.token().display())).as("a number is held once").isTrue();
      }
    }
    site.desks().stream()
        .filter(desk -> desk.isStanding() && desk.isFree())
        .forEach(desk -> checkNobodyFor(desk, at));
  }

  /** No desk stands ready while somebody waits whom it could call. */
  private void checkNobodyFor(DeskState desk, Instant at) {
    String agent = java.util.Objects.requireNonNull(desk.agent());
    assertThat(site.visits())
        .as("waits while %s stands ready", desk.desk())
        .noneMatch(
            visit -> Ceilings.isCallable(visit) && mustBeCalled(desk.desk(), agent, visit, at));
  }

  /** Whether nothing may keep the desk from calling; over a ceiling, only ability counts. */
  private boolean mustBeCalled(String desk, String agent, Visit visit, Instant at) {
    return ceilings.over(visit, at) > 0
        ? abilities.mayReceive(desk, agent, visit, at)
        : abilities.isPlainlyAble(desk, agent, visit, at) && !isLeftToAgent(desk, visit);
  }

  private boolean isLeftToAgent(String desk, Visit visit) {
    return site.desk(desk).mode() == CallingMode.AUTOMATIC
        && visit.leg().addressee() instanceof Addressee.OneAgent;
  }

  void checkEquals(SiteState live) {
    assertThat(Snapshots.of(site)).isEqualTo(Snapshots.of(live));
  }
}
