package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import parvis.engine.calling.Explanation;
import parvis.engine.command.Actor;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.Stamped;
import parvis.engine.course.Performed;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.rehearsal.Rehearsal;
import parvis.engine.rules.Engine;
import parvis.engine.site.SiteEvolution;
import parvis.engine.site.SiteState;
import parvis.engine.site.Snapshots;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/**
 * Mornings in which everybody does anything, in every way of calling and receiving, under any
 * settings: what {@link Watch} looks for stays true after each event.
 */
class MixedMorningsTest {
  private static final int MORNINGS = 1_500;

  /** A morning: how the hall is set up, and what is done. */
  record Morning(int settings, List<MixedStep> steps) {}

  @Provide
  Arbitrary<Morning> mornings() {
    Arbitrary<Integer> seconds =
        Arbitraries.frequencyOf(
            Tuple.of(180, evenly(0, 40)),
            Tuple.of(20, evenly(100, 600)),
            Tuple.of(1, evenly(1_000, 40_000)));
    Arbitrary<List<MixedStep>> steps =
        Combinators.combine(evenly(0, MixedStep.KINDS - 1), evenly(0, 99_999), seconds)
            .as(MixedStep::new)
            .list()
            .ofMinSize(100)
            .ofMaxSize(400)
            .withSizeDistribution(RandomDistribution.uniform());
    return Combinators.combine(evenly(0, (1 << 18) - 1), steps).as(Morning::new);
  }

  private static Arbitrary<Integer> evenly(int from, int to) {
    return Arbitraries.integers().between(from, to).withDistribution(RandomDistribution.uniform());
  }

  @Property(tries = MORNINGS)
  void nobody_is_called_early_twice_or_by_who_is_not_able_and_no_ready_desk_waits(
      @ForAll("mornings") Morning morning) {
    SiteFixture hall = new SiteFixture(MixedHall.of(morning.settings()));
    Watch watch = new Watch();
    open(hall);
    watch.see(hall.history);
    for (MixedStep step : morning.steps()) {
      int before = hall.history.size();
      hall.pass(Duration.ofSeconds(step.seconds()));
      step.take(hall);
      watch.see(hall.history.subList(before, hall.history.size()));
      watch.checkRest(hall.now());
      checkNothingIsOverdue(hall);
    }
    watch.checkEquals(hall.site);
    checkOutlook(hall.site, hall.now());
    checkExplanations(hall);
    Statistics.label("tens of calls").collect(watch.calls / 10);
    Statistics.label("groups").collect(watch.groups > 0);
    Statistics.label("somebody missed a call").collect(watch.missed > 0);
  }

  /** Half of the desks are open when the doors are. */
  private static void open(SiteFixture hall) {
    hall.open("1", "nadia").open("2", "karim").open("4", "omar").open("5", "ines");
  }

  private static void checkNothingIsOverdue(SiteFixture hall) {
    Instant next = Engine.nextDeadline(hall.site, hall.now());
    assertThat(next == null || next.isAfter(hall.now())).as("due at %s", next).isTrue();
  }

  private static void checkOutlook(SiteState site, Instant at) {
    Outlook outlook = Rehearsal.of(site, at).run(7);
    assertThat(Rehearsal.of(site, at).run(7)).isEqualTo(outlook);
    for (Visit visit : site.visits()) {
      ExpectedWait wait = outlook.forVisit(visit.id(), at);
      if (wait instanceof ExpectedWait.Between(Duration low, Duration high, Duration cautious)) {
        assertThat(cautious).isLessThanOrEqualTo(low);
        assertThat(low).isBetween(Duration.ZERO, high);
      }
    }
  }

  private static void checkExplanations(SiteFixture hall) {
    for (Visit visit : hall.site.visits()) {
      if (visit.state() instanceof LegState.Waiting) {
        Explanation why = Explanation.of(hall.site, visit, hall.history, hall.now());
        assertThat(why.ahead()).isNotNegative();
      }
    }
  }

  @Property(tries = MORNINGS / 2)
  void a_hall_restored_from_a_snapshot_goes_on_as_if_nothing_had_happened(
      @ForAll("mornings") Morning morning) {
    SiteFixture hall = new SiteFixture(MixedHall.of(morning.settings()));
    open(hall);
    int half = morning.steps().size() / 2;
    run(hall, morning.steps().subList(0, half));
    SiteState restored = Snapshots.restore(Snapshots.of(hall.site));
    assertThat(Engine.nextDeadline(restored, hall.now()))
        .isEqualTo(Engine.nextDeadline(hall.site, hall.now()));
    int before = hall.history.size();
    run(hall, morning.steps().subList(half, morning.steps().size()));
    SiteEvolution evolution = new SiteEvolution(restored);
    hall.history.subList(before, hall.history.size()).forEach(evolution::evolve);
    assertThat(Snapshots.of(restored)).isEqualTo(Snapshots.of(hall.site));
    for (String desk : MixedHall.DESKS) {
      Stamped next = new Stamped("n", Actor.SYSTEM, hall.now(), new DeskCommand.CallNext(desk));
      assertThat(Engine.decide(restored, next)).isEqualTo(Engine.decide(hall.site, next));
    }
  }

  private static void run(SiteFixture hall, List<MixedStep> steps) {
    for (MixedStep step : steps) {
      hall.pass(Duration.ofSeconds(step.seconds()));
      step.take(hall);
    }
  }

  @Property(tries = MORNINGS / 4)
  void what_is_refused_changes_nothing(@ForAll("mornings") Morning morning) {
    SiteFixture hall = new SiteFixture(MixedHall.of(morning.settings()));
    open(hall);
    for (MixedStep step : morning.steps()) {
      hall.pass(Duration.ofSeconds(step.seconds()));
      var before = Snapshots.of(hall.site);
      if (step.take(hall) instanceof Performed.Refused) {
        assertThat(Snapshots.of(hall.site)).isEqualTo(before);
      }
    }
  }
}
