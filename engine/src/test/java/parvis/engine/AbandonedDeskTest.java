package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Competence;
import parvis.engine.desk.Readiness;
import parvis.engine.event.SiteEvent;
import parvis.engine.visit.LegState;

/** The system calls to a desk whose agent has walked away without a word (5.17). */
class AbandonedDeskTest {
  private static final int ASKED_AFTER = 3;
  private static final String ABANDONED = "2";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** A morning: how the hall is set up, who comes, and what else happens meanwhile. */
  record Morning(int settings, List<MixedStep> ranks, List<Integer> meanwhile) {}

  @Provide
  Arbitrary<Morning> mornings() {
    Arbitrary<List<MixedStep>> ranks =
        Combinators.combine(
                Arbitraries.integers().between(0, MixedStep.RANKS - 1),
                Arbitraries.integers().between(0, 99_999),
                Arbitraries.integers().between(0, 60))
            .as(MixedStep::new)
            .list()
            .ofSize(80);
    Arbitrary<List<Integer>> meanwhile = Arbitraries.integers().between(0, 9).list().ofSize(80);
    return Combinators.combine(Arbitraries.integers().between(0, (1 << 18) - 1), ranks, meanwhile)
        .as(Morning::new);
  }

  /**
   * Whatever becomes of those who were called there (given up by the system, put back, left,
   * cancelled, received by a colleague), an empty desk takes no more than three calls out of the
   * queue before the system asks whether somebody is there, and then none until somebody says so.
   */
  @Property(tries = 200)
  void an_empty_desk_takes_three_calls_at_most(@ForAll("mornings") Morning morning) {
    SiteFixture hall = new SiteFixture(MixedHall.of(morning.settings()));
    for (int i = 0; i < MixedHall.DESKS.size(); i++) {
      hall.open(MixedHall.DESKS.get(i), MixedHall.AGENTS.get(i)); // karim calls by the system
    }
    int before = hall.history.size();
    WorkingDesks desks = new WorkingDesks(hall, List.of(120), Set.of(ABANDONED));
    for (int i = 0; i < morning.ranks().size(); i++) {
      MixedStep rank = morning.ranks().get(i);
      desks.work(Duration.ofSeconds(rank.seconds()));
      rank.take(hall);
      meanwhile(hall, morning.meanwhile().get(i));
      assertThat(calls(hall, before)).as("calls to an empty desk").isLessThanOrEqualTo(ASKED_AFTER);
    }
    Statistics.label("calls to an empty desk").collect(calls(hall, before));
  }

  private static long calls(SiteFixture hall, int before) {
    return hall.history.subList(before, hall.history.size()).stream()
        .filter(one -> one.event() instanceof SiteEvent.VisitCalled)
        .filter(one -> ((SiteEvent.VisitCalled) one.event()).by().desk().equals(ABANDONED))
        .count();
  }

  /** Something becomes of whoever is called to the empty desk, without anybody there. */
  private static void meanwhile(SiteFixture hall, int what) {
    String called = hall.site.desk(ABANDONED).visit();
    if (called == null || !(hall.visit(called).state() instanceof LegState.Called)) {
      return;
    }
    switch (what) {
      case 0, 1 -> hall.when(new VisitCommand.LeaveVisit(called));
      case 2 -> hall.when(new VisitCommand.CancelVisit(called, "why"));
      case 3 -> hall.when(new DeskCommand.PickVisit("1", called, "stands here", true));
      default -> {}
    }
  }

  private static SiteFixture hall() {
    HallBuilder hall = new HallBuilder().service("civil").desk("1", "civil").desk("2", "civil");
    hall.callTimeout = MINUTE;
    return hall.agent("nadia", Map.of("civil", Competence.of(1)), CallingMode.AUTOMATIC)
        .agent("karim", "civil")
        .open("1", "nadia", "2", "karim");
  }

  @Test
  void after_three_calls_for_nothing_the_others_wait_for_a_desk_with_somebody_at_it() {
    SiteFixture hall = hall();
    for (String visit : List.of("v1", "v2", "v3", "v4")) {
      hall.rank(visit, "civil");
    }
    hall.pass(Duration.ofHours(1));
    assertThat(hall.site.desk("1").readiness()).isInstanceOf(Readiness.Lapsed.class);
    assertThat(hall.visit("v4").state()).isInstanceOf(LegState.Waiting.class);
    hall.next("2").thenAtDesk("2", "v4");
    hall.rank("v5", "civil").pass(Duration.ofMinutes(10)).thenAtDesk("1", null);
    hall.when(new DeskCommand.StandReady("1")).thenAtDesk("1", "v5").thenSnapshotEqualsReplay();
  }

  @Test
  void people_who_give_up_on_an_empty_desk_or_are_received_elsewhere_count_too() {
    SiteFixture hall = hall();
    for (String visit : List.of("v1", "v2", "v3", "v4")) {
      hall.rank(visit, "civil");
    }
    hall.pass(Duration.ofSeconds(20)).thenAtDesk("1", "v1");
    hall.when(new VisitCommand.LeaveVisit("v1")).pass(Duration.ofSeconds(20)).thenAtDesk("1", "v2");
    hall.when(new DeskCommand.PickVisit("2", "v2", "stands here", true));
    hall.pass(Duration.ofSeconds(20)).thenAtDesk("1", "v3");
    hall.when(new VisitCommand.CancelVisit("v3", "gone")).pass(Duration.ofHours(1));
    assertThat(hall.site.desk("1").readiness()).isInstanceOf(Readiness.Lapsed.class);
    assertThat(hall.visit("v4").state()).isInstanceOf(LegState.Waiting.class);
    hall.thenSnapshotEqualsReplay();
  }
}
