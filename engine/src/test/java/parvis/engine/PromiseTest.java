package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.GroupCommand;
import parvis.engine.command.RankWishes;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.TokenKind;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.event.SiteEvent;
import parvis.engine.view.Views;
import parvis.engine.view.Wait;
import parvis.engine.visit.Channel;
import parvis.engine.visit.LegState;

/** The time before which a person is not called (5.12). */
class PromiseTest {
  private static final RankWishes OUT =
      new RankWishes(List.of(), null, TokenKind.NUMBER, null, true, Duration.ofMinutes(5));

  private static ExpectedWait cautious(int minutes) {
    Duration wait = Duration.ofMinutes(minutes);
    return new ExpectedWait.Between(wait, wait.multipliedBy(2), wait);
  }

  private static HallBuilder hall(GuaranteeOffer offer) {
    return new HallBuilder()
        .service("civil", one -> one.guarantee = offer)
        .desk("1", "civil")
        .desk(
            "2",
            Map.of("civil", parvis.engine.configuration.Aptitude.of(1)),
            HallBuilder.withPlaces(5))
        .agent("nadia", "civil")
        .agent("karim", "civil");
  }

  private static Instant minutes(int after) {
    return SiteFixture.NINE.plus(Duration.ofMinutes(after));
  }

  @Test
  void the_promise_is_a_share_of_a_cautious_estimate_rounded_down() {
    SiteFixture hall = hall(GuaranteeOffer.ON_REQUEST).open("1", "nadia");
    hall.after(Duration.ofMinutes(2)).rank("v1", "civil", OUT, cautious(47));
    // 9:02 and 80 % of 47 minutes is 9:39.6
    assertThat(hall.visit("v1").claim().promised()).isEqualTo(minutes(35));
  }

  @Test
  void the_hall_knows_before_what_would_be_promised() {
    SiteFixture hall = hall(GuaranteeOffer.ON_REQUEST).open("1", "nadia");
    Outlook outlook =
        new Outlook(hall.now(), hall.site.sequence(), Map.of("civil", cautious(60)), Map.of());
    assertThat(new Views(hall.site, hall.now(), outlook).site().steering().promises())
        .isEqualTo(Map.of("civil", minutes(45)));
    assertThat(new Views(hall.site, hall.now(), Outlook.NONE).site().steering().promises())
        .isEmpty();
  }

  @Test
  void who_does_not_ask_is_promised_nothing_unless_everybody_is() {
    SiteFixture asked = hall(GuaranteeOffer.ON_REQUEST).open("1", "nadia");
    asked.rank("v1", "civil", RankWishes.NOTHING, cautious(60));
    assertThat(asked.visit("v1").claim().promised()).isNull();
    SiteFixture always = hall(GuaranteeOffer.ALWAYS).open("1", "nadia");
    always.rank("v1", "civil", RankWishes.NOTHING, cautious(60));
    assertThat(always.visit("v1").claim().promised()).isEqualTo(minutes(45));
  }

  @Test
  void a_short_or_unknown_wait_is_promised_nothing() {
    SiteFixture hall = hall(GuaranteeOffer.ALWAYS).open("1", "nadia");
    hall.rank("v1", "civil", OUT, cautious(11)).rank("v2", "civil", OUT, ExpectedWait.unknown());
    assertThat(hall.visit("v1").claim().promised()).isNull();
    assertThat(hall.visit("v2").claim().promised()).isNull();
  }

  @Test
  void nothing_is_promised_for_a_time_after_closing() {
    HallBuilder builder = hall(GuaranteeOffer.ALWAYS);
    builder.hours =
        OpeningHours.ofWeek(
            Map.of(
                DayOfWeek.TUESDAY,
                List.of(new OpeningHours.Interval(LocalTime.of(8, 0), LocalTime.of(9, 30)))));
    SiteFixture hall = builder.open("1", "nadia");
    hall.rank("v1", "civil", OUT, cautious(60));
    assertThat(hall.visit("v1").claim().promised()).isNull();
  }

  @Test
  void nobody_calls_before_by_whatever_way() {
    SiteFixture hall = hall(GuaranteeOffer.ALWAYS).open("1", "nadia", "2", "karim");
    hall.rank("v1", "civil", OUT, cautious(60));
    hall.next("1").thenRefused(Reason.NOBODY_TO_CALL);
    hall.when(new DeskCommand.PickVisit("1", "v1", "why", false)).thenRefused(Reason.TOO_EARLY);
    hall.when(new GroupCommand.CallGroup("2", "g1", null, 3, List.of()))
        .thenRefused(Reason.NOBODY_FITS);
    hall.when(new GroupCommand.CallGroup("2", "g1", null, 3, List.of("v1")))
        .thenRefused(Reason.NOBODY_FITS);
    hall.when(new DeskCommand.StandReady("1")).thenFollows();
    hall.pass(Duration.ofMinutes(44)).thenAtDesk("1", null);
  }

