package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import parvis.engine.command.Actor;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.Stamped;
import parvis.engine.command.VisitCommand;
import parvis.engine.course.SiteCourse;
import parvis.engine.desk.DeskState;
import parvis.engine.site.SiteState;
import parvis.engine.site.Snapshots;
import parvis.engine.visit.Channel;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/** Ending a service and asking for the next person in one go. */
class EndAndNextTest {
  /** A morning: how the hall is set up, and what is done. */
  record Morning(int settings, List<MixedStep> steps) {}

  @Provide
  Arbitrary<Morning> mornings() {
    Arbitrary<List<MixedStep>> steps =
        Combinators.combine(
                Arbitraries.integers().between(0, MixedStep.KINDS - 1),
                Arbitraries.integers().between(0, 99_999),
                Arbitraries.integers().between(0, 60))
            .as(MixedStep::new)
            .list()
            .ofMinSize(60)
            .ofMaxSize(150);
    return Combinators.combine(Arbitraries.integers().between(0, (1 << 18) - 1), steps)
        .as(Morning::new);
  }

  @Property(tries = 120)
  void is_the_same_as_ending_and_then_asking(@ForAll("mornings") Morning morning) {
    SiteFixture hall = new SiteFixture(MixedHall.of(morning.settings()));
    hall.open("1", "nadia").open("2", "karim").open("3", "zoe").open("5", "ines");
    int compared = 0;
    for (MixedStep step : morning.steps()) {
      hall.pass(Duration.ofSeconds(step.seconds()));
      step.take(hall);
      for (DeskState desk : List.copyOf(hall.site.desks())) {
        if (isServing(hall, desk)) {
          compare(hall, desk.desk());
          compared++;
        }
      }
    }
    Statistics.label("compared").collect(compared > 0);
  }

  private static boolean isServing(SiteFixture hall, DeskState desk) {
    return desk.visit() != null && hall.visit(desk.visit()).state() instanceof LegState.InService;
  }

  private static void compare(SiteFixture hall, String desk) {
    SiteCourse inOne = copy(hall);
    perform(inOne, hall, new DeskCommand.EndService(desk, List.of(), true));
    SiteCourse inTwo = copy(hall);
    perform(inTwo, hall, new DeskCommand.EndService(desk, List.of(), false));
    String here = inTwo.site().desk(desk).visit();
    if (here != null && !here.equals(hall.site.desk(desk).visit())) {
      return; // the system has called there at once by itself, within its own limits
    }
    perform(inTwo, hall, new DeskCommand.CallNext(desk));
    assertThat(whoIsWhere(inOne.site())).isEqualTo(whoIsWhere(inTwo.site()));
  }

  private static SiteCourse copy(SiteFixture hall) {
    return new SiteCourse(Snapshots.restore(Snapshots.of(hall.site)));
  }

  private static void perform(SiteCourse course, SiteFixture hall, SiteCommand command) {
    Actor somebody = new Actor(Actor.Kind.SUPERVISOR, "test");
    course.perform(new Stamped("c" + course.site().sequence(), somebody, hall.now(), command));
  }

  /** Everything that people see of it: who is where, and what each desk asks for. */
  private static Map<String, Object> whoIsWhere(SiteState site) {
    Map<String, Object> all = new TreeMap<>();
    for (DeskState desk : site.desks()) {
      all.put("desk " + desk.desk(), List.of(desk.readiness(), desk.status(), desk.isFree()));
    }
    for (Visit visit : site.visits()) {
      all.put(visit.token().display(), List.of(visit.state(), visit.leg().service()));
    }
    return all;
  }

  @Test
  void who_goes_on_to_another_service_goes_to_the_desk_that_stood_ready_before() {
    SiteFixture hall =
        new HallBuilder()
            .service("civil")
            .service("taxes")
            .desk("1", "taxes")
            .desk("2", "civil", "taxes")
            .agent("nadia", "taxes")
            .agent("zoe", "civil", "taxes")
            .open("1", "nadia", "2", "zoe");
    hall.when(
        new VisitCommand.TakeRank(
            "v1", "key-v1", List.of("civil", "taxes"), Channel.GREETER, "fr", null, 1, false));
    hall.next("2").serve("2").when(new DeskCommand.StandReady("1"));
    hall.after(Duration.ofMinutes(1)).rank("v2", "civil");
    hall.when(new DeskCommand.EndService("2", List.of(), true));
    hall.thenAtDesk("1", "v1").thenAtDesk("2", "v2").thenSnapshotEqualsReplay();
    hall.when(new DeskCommand.UndoLastStep("2")).thenRefused(Reason.UNDO_OVERTAKEN);
  }
}
