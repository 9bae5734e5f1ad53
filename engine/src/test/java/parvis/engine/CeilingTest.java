package parvis.engine;

import java.time.Duration;
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

/** What a ceiling is worth to who waits (5.9, 5.10, 5.24). */
class CeilingTest {
  private static final int MORNINGS = 150;
  private static final List<String> DESKS = MixedHall.DESKS;

  /** A morning: how the hall is set up, who comes, and how long desks are busy, in turn. */
  record Morning(int settings, List<MixedStep> steps, List<Integer> services) {}

  @Provide
  Arbitrary<Morning> mornings() {
    Arbitrary<Integer> kinds =
        Arbitraries.frequencyOf(
            Tuple.of(12, evenly(0, MixedStep.RANKS - 1)),
            Tuple.of(1, evenly(MixedStep.BY_VISITORS, MixedStep.BY_VISITORS + 3)));
    Arbitrary<List<MixedStep>> steps =
        Combinators.combine(kinds, evenly(0, 99_999), evenly(0, 30))
            .as(MixedStep::new)
            .list()
            .ofMinSize(200)
            .ofMaxSize(400);
    Arbitrary<List<Integer>> services = evenly(20, WorkingDesks.LONGEST).list().ofSize(97);
    return Combinators.combine(evenly(0, (1 << 18) - 1), steps, services).as(Morning::new);
  }

  private static Arbitrary<Integer> evenly(int from, int to) {
    return Arbitraries.integers().between(from, to).withDistribution(RandomDistribution.uniform());
  }

  /**
   * No call can promise that nobody waits longer than the ceiling: that is a matter of how many
   * people come and how many desks work. What the engine owes to somebody who may be called (not
   * before a promised time, not elsewhere), whose wait reaches the ceiling at {@code x}, is this.
   *
   * <ol>
   *   <li>A desk that may receive the person (able place and agent, the needs that are required,
   *       the agent or desk that was named) calls, from {@code x} on, only those who are over their
   *       own ceiling by at least the same share ({@code waited ÷ ceiling}), until the person is
   *       called. Priorities, classes, tiers, conditions, dial, areas and keeping for a better
   *       match have no say; who stands at the head of a line without tickets counts by what is
   *       known of the wait.
   *   <li>Hence, while {@code m} such desks work, none of them busy for longer than {@code D} from
   *       one call to the next, and {@code n} people are over by a larger share and called first,
   *       the person is called by {@code x + D × (⌊n ÷ m⌋ + 1)}.
   *   <li>Whoever takes a rank after {@code x} is not over a ceiling before {@code x} and the
   *       shortest ceiling: till then {@code n} counts only people who were here at {@code x}.
   * </ol>
   */
  @Property(tries = MORNINGS)
  void who_is_over_a_ceiling_waits_for_those_who_are_more_over_it_and_for_nobody_else(
      @ForAll("mornings") Morning morning) {
    SiteFixture hall = new SiteFixture(MixedHall.of(morning.settings()));
    for (int i = 0; i < DESKS.size(); i++) {
      hall.open(DESKS.get(i), MixedHall.AGENTS.get(i));
    }
    WorkingDesks desks = new WorkingDesks(hall, morning.services());
    Overdue overdue = new Overdue(WorkingDesks.AT_MOST);
    overdue.see(hall.history);
    int seen = hall.history.size();
    for (MixedStep step : morning.steps()) {
      desks.work(Duration.ofSeconds(step.seconds()));
      step.take(hall);
      overdue.see(hall.history.subList(seen, hall.history.size()));
      seen = hall.history.size();
    }
    overdue.checkStillWaiting(hall.now());
    Statistics.label("called over a ceiling").collect(overdue.calledOver > 0);
    Statistics.label("waited for others over it").collect(overdue.waitedForOthers > 0);
  }
}
