package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.RankWishes;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.PreCall;
import parvis.engine.configuration.TokenKind;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.view.Views;

/** Telling people that their turn is near (5.14). */
class PreCallTest {
  private static HallBuilder telling(PreCall rule) {
    return new HallBuilder()
        .service("civil", one -> one.preCall = rule)
        .desk("1", "civil")
        .agent("nadia", "civil");
  }

  private static SiteFixture with(SiteFixture hall, int people) {
    for (int i = 1; i <= people; i++) {
      hall.rank("v" + i, "civil").after(Duration.ofSeconds(1));
    }
    return hall.pass(Duration.ZERO);
  }

  private static boolean told(SiteFixture hall, String visit) {
    return hall.visit(visit).leg().times().preCalled() != null;
  }

  @Test
  void whoever_has_few_people_ahead_is_told() {
    SiteFixture hall = with(telling(PreCall.of(1, null, 9)).open("1", "nadia"), 3);
    assertThat(told(hall, "v1")).isTrue();
    assertThat(told(hall, "v2")).isTrue();
    assertThat(told(hall, "v3")).isFalse();
    hall.next("1").pass(Duration.ofSeconds(1));
    assertThat(told(hall, "v3")).isTrue();
  }

  @Test
  void nobody_is_told_while_nobody_receives() {
    SiteFixture hall = with(telling(PreCall.of(1, null, 9)).open(), 2);
    assertThat(told(hall, "v1")).isFalse();
    hall.open("1", "nadia").pass(Duration.ofSeconds(1));
    assertThat(told(hall, "v1")).isTrue();
  }

  @Test
  void no_more_are_told_than_may_wait_to_be_called() {
    SiteFixture hall = with(telling(PreCall.of(5, null, 2)).open("1", "nadia"), 4);
    assertThat(told(hall, "v2")).isTrue();
    assertThat(told(hall, "v3")).isFalse();
    hall.next("1").pass(Duration.ofSeconds(1));
    assertThat(told(hall, "v3")).isTrue();
    assertThat(told(hall, "v4")).isFalse();
  }

  @Test
  void a_person_is_told_once_a_leg() {
    SiteFixture hall = with(telling(PreCall.of(1, null, 9)).open("1", "nadia"), 1);
    Instant first = hall.visit("v1").leg().times().preCalled();
    hall.pass(Duration.ofMinutes(5));
    assertThat(hall.visit("v1").leg().times().preCalled()).isEqualTo(first);
  }

  @Test
  void whoever_is_expected_soon_is_told_earlier_by_the_time_they_need() {
    SiteFixture hall = telling(PreCall.of(0, Duration.ofMinutes(4), 9)).open("1", "nadia");
    RankWishes slow =
        new RankWishes(List.of(), null, TokenKind.NUMBER, null, false, Duration.ofMinutes(10));
    hall.rank("v1", "civil").rank("v2", "civil");
    hall.rank("v3", "civil", slow, ExpectedWait.unknown()).pass(Duration.ZERO);
    hall.when(
        new SiteCommand.Foresee(
            List.of(
                new Outlook(
                    hall.now(),
                    hall.site.sequence(),
                    Map.of(),
                    Map.of("v2", between(6, 9), "v3", between(12, 20))))));
    assertThat(told(hall, "v2")).as("expected in six minutes").isFalse();
    assertThat(told(hall, "v3")).as("in twelve, and needs ten").isTrue();
  }

  private static ExpectedWait between(int low, int high) {
    return new ExpectedWait.Between(
        Duration.ofMinutes(low), Duration.ofMinutes(high), Duration.ofMinutes(low));
  }

  @Test
  void who_goes_out_is_told_in_time_to_be_back_for_what_was_promised() {
    HallBuilder builder = telling(PreCall.of(1, null, 9));
    builder.services.getFirst().guarantee = GuaranteeOffer.ON_REQUEST;
    SiteFixture hall = builder.open("1", "nadia");
    RankWishes out =
        new RankWishes(List.of(), null, TokenKind.NUMBER, null, true, Duration.ofMinutes(5));
    hall.rank("v1", "civil", out, between(60, 90)).pass(Duration.ofMinutes(30));
    assertThat(hall.visit("v1").claim().promised())
        .isEqualTo(SiteFixture.NINE.plus(Duration.ofMinutes(45)));
    assertThat(told(hall, "v1")).isFalse();
    hall.pass(Duration.ofMinutes(11));
    assertThat(hall.visit("v1").leg().times().preCalled())
        .as("woken for it, in a hall where nothing else happens")
        .isEqualTo(SiteFixture.NINE.plus(Duration.ofMinutes(40)));
    hall.next("1").thenRefused(Reason.NOBODY_TO_CALL);
  }