  @Test
  void at_the_time_the_person_competes_with_the_first_rank() {
    SiteFixture hall = hall(GuaranteeOffer.ON_REQUEST).open("1", "nadia");
    hall.rank("v1", "civil", OUT, cautious(60)).after(Duration.ofMinutes(1)).rank("v2", "civil");
    hall.rank("v3", "civil").receive("1");
    assertThat(hall.visit("v2").isClosed()).isTrue();
    hall.pass(Duration.ofMinutes(44)).next("1").thenAtDesk("1", "v1");
  }

  @Test
  void a_desk_that_stands_ready_calls_on_the_minute() {
    SiteFixture hall = hall(GuaranteeOffer.ALWAYS).open("1", "nadia");
    hall.rank("v1", "civil", OUT, cautious(60)).when(new DeskCommand.StandReady("1"));
    hall.pass(Duration.ofMinutes(14)).when(new DeskCommand.StandDown("1"));
    hall.when(new DeskCommand.StandReady("1")).pass(Duration.ofMinutes(14));
    hall.when(new DeskCommand.StandDown("1")).when(new DeskCommand.StandReady("1"));
    hall.pass(Duration.ofMinutes(14)).when(new DeskCommand.StandDown("1"));
    hall.when(new DeskCommand.StandReady("1"));
    hall.pass(Duration.ofMinutes(3)).thenAtDesk("1", "v1");
    assertThat(hall.visit("v1").leg().times().called()).isEqualTo(minutes(45));
  }

  @Test
  void only_the_person_moves_it() {
    SiteFixture hall = hall(GuaranteeOffer.ALWAYS).open("1", "nadia");
    hall.rank("v1", "civil", OUT, cautious(60));
    hall.when(new VisitCommand.LiftPromise("v1")).thenEvents(SiteEvent.PromiseLifted.class);
    hall.when(new VisitCommand.LiftPromise("v1")).thenRefused(Reason.NO_PROMISE);
    hall.next("1").thenAtDesk("1", "v1").thenSnapshotEqualsReplay();
  }

  @Test
  void a_person_may_ask_for_a_later_time_as_often_as_they_may_let_others_go_first() {
    SiteFixture hall = hall(GuaranteeOffer.ON_REQUEST).open("1", "nadia");
    hall.rank("v1", "civil");
    hall.when(new VisitCommand.PostponeVisit("v1", minutes(20)));
    hall.pass(Duration.ofMinutes(19)).next("1").thenRefused(Reason.NOBODY_TO_CALL);
    hall.when(new VisitCommand.PostponeVisit("v1", minutes(30)));
    hall.when(new VisitCommand.PostponeVisit("v1", minutes(40))).thenRefused(Reason.DELAY_LIMIT);
    hall.pass(Duration.ofMinutes(11)).next("1").thenAtDesk("1", "v1");
  }

  @Test
  void a_time_that_is_past_or_after_closing_is_refused() {
    SiteFixture hall = hall(GuaranteeOffer.ON_REQUEST).open("1", "nadia");
    hall.rank("v1", "civil");
    hall.when(new VisitCommand.PostponeVisit("v1", minutes(0))).thenRefused(Reason.TIME_PAST);
  }

  @Test
  void who_stands_at_the_desk_is_taken_whatever_was_promised() {
    SiteFixture hall = hall(GuaranteeOffer.ALWAYS).open("1", "nadia");
    hall.rank("v1", "civil", OUT, cautious(60));
    hall.when(new DeskCommand.PickVisit("1", "v1", "is here", true))
        .thenEvents(
            SiteEvent.PromiseLifted.class,
            SiteEvent.VisitTaken.class,
            SiteEvent.ServiceStarted.class);
  }

  @Test
  void who_is_out_on_a_promise_does_not_count_as_waiting_too_long() {
    SiteFixture hall = hall(GuaranteeOffer.ALWAYS).open("1", "nadia");
    hall.rank("v1", "civil", OUT, cautious(60)).after(Duration.ofMinutes(30));
    assertThat(longest(hall)).isNull();
    hall.pass(Duration.ofMinutes(15));
    assertThat(Objects.requireNonNull(longest(hall)).minutes()).isEqualTo(45);
  }

  private static final RankWishes HALF_AN_HOUR_AWAY =
      new RankWishes(List.of(), null, TokenKind.NUMBER, null, false, Duration.ofMinutes(30));

