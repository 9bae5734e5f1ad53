package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.RankWishes;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.configuration.AutomaticCall;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.DialRules;
import parvis.engine.configuration.LadderRules;
import parvis.engine.configuration.ModeRules;
import parvis.engine.configuration.Opening;
import parvis.engine.configuration.TokenKind;
import parvis.engine.desk.Readiness;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why.Path;
import parvis.engine.view.DeskView;
import parvis.engine.view.Views;
import parvis.engine.visit.LegState;

/** Standing and automatic calls (5.16, 5.17) and the ladder after a call without answer. */
class ReadinessTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static HallBuilder hall(CallingMode mode) {
    Map<String, Competence> all = Map.of("civil", Competence.of(1));
    return new HallBuilder()
        .service("civil")
        .desk("1", "civil")
        .desk("2", "civil")
        .agent("nadia", all, mode)
        .agent("karim", all, mode);
  }

  @Test
  void who_comes_is_called_to_the_desk_that_stands_ready() {
    SiteFixture hall = hall(CallingMode.MANUAL).open("1", "nadia");
    hall.when(new DeskCommand.StandReady("1")).thenEvents(SiteEvent.DeskStoodReady.class);
    hall.rank("v1", "civil").thenFollows(SiteEvent.VisitCalled.class).thenAtDesk("1", "v1");
    assertThat(hall.why("1").path()).isEqualTo(Path.STANDING);
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void a_call_for_which_nobody_is_there_is_kept_where_agents_want_it() {
    SiteFixture hall = hall(CallingMode.STANDING).open("1", "nadia");
    hall.next("1").thenEvents(SiteEvent.DeskStoodReady.class);
    hall.rank("v1", "civil").thenAtDesk("1", "v1");
  }

  @Test
  void one_person_is_called_to_one_desk_and_the_next_to_the_other() {
    SiteFixture hall = hall(CallingMode.MANUAL).open("1", "nadia", "2", "karim");
    hall.when(new DeskCommand.StandReady("2")).after(SECOND);
    hall.when(new DeskCommand.StandReady("1")).after(SECOND);
    hall.rank("v1", "civil").thenAtDesk("2", "v1").thenAtDesk("1", null);
    hall.rank("v2", "civil").thenAtDesk("1", "v2");
  }

  @Test
  void towards_quality_the_better_desk_gets_who_comes() {
    HallBuilder builder =
        new HallBuilder()
            .service("civil")
            .desk("1", "civil")
            .desk("2", "civil")
            .agent("beginner", Map.of("civil", new Competence(1, 30, 1, null)), null)
            .agent("expert", Map.of("civil", new Competence(1, 95, 1, null)), null);
    builder.dial = new DialRules(60, null, Map.of());
    SiteFixture hall = builder.open("1", "beginner", "2", "expert");
    hall.when(new DeskCommand.StandReady("1")).after(SECOND);
    hall.when(new DeskCommand.StandReady("2")).after(SECOND);
    hall.rank("v1", "civil").thenAtDesk("2", "v1");
  }

  @Test
  void a_back_up_that_stands_ready_is_woken_when_its_tier_opens() {
    SiteFixture hall =
        new HallBuilder()
            .service("civil", one -> one.tiers = List.of(new Opening(Duration.ofMinutes(5), null)))
            .desk("1", "civil")
            .desk("2", "civil")
            .agent("first", "civil")
            .agent("backup", Map.of("civil", new Competence(1, 100, 2, null)), null)
            .open("1", "first", "2", "backup");
    hall.when(new DeskCommand.StandReady("2")).rank("v1", "civil").thenFollows();
    hall.pass(Duration.ofMinutes(5)).thenAtDesk("2", "v1");
  }

  @Test
  void standing_ready_ends_with_a_pause_or_by_hand() {
    SiteFixture hall = hall(CallingMode.MANUAL).open("1", "nadia");
    hall.when(new DeskCommand.StandReady("1")).when(new DeskCommand.Pause("1", "lunch"));
    hall.rank("v1", "civil").thenFollows();
    hall.when(new DeskCommand.Resume("1")).thenFollows().thenAtDesk("1", null);
    hall.when(new DeskCommand.StandReady("1")).thenAtDesk("1", "v1");
  }

  @Test
  void a_desk_that_stands_ready_for_long_is_asked_whether_somebody_is_there() {
    SiteFixture hall = hall(CallingMode.MANUAL).open("1", "nadia");
    hall.when(new DeskCommand.StandReady("1")).pass(Duration.ofMinutes(15));
    assertThat(hall.site.desk("1").readiness()).isInstanceOf(Readiness.Lapsed.class);
    hall.rank("v1", "civil").thenAtDesk("1", null);
    hall.when(new DeskCommand.StandReady("1")).thenAtDesk("1", "v1");
  }

  @Test
  void the_kiosk_is_given_the_time_to_print_before_the_call() {
    SiteFixture hall = hall(CallingMode.MANUAL).open("1", "nadia");
    hall.when(new DeskCommand.StandReady("1"));
    hall.rank("v1", "civil", RankWishes.NOTHING, ExpectedWait.unknown()).thenFollows();
    assertThat(hall.visit("v1").claim().promised()).isNull();
    hall.pass(Duration.ofSeconds(4)).thenAtDesk("1", "v1");
  }

  @Test
  void the_system_calls_some_seconds_after_a_service() {
    SiteFixture hall = hall(CallingMode.AUTOMATIC).open("1", "nadia");
    assertThat(hall.site.desk("1").readiness()).isInstanceOf(Readiness.Countdown.class);
    hall.rank("v1", "civil").rank("v2", "civil").pass(Duration.ofSeconds(19));
    hall.thenAtDesk("1", null).pass(SECOND).thenAtDesk("1", "v1");
    assertThat(hall.why("1").path()).isEqualTo(Path.AUTOMATIC);
    hall.serve("1").when(new DeskCommand.EndService("1", List.of(), false));
    hall.pass(Duration.ofSeconds(20)).thenAtDesk("1", "v2");
  }

  @Test
  void with_nobody_there_the_system_waits_for_whoever_comes() {
    SiteFixture hall = hall(CallingMode.AUTOMATIC).open("1", "nadia");
    hall.pass(Duration.ofSeconds(30));
    hall.rank("v1", "civil").thenAtDesk("1", "v1");
  }

  @Test
  void whoever_has_chosen_the_agent_is_left_for_the_agent_to_call() {
    SiteFixture hall = hall(CallingMode.AUTOMATIC).open("1", "nadia");
    RankWishes nadia =
        new RankWishes(List.of(), "nadia", TokenKind.NUMBER, null, false, Duration.ZERO);
    hall.rank("v1", "civil", nadia, ExpectedWait.unknown()).pass(Duration.ofMinutes(1));
    hall.thenAtDesk("1", null).rank("v2", "civil").thenAtDesk("1", "v2");
    hall.serve("1").when(new DeskCommand.EndService("1", List.of(), true)).thenAtDesk("1", "v1");
    assertThat(hall.why("1").path()).isEqualTo(Path.ASKED);
  }

  @Test
  void the_agent_can_stop_the_countdown_until_the_next_service() {
    SiteFixture hall = hall(CallingMode.AUTOMATIC).open("1", "nadia");
    hall.when(new DeskCommand.StandDown("1")).thenEvents(SiteEvent.CountdownStopped.class);
    hall.rank("v1", "civil").pass(Duration.ofMinutes(5)).thenAtDesk("1", null);
    hall.next("1").thenAtDesk("1", "v1").serve("1");
    hall.when(new DeskCommand.EndService("1", List.of(), false));
    assertThat(hall.site.desk("1").readiness()).isInstanceOf(Readiness.Countdown.class);
  }

  @Test
  void an_agent_may_change_the_way_of_calling() {
    SiteFixture hall = hall(CallingMode.AUTOMATIC).open("1", "nadia");
    hall.when(new DeskCommand.SetCallingMode("1", CallingMode.MANUAL));
    hall.rank("v1", "civil").pass(Duration.ofMinutes(5)).thenAtDesk("1", null);
    hall.when(new DeskCommand.SetCallingMode("1", CallingMode.MANUAL))
        .thenRefused(Reason.ALREADY_SO);
  }

  @Test
  void who_is_put_back_behind_nobody_can_be_called_at_that_moment() {
    HallBuilder builder = hall(CallingMode.MANUAL);
    builder.ladder = new LadderRules(null, 1, 2, Duration.ofSeconds(45));
    SiteFixture hall = builder.open("1", "nadia").rank("v1", "civil").next("1");
    hall.when(new DeskCommand.MarkNoShow("1")).thenEvents(SiteEvent.VisitRecycled.class);
    hall.next("1").thenAtDesk("1", "v1");
  }

  @Test
  void a_call_without_answer_is_repeated_put_back_and_then_given_up() {
    HallBuilder builder = hall(CallingMode.AUTOMATIC);
    builder.ladder = new LadderRules(Duration.ofSeconds(30), 1, 2, Duration.ofSeconds(45));
    builder.callTimeout = Duration.ofMinutes(1);
    builder.modes =
        new ModeRules(
            CallingMode.MANUAL,
            AutomaticCall.AFTER_SERVICE,
            Duration.ofSeconds(5),
            Duration.ofMinutes(15),
            Duration.ZERO,
            Duration.ofSeconds(3));
    SiteFixture hall = builder.open("1", "nadia");
    for (String visit : List.of("v1", "v2", "v3", "v4")) {
      hall.rank(visit, "civil").after(SECOND);
    }
    hall.pass(SECOND).thenAtDesk("1", "v1");
    assertThat(due(hall)).isEqualTo(Duration.ofSeconds(30)); // to be called again
    hall.pass(Duration.ofSeconds(90)); // three recalls
    assertThat(hall.visit("v1").leg().calls()).isEqualTo(4);
    assertThat(due(hall)).isEqualTo(Duration.ofMinutes(1)); // to be given up
    hall.pass(Duration.ofMinutes(1)); // given up: behind v2 and v3
    assertThat(hall.visit("v1").state()).isInstanceOf(LegState.Waiting.class);
    assertThat(hall.site.queues().visits("civil")).containsExactly("v2", "v3", "v1", "v4");
    hall.pass(Duration.ofSeconds(5)).thenAtDesk("1", "v2");
    for (String visit : List.of("v2", "v3")) {
      hall.thenAtDesk("1", visit).serve("1");
      hall.when(new DeskCommand.EndService("1", List.of(), false)).pass(Duration.ofSeconds(5));
    }
    hall.thenAtDesk("1", "v1").pass(Duration.ofSeconds(151));
    assertThat(hall.visit("v1").state()).isInstanceOf(LegState.NoShow.class);
    hall.pass(Duration.ofSeconds(5)).thenAtDesk("1", "v4").thenSnapshotEqualsReplay();
  }

  @Test
  void undoing_an_end_calls_back_who_was_called_by_itself_meanwhile() {
    SiteFixture hall = hall(CallingMode.STANDING).open("1", "nadia");
    hall.rank("v1", "civil").next("1").serve("1");
    hall.when(new DeskCommand.EndService("1", List.of(), true));
    hall.rank("v2", "civil").thenAtDesk("1", "v2");
    hall.when(new DeskCommand.UndoLastStep("1")).thenAtDesk("1", "v1");
    assertThat(hall.visit("v2").state()).isInstanceOf(LegState.Waiting.class);
  }

  /** From the last call until something happens by itself, as the desk shows it. */
  private static Duration due(SiteFixture hall) {
    DeskView.Current here =
        Objects.requireNonNull(
            Objects.requireNonNull(new Views(hall.site, hall.now(), Outlook.NONE).findDesk("1"))
                .current());
    return Duration.between(
        Objects.requireNonNull(here.calledAt()), Objects.requireNonNull(here.due()));
  }
}
