package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import parvis.engine.command.Actor;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.Stamped;
import parvis.engine.command.VisitCommand;
import parvis.engine.course.Performed;
import parvis.engine.desk.DeskState;
import parvis.engine.event.SiteEvent;
import parvis.engine.routing.Receiver;
import parvis.engine.rules.Engine;
import parvis.engine.site.SiteEvolution;
import parvis.engine.site.SiteState;
import parvis.engine.site.Snapshots;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Insertion;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/** Whatever people do in whatever order, these stay true. */
class RandomMorningsTest {
  /** A step: which kind of command, which desk or visit, and the seconds that pass before it. */
  record Step(int kind, int which, int seconds) {}

  @Provide
  Arbitrary<List<Step>> mornings() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 99),
            Arbitraries.integers().between(0, 999),
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(20, Arbitraries.integers().between(0, 120)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1_000, 40_000))))
        .as(Step::new)
        .list()
        .ofMinSize(50)
        .ofMaxSize(300);
  }

  @Property(tries = 1_000)
  void accepted_events_always_apply_and_the_invariants_hold(
      @ForAll("mornings") List<Step> morning) {
    SiteFixture site = new SiteFixture();
    int taken = 0;
    for (int i = 0; i < morning.size(); i++) {
      Step step = morning.get(i);
      site.after(Duration.ofSeconds(step.seconds()));
      site.decide("tick" + i, new SiteCommand.Tick());
      SiteCommand command = command(step, taken);
      Performed performed = site.decide("s" + i, command);
      if (performed instanceof Performed.Done(var own, var following)) {
        taken += command instanceof VisitCommand.TakeRank ? 1 : 0;
        own.forEach(one -> checkCall(site.site, one.event(), site.now()));
        following.forEach(one -> checkCall(site.site, one.event(), site.now()));
      }
      checkState(site.site);
    }
    assertThat(Snapshots.of(site.replayed())).isEqualTo(Snapshots.of(site.site));
  }

  @Property(tries = 1_000)
  void a_site_restored_from_a_snapshot_goes_on_as_if_nothing_had_happened(
      @ForAll("mornings") List<Step> morning) {
    SiteFixture site = new SiteFixture();
    int half = morning.size() / 2;
    run(site, morning.subList(0, half));
    SiteState restored = Snapshots.restore(Snapshots.of(site.site));
    int before = site.history.size();
    run(site, morning.subList(half, morning.size()));
    SiteEvolution evolution = new SiteEvolution(restored);
    site.history.subList(before, site.history.size()).forEach(evolution::evolve);
    assertThat(Snapshots.of(restored)).isEqualTo(Snapshots.of(site.site));
    Stamped next = new Stamped("n", Actor.SYSTEM, site.now(), new DeskCommand.CallNext("1"));
    assertThat(Engine.decide(restored, next)).isEqualTo(Engine.decide(site.site, next));
  }

  private void run(SiteFixture site, List<Step> steps) {
    for (Step step : steps) {
      site.after(Duration.ofSeconds(step.seconds()));
      site.when(new SiteCommand.Tick()).when(command(step, (int) site.site.sequence()));
    }
  }

  private static SiteCommand command(Step step, int taken) {
    String desk = Integer.toString(1 + step.which() % 3);
    String visit = "v" + (taken == 0 ? 0 : step.which() % taken);
    String agent = List.of("nadia", "karim", "zoe").get(step.which() % 3);
    String reason = step.which() % 2 == 0 ? "birth" : "new-passport";
    return switch (step.kind() / 4) {
      case 0, 1, 2, 3, 4, 5 ->
          SiteFixture.rankCommand("v" + taken, reason, step.which() % 5 == 0 ? "legal" : null);
      case 6, 7 -> new DeskCommand.SignIn(desk, agent);
      case 8, 9, 10, 11 -> new DeskCommand.CallNext(desk);
      case 12, 13 -> new DeskCommand.StartService(desk);
      case 14, 15 -> new DeskCommand.EndService(desk, List.of(), step.which() % 2 == 0);
      case 16 -> new DeskCommand.MarkNoShow(desk);
      case 17 -> new DeskCommand.Hold(desk);
      case 18 -> new DeskCommand.TakeBack(desk, visit);
      case 19 -> new DeskCommand.UndoLastStep(desk);
      case 20 -> sendOn(step, desk, reason);
      case 21 -> new DeskCommand.PickVisit(desk, visit, "why", step.which() % 2 == 0);
      case 22 -> new VisitCommand.DelayVisit(visit);
      case 23 -> new VisitCommand.ConfirmArrival(visit);
      default -> rare(step, desk, visit, reason);
    };
  }

  private static SiteCommand sendOn(Step step, String desk, String reason) {
    Addressee to = step.which() % 4 == 0 ? new Addressee.OneAgent("karim", null) : Addressee.ANYONE;
    Insertion insertion =
        switch (step.which() % 4) {
          case 0 -> new Insertion.First();
          case 1 -> new Insertion.Last();
          case 2 -> new Insertion.After(step.which() % 7);
          default -> new Insertion.ByArrival();
        };
    return new DeskCommand.SendOn(desk, reason, to, insertion, List.of());
  }

  private static SiteCommand rare(Step step, String desk, String visit, String reason) {
    return switch (step.which() % 8) {
      case 0 -> new DeskCommand.SignOut(desk);
      case 1 -> new DeskCommand.Pause(desk, "lunch");
      case 2 -> new DeskCommand.Resume(desk);
      case 3 -> new VisitCommand.LeaveVisit(visit);
      case 4 -> new VisitCommand.CancelVisit(visit, "why");
      case 5 -> new VisitCommand.ChangeVisit(visit, reason, null, "why");
      case 6 -> new VisitCommand.ReleaseHeld(visit);
      default -> new SiteCommand.CloseDay();
    };
  }

  private static void checkCall(SiteState site, SiteEvent event, Instant now) {
    if (event instanceof SiteEvent.VisitCalled(String visit, var by, var why)) {
      Visit called = site.getVisit(visit);
      Receiver receiver = Objects.requireNonNull(site.findReceiver(by.desk(), now));
      assertThat(receiver.mayReceive(site.queues().awaiting(called)))
          .as("able desk and agent")
          .isTrue();
      if (why.reason() == null) {
        checkOrderKept(site, called);
      }
    }
  }

  /** Inside a service and class, nobody who could have been called stood before the one called. */
  private static void checkOrderKept(SiteState site, Visit called) {
    var before =
        site.queues().places(called.leg().service(), called.leg().addressee()).stream()
            .filter(place -> place.order() == called.leg().place().order())
            .filter(place -> place.compareTo(called.leg().place()) < 0);
    assertThat(before).as("places before the called one").isEmpty();
  }

  private static void checkState(SiteState site) {
    Set<String> tokens = new HashSet<>();
    for (Visit visit : site.visits()) {
      if (!visit.isClosed()) {
        assertThat(tokens.add(visit.token().display())).as("number held once").isTrue();
      }
      var at = visit.state().atDesk();
      if (at != null) {
        assertThat(site.desk(at.desk()).visit()).isEqualTo(visit.id());
      }
    }
    for (DeskState desk : site.desks()) {
      if (desk.visit() != null) {
        assertThat(site.getVisit(desk.visit()).state().atDesk()).isNotNull();
      }
    }
    long waiting =
        site.visits().stream().filter(v -> v.state() instanceof LegState.Waiting).count();
    int inLines = site.queues().count("civil") + site.queues().count("passport");
    assertThat((long) inLines).isEqualTo(waiting);
  }
}