  private static SiteFixture fromAfar(SiteFixture hall, RankWishes wishes, ExpectedWait told) {
    return hall.when(
        new VisitCommand.TakeRank(
            "v1", "key-v1", List.of("civil"), Channel.WEB, "fr", null, 1, true, wishes, told));
  }

  @Test
  void who_takes_a_rank_from_afar_is_promised_a_time_without_asking() {
    SiteFixture hall = hall(GuaranteeOffer.ON_REQUEST).open("1", "nadia");
    fromAfar(hall, RankWishes.NOTHING, cautious(60));
    assertThat(hall.visit("v1").claim().promised()).isEqualTo(minutes(45));
    hall.after(Duration.ofMinutes(1)).rank("v2", "civil");
    hall.when(new DeskCommand.PickVisit("1", "v1", "why", false)).thenRefused(Reason.TOO_EARLY);
    hall.receive("1").pass(Duration.ofMinutes(45)).next("1").thenAtDesk("1", "v1");
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void nobody_is_called_before_they_can_be_here() {
    SiteFixture hall = hall(GuaranteeOffer.ON_REQUEST).open("1", "nadia");
    hall.after(Duration.ofMinutes(2));
    fromAfar(hall, HALF_AN_HOUR_AWAY, cautious(12));
    // 9:32, rounded up: the way is longer than the wait
    assertThat(hall.visit("v1").claim().promised()).isEqualTo(minutes(35));
    var page = new Views(hall.site, hall.now(), Outlook.NONE).findVisitor("key-v1");
    assertThat(Objects.requireNonNull(page).promised()).isEqualTo(minutes(35));
    assertThat(page.setOut()).isEqualTo(minutes(5));
  }

  @Test
  void the_page_for_ranks_from_afar_knows_before_what_would_be_promised() {
    SiteFixture hall = hall(GuaranteeOffer.ON_REQUEST).open("1", "nadia");
    Outlook outlook =
        new Outlook(hall.now(), hall.site.sequence(), Map.of("civil", cautious(20)), Map.of());
    var told = new Views(hall.site, hall.now(), outlook).kiosk().promisesFromAfar().get("civil");
    assertThat(told)
        .containsEntry(0, minutes(15))
        .containsEntry(15, minutes(15))
        .containsEntry(20, minutes(20))
        .containsEntry(60, minutes(60));
    assertThat(new Views(hall.site, hall.now(), Outlook.NONE).kiosk().promisesFromAfar()).isEmpty();
  }

  @Test
  void who_is_here_earlier_says_so_and_may_be_called() {
    SiteFixture hall = hall(GuaranteeOffer.ALWAYS).open("1", "nadia");
    fromAfar(hall, HALF_AN_HOUR_AWAY, cautious(60));
    hall.when(new VisitCommand.ConfirmArrival("v1")).thenEvents(SiteEvent.PromiseLifted.class);
    hall.when(new VisitCommand.ConfirmArrival("v1")).thenRefused(Reason.ALREADY_SO);
    hall.next("1").thenAtDesk("1", "v1");
  }

  @Test
  void without_a_promise_who_is_elsewhere_is_called_only_after_saying_that_they_are_here() {
    SiteFixture never = hall(GuaranteeOffer.NEVER).open("1", "nadia");
    fromAfar(never, HALF_AN_HOUR_AWAY, cautious(60));
    SiteFixture unknown = hall(GuaranteeOffer.ALWAYS).open("1", "nadia");
    fromAfar(unknown, HALF_AN_HOUR_AWAY, ExpectedWait.unknown());
    for (SiteFixture hall : List.of(never, unknown)) {
      assertThat(hall.visit("v1").state()).isEqualTo(new LegState.Announced());
      hall.pass(Duration.ofMinutes(50)).next("1").thenRefused(Reason.NOBODY_TO_CALL);
    }
  }

  @Test
  void who_misses_the_promised_time_has_the_way_to_come_on_top_of_the_tolerance() {
    SiteFixture hall = hall(GuaranteeOffer.ALWAYS).open("1", "nadia");
    Duration tolerance = hall.site.catalogue().configuration().rules().noShowTolerance();
    fromAfar(hall, HALF_AN_HOUR_AWAY, cautious(60));
    hall.pass(Duration.ofMinutes(46)).next("1").when(new DeskCommand.MarkNoShow("1"));
    assertThat(hall.visit("v1").state())
        .isInstanceOfSatisfying(
            LegState.NoShow.class,
            missed ->
                assertThat(missed.until())
                    .isEqualTo(hall.now().plus(tolerance).plus(Duration.ofMinutes(30))));
  }

  private static @Nullable Wait longest(SiteFixture hall) {
    return new Views(hall.site, hall.now(), Outlook.NONE).site().services().getFirst().longest();
  }
}