  @Test
  void who_needs_long_to_be_back_is_told_with_more_people_ahead() {
    SiteFixture hall = telling(PreCall.of(0, null, 9)).open("1", "nadia");
    RankWishes slow =
        new RankWishes(List.of(), null, TokenKind.NUMBER, null, false, Duration.ofMinutes(11));
    with(hall, 2);
    hall.rank("slow", "civil", slow, ExpectedWait.unknown());
    assertThat(told(hall, "v2")).isFalse();
    assertThat(told(hall, "slow")).as("two are called in ten minutes").isTrue();
    hall.rank("slower", "civil", slow, ExpectedWait.unknown());
    assertThat(told(hall, "slower")).isFalse();
  }

  @Test
  void nobody_is_told_whose_call_comes_sooner_than_a_message() {
    PreCall rule = new PreCall(2, null, 9, Duration.ofMinutes(6), null);
    SiteFixture hall = with(telling(rule).open("1", "nadia"), 3);
    assertThat(told(hall, "v1")).as("at once").isFalse();
    assertThat(told(hall, "v2")).as("in five minutes").isFalse();
    assertThat(told(hall, "v3")).as("in ten minutes").isTrue();
    hall.when(
        new SiteCommand.Foresee(
            List.of(
                new Outlook(
                    hall.now(), hall.site.sequence(), Map.of(), Map.of("v2", between(2, 4))))));
    assertThat(told(hall, "v2")).isFalse();
  }

  @Test
  void the_pool_counts_whoever_was_told_wherever_they_stand() {
    PreCall rule = PreCall.of(0, Duration.ofMinutes(9), 2);
    SiteFixture hall = with(telling(rule).open("1", "nadia"), 4);
    hall.when(new DeskCommand.PreCall("1")); // v2, by the agent
    assertThat(told(hall, "v1")).isTrue();
    assertThat(told(hall, "v2")).isTrue();
    hall.when(
        new SiteCommand.Foresee(
            List.of(
                new Outlook(
                    hall.now(), hall.site.sequence(), Map.of(), Map.of("v4", between(1, 2))))));
    assertThat(told(hall, "v4")).as("two are ready already").isFalse();
  }

  @Test
  void an_agent_tells_no_more_than_may_wait_to_be_called() {
    SiteFixture hall = with(telling(PreCall.of(0, null, 2)).open("1", "nadia"), 4);
    hall.when(new DeskCommand.PreCall("1"));
    assertThat(told(hall, "v2")).isTrue();
    hall.when(new DeskCommand.PreCall("1")).thenRefused(Reason.ENOUGH_PRE_CALLED);
    hall.next("1").pass(Duration.ofSeconds(1)).when(new DeskCommand.PreCall("1"));
    assertThat(told(hall, "v3")).isTrue();
  }

  @Test
  void whoever_is_not_ready_steps_back_and_may_be_told_again() {
    SiteFixture hall = with(telling(PreCall.of(0, null, 9)).open("1", "nadia"), 5);
    assertThat(told(hall, "v1")).isTrue();
    hall.when(new VisitCommand.DelayVisit("v1"));
    assertThat(hall.site.queues().visits("civil")).containsExactly("v2", "v3", "v4", "v1", "v5");
    assertThat(told(hall, "v1")).isFalse();
    assertThat(told(hall, "v2")).isTrue();
  }

  @Test
  void whoever_was_told_goes_to_a_nearer_area_and_the_order_stays() {
    HallBuilder builder = telling(new PreCall(0, null, 9, Duration.ZERO, "lounge"));
    builder.area("hall", null, Duration.ZERO).area("lounge", 4, Duration.ZERO);
    SiteFixture hall = with(builder.open("1", "nadia"), 2);
    Views views = new Views(hall.site, hall.now(), Outlook.NONE);
    assertThat(views.board().near())
        .extracting(near -> Objects.requireNonNull(near.area()).in("fr"))
        .containsExactly("lounge");
    assertThat(Objects.requireNonNull(views.findVisit("v2")).particulars().area()).isNull();
    assertThat(hall.visit("v1").leg().area()).isEqualTo("hall");
    hall.when(new VisitCommand.MoveVisit("v1", "lounge")).thenRefused(Reason.AREA_NOT_FOR_SERVICE);
    hall.next("1").thenAtDesk("1", "v1");
  }

  @Test
  void who_was_told_may_answer_and_the_order_stays() {
    SiteFixture hall = with(telling(PreCall.of(1, null, 9)).open("1", "nadia"), 3);
    hall.when(new VisitCommand.AnswerPreCall("v3")).thenRefused(Reason.NOT_PRE_CALLED);
    hall.when(new VisitCommand.AnswerPreCall("v2"));
    assertThat(hall.visit("v2").leg().times().coming()).isEqualTo(hall.now());
    hall.next("1").thenAtDesk("1", "v1").thenSnapshotEqualsReplay();
  }
}
