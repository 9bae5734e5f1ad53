package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.RankWishes;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.SteeringCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.ReinforcementRule;
import parvis.engine.configuration.Text;
import parvis.engine.configuration.TokenKind;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.event.SiteEvent;
import parvis.engine.reinforcement.Measure;
import parvis.engine.reinforcement.Reinforcement;
import parvis.engine.view.SiteView;
import parvis.engine.view.SiteView.Alert.Kind;
import parvis.engine.view.Views;
import parvis.engine.visit.Channel;

/** Calling agents for help (5.19): the fewest needed, one after another, and letting them go. */
class HelpTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static HallBuilder hall() {
    HallBuilder hall =
        new HallBuilder()
            .service("civil")
            .service("mail", one -> one.minimumDesks = 1)
            .desk("1", "civil", "mail")
            .desk("2", "civil", "mail")
            .desk("3", "civil", "mail")
            .agent("nadia", "civil")
            .agent("lea", "civil", "mail")
            .agent("omar", "civil", "mail");
    hall.reinforcement.add(rule(null));
    return hall;
  }

  private static ReinforcementRule rule(@Nullable Duration expected) {
    return new ReinforcementRule(
        "rush",
        Text.same("rush"),
        List.of("civil"),
        4,
        Duration.ofMinutes(20),
        expected,
        MINUTE.multipliedBy(2),
        1,
        MINUTE.multipliedBy(10),
        MINUTE.multipliedBy(5),
        List.of("lea", "omar"),
        MINUTE);
  }

  private static SiteFixture crowded(SiteFixture hall, int people) {
    for (int i = 0; i < people; i++) {
      hall.rank("v" + i, "civil");
    }
    return hall;
  }

  private static Reinforcement help(SiteFixture hall) {
    return java.util.Objects.requireNonNull(hall.site.helpers().find("rush"));
  }

  @Test
  void help_is_called_when_it_has_been_too_much_for_a_while() {
    SiteFixture hall = crowded(hall().open("1", "nadia"), 4);
    hall.pass(MINUTE);
    assertThat(hall.site.helpers().underWay()).isEmpty();
    hall.pass(MINUTE);
    assertThat(help(hall).measure()).isEqualTo(Measure.WAITING);
    assertThat(help(hall).findPending()).extracting(one -> one.agent()).isEqualTo("lea");
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void a_short_crowd_calls_nobody() {
    SiteFixture hall = crowded(hall().open("1", "nadia"), 4);
    hall.pass(MINUTE).next("1").pass(Duration.ofMinutes(5));
    assertThat(hall.site.helpers().underWay()).isEmpty();
  }

  @Test
  void one_who_waits_very_long_calls_help_too() {
    SiteFixture hall = crowded(hall().open("1", "nadia"), 1);
    hall.pass(Duration.ofMinutes(22));
    assertThat(help(hall).measure()).isEqualTo(Measure.LONGEST);
  }

  @Test
  void so_does_what_newcomers_would_wait() {
    HallBuilder builder = hall();
    builder.reinforcement.set(0, rule(Duration.ofMinutes(30)));
    SiteFixture hall = builder.open("1", "nadia");
    Outlook before = expecting(hall, 35);
    hall.pass(MINUTE.multipliedBy(2));
    hall.when(new SiteCommand.Foresee(List.of(expecting(hall, 10), before))).thenEvents();
    hall.when(new SiteCommand.Foresee(List.of(expecting(hall, 40), before)))
        .thenEvents(SiteEvent.ReinforcementCalled.class)
        .thenFollows(SiteEvent.HelperAsked.class);
  }

  @Test
  void who_is_out_until_a_promised_time_is_no_crowd() {
    HallBuilder builder = hall();
    builder.services.getFirst().guarantee = GuaranteeOffer.ON_REQUEST;
    SiteFixture hall = builder.open("1", "nadia");
    for (int i = 0; i < 4; i++) {
      hall.rank("v" + i, "civil", OUT, between(60, 90));
    }
    Instant promised = Objects.requireNonNull(hall.visit("v0").claim().promised());
    hall.rank("v4", "civil").pass(MINUTE.multipliedBy(10));
    assertThat(hall.site.helpers().underWay()).as("one who can be called").isEmpty();
    hall.receive("1").pass(Duration.between(hall.now(), promised));
    assertThat(hall.site.helpers().underWay()).as("they are back just now").isEmpty();
    hall.pass(MINUTE.multipliedBy(2));
    assertThat(help(hall).measure()).isEqualTo(Measure.WAITING);
    assertThat(help(hall).value()).isEqualTo(4);
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void the_time_that_a_person_was_promised_to_be_away_is_no_wait_that_calls_help() {
    HallBuilder builder = hall();
    builder.services.getFirst().guarantee = GuaranteeOffer.ON_REQUEST;
    SiteFixture hall = builder.open("1", "nadia");
    hall.rank("v0", "civil", OUT, between(60, 90));
    Instant promised = Objects.requireNonNull(hall.visit("v0").claim().promised());
    hall.pass(Duration.between(hall.now(), promised).plus(MINUTE.multipliedBy(21)));
    assertThat(hall.site.helpers().underWay()).isEmpty();
    hall.pass(MINUTE);
    assertThat(help(hall).measure()).isEqualTo(Measure.LONGEST);
    assertThat(help(hall).value()).isEqualTo(22);
  }

  @Test
  void who_is_announced_from_afar_is_no_crowd() {
    SiteFixture hall = hall().open("1", "nadia");
    for (int i = 0; i < 5; i++) {
      hall.when(
          new VisitCommand.TakeRank(
              "v" + i, "key-" + i, List.of("civil"), Channel.WEB, "fr", null, 1, true));
    }
    hall.pass(MINUTE.multipliedBy(30));
    assertThat(hall.site.helpers().underWay()).isEmpty();
  }

  private static final RankWishes OUT =
      new RankWishes(List.of(), null, TokenKind.NUMBER, null, true, Duration.ZERO);

  private static ExpectedWait between(int low, int high) {
    return new ExpectedWait.Between(
        Duration.ofMinutes(low), Duration.ofMinutes(high), Duration.ofMinutes(low));
  }

  private static Outlook expecting(SiteFixture hall, int minutes) {
    Duration wait = Duration.ofMinutes(minutes);
    return new Outlook(
        hall.now(), 1, Map.of("civil", new ExpectedWait.Between(wait, wait, wait)), Map.of());
  }

  @Test
  void who_does_not_answer_is_passed_over_and_the_supervisor_told_when_nobody_is_left() {
    SiteFixture hall = crowded(hall().open("1", "nadia"), 4).pass(MINUTE.multipliedBy(3));
    assertThat(help(hall).findPending()).extracting(one -> one.agent()).isEqualTo("omar");
    hall.when(new SteeringCommand.AnswerHelp("rush", "lea", true)).thenRefused(Reason.NOT_ASKED);
    hall.when(new SteeringCommand.AnswerHelp("rush", "omar", false))
        .thenEvents(SiteEvent.HelperAnswered.class)
        .thenFollows(SiteEvent.ReinforcementEscalated.class);
    assertThat(help(hall).escalated()).isTrue();
    hall.pass(Duration.ofMinutes(5));
    assertThat(help(hall).asked()).hasSize(2);
  }

  @Test
  void a_helper_receives_only_what_help_is_needed_for_and_goes_when_few_wait() {
    SiteFixture hall = crowded(hall().open("1", "nadia"), 5);
    hall.rank("m", "mail").pass(MINUTE.multipliedBy(2));
    hall.when(new SteeringCommand.AnswerHelp("rush", "lea", true));
    hall.pass(MINUTE).open("2", "lea").next("2").thenAtDesk("2", "v0");
    assertThat(help(hall).asked().getFirst().arrivedAt()).isEqualTo(hall.now());
    hall.when(new DeskCommand.PickVisit("3", "m", "why", false)).thenRefused(Reason.DESK_CLOSED);
    hall.serve("2").when(new DeskCommand.EndService("2", List.of(), true)).thenAtDesk("2", "v1");
    hall.receive("1").receive("1").pass(Duration.ofMinutes(8));
    assertThat(help(hall).asked()).hasSize(1);
    hall.pass(MINUTE.multipliedBy(2)); // minimum stay is over
    assertThat(hall.site.helpers().find("rush")).isNull();
    hall.serve("2").when(new DeskCommand.EndService("2", List.of(), true)).thenAtDesk("2", "v4");
    hall.serve("2").when(new DeskCommand.EndService("2", List.of(), true)).thenAtDesk("2", "m");
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void nobody_is_asked_again_while_it_cools_down() {
    SiteFixture hall = hall().open("1", "nadia");
    hall.when(new SteeringCommand.CallReinforcement("rush")).when(release());
    crowded(hall, 5).pass(Duration.ofMinutes(4));
    assertThat(hall.site.helpers().find("rush")).isNull();
    hall.pass(MINUTE);
    assertThat(help(hall).byHand()).isFalse();
    assertThat(help(hall).findPending()).extracting(one -> one.agent()).isEqualTo("omar");
  }

  private static SiteCommand release() {
    return new SteeringCommand.ReleaseReinforcement("rush");
  }

  @Test
  void who_cannot_be_spared_is_not_asked() {
    SiteFixture hall = crowded(hall().open("1", "nadia", "2", "lea"), 5);
    hall.pass(MINUTE.multipliedBy(2));
    assertThat(help(hall).findPending()).extracting(one -> one.agent()).isEqualTo("omar");
  }

  @Test
  void a_supervisor_can_call_and_release_help_by_hand() {
    SiteFixture hall = hall().open("1", "nadia");
    hall.when(release()).thenRefused(Reason.NO_HELP_UNDER_WAY);
    hall.when(new SteeringCommand.CallReinforcement("none"))
        .thenRefused(Reason.UNKNOWN_REINFORCEMENT);
    hall.when(new SteeringCommand.CallReinforcement("rush"))
        .thenEvents(SiteEvent.ReinforcementCalled.class)
        .thenFollows(SiteEvent.HelperAsked.class);
    hall.when(new SteeringCommand.CallReinforcement("rush")).thenRefused(Reason.HELP_UNDER_WAY);
    hall.when(release()).thenEvents(SiteEvent.ReinforcementReleased.class);
  }

  private static ReinforcementRule byWaitOnly(
      @Nullable Duration longest, @Nullable Duration expected) {
    return new ReinforcementRule(
        "rush",
        Text.same("rush"),
        List.of("civil"),
        null,
        longest,
        expected,
        MINUTE.multipliedBy(2),
        4,
        MINUTE.multipliedBy(10),
        MINUTE.multipliedBy(5),
        List.of("lea", "omar"),
        MINUTE);
  }

  private static SiteFixture withRule(ReinforcementRule rule) {
    HallBuilder hall = hall();
    hall.reinforcement.set(0, rule);
    return hall.open("1", "nadia");
  }

  private static List<String> asked(SiteFixture hall) {
    return help(hall).asked().stream().map(Reinforcement.Asked::agent).toList();
  }

  @Test
  void a_second_helper_is_asked_when_the_first_has_come_and_it_is_still_too_much() {
    SiteFixture hall = crowded(hall().open("1", "nadia"), 6).pass(MINUTE.multipliedBy(2));
    hall.when(new SteeringCommand.AnswerHelp("rush", "lea", true)).open("2", "lea").next("2");
    hall.pass(MINUTE.multipliedBy(9));
    assertThat(asked(hall)).containsExactly("lea");
    hall.pass(MINUTE);
    assertThat(asked(hall)).containsExactly("lea", "omar");
    hall.when(new SteeringCommand.AnswerHelp("rush", "omar", true)).open("3", "omar");
    assertThat(help(hall).asked()).allMatch(one -> one.arrivedAt() != null);
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void a_helper_who_said_to_come_and_does_not_is_not_waited_for() {
    SiteFixture hall = crowded(hall().open("1", "nadia"), 4).pass(MINUTE.multipliedBy(2));
    hall.when(new SteeringCommand.AnswerHelp("rush", "lea", true)).pass(MINUTE.multipliedBy(5));
    assertThat(asked(hall)).as("a minute to answer and five to come").containsExactly("lea");
    hall.pass(MINUTE);
    assertThat(asked(hall)).containsExactly("lea", "omar");
    var alerts = new Views(hall.site, hall.now(), Outlook.NONE).site().alerts();
    assertThat(alerts)
        .filteredOn(one -> one.kind() == Kind.HELPER_MISSING)
        .as("the supervisor sees it")
        .extracting(SiteView.Alert::subject)
        .containsExactly("rush");
    hall.pass(MINUTE);
    assertThat(help(hall).escalated()).isTrue();
    hall.open("2", "lea");
    assertThat(help(hall).asked().getFirst().arrivedAt()).as("late").isEqualTo(hall.now());
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void a_second_helper_is_asked_as_well_while_one_waits_too_long() {
    SiteFixture hall = crowded(withRule(byWaitOnly(Duration.ofMinutes(20), null)), 3);
    hall.pass(MINUTE.multipliedBy(22));
    assertThat(help(hall).measure()).isEqualTo(Measure.LONGEST);
    hall.when(new SteeringCommand.AnswerHelp("rush", "lea", true)).open("2", "lea").next("2");
    hall.pass(MINUTE.multipliedBy(10));
    assertThat(asked(hall)).containsExactly("lea", "omar");
  }

  @Test
  void help_stays_while_one_waits_nearly_as_long_as_what_called_it() {
    SiteFixture hall = crowded(withRule(byWaitOnly(Duration.ofMinutes(21), null)), 1);
    hall.pass(MINUTE.multipliedBy(10));
    hall.rank("late", "civil").pass(MINUTE.multipliedBy(13));
    hall.when(new SteeringCommand.AnswerHelp("rush", "lea", true)).open("2", "lea").next("2");
    hall.pass(MINUTE.multipliedBy(4)).receive("1");
    hall.rank("new", "civil").pass(MINUTE.multipliedBy(5));
    assertThat(hall.site.helpers().underWay()).as("the minimum stay").isNotEmpty();
    hall.pass(MINUTE);
    assertThat(hall.site.helpers().underWay()).as("nobody waits over 14 min").isEmpty();

    SiteFixture slow = crowded(withRule(byWaitOnly(Duration.ofMinutes(21), null)), 1);
    slow.pass(MINUTE.multipliedBy(18));
    slow.rank("late", "civil").pass(MINUTE.multipliedBy(5));
    slow.when(new SteeringCommand.AnswerHelp("rush", "lea", true)).open("2", "lea").next("2");
    slow.pass(MINUTE.multipliedBy(10));
    assertThat(slow.site.helpers().underWay()).as("one waits for 15 of 21 min").isNotEmpty();
    slow.receive("1");
    assertThat(slow.site.helpers().underWay()).isEmpty();
  }

  @Test
  void what_is_expected_asks_a_second_helper_and_lets_them_go_at_two_thirds() {
    SiteFixture hall = crowded(withRule(byWaitOnly(null, Duration.ofMinutes(30))), 2);
    foresee(hall, 35);
    hall.when(new SteeringCommand.AnswerHelp("rush", "lea", true)).open("2", "lea");
    hall.pass(MINUTE.multipliedBy(10));
    foresee(hall, 32);
    assertThat(asked(hall)).containsExactly("lea", "omar");
    hall.when(new SteeringCommand.AnswerHelp("rush", "omar", true)).open("3", "omar");
    hall.pass(MINUTE.multipliedBy(10));
    foresee(hall, 21);
    assertThat(hall.site.helpers().underWay()).as("still over two thirds").isNotEmpty();
    foresee(hall, 19);
    assertThat(hall.site.helpers().underWay()).isEmpty();
    hall.thenSnapshotEqualsReplay();
  }

  /** For two minutes, newcomers are expected to wait so long. */
  private static void foresee(SiteFixture hall, int minutes) {
    Outlook before = expecting(hall, minutes);
    hall.pass(MINUTE.multipliedBy(2));
    hall.when(new SiteCommand.Foresee(List.of(expecting(hall, minutes), before)));
  }

  @Test
  void who_may_only_today_is_asked_and_who_may_not_today_is_not() {
    HallBuilder builder = hall();
    builder.agent("zoe", "mail");
    builder.reinforcement.set(0, helpers("zoe", "omar"));
    SiteFixture hall = builder.open("1", "nadia");
    hall.when(new SteeringCommand.SetCompetence("zoe", "civil", Competence.of(1)));
    crowded(hall, 4).pass(MINUTE.multipliedBy(2));
    assertThat(asked(hall)).containsExactly("zoe");
    hall.when(new SteeringCommand.AnswerHelp("rush", "zoe", false));
    assertThat(asked(hall)).containsExactly("zoe", "omar");

    SiteFixture other = hall().open("1", "nadia");
    other.when(new SteeringCommand.SetCompetence("lea", "civil", null));
    crowded(other, 4).pass(MINUTE.multipliedBy(2));
    assertThat(asked(other)).containsExactly("omar");
  }

  private static ReinforcementRule helpers(String... agents) {
    ReinforcementRule usual = rule(null);
    return new ReinforcementRule(
        usual.id(),
        usual.name(),
        usual.services(),
        usual.waiting(),
        usual.longest(),
        usual.expected(),
        usual.holdFor(),
        usual.releaseWaiting(),
        usual.minimumStay(),
        usual.cooldown(),
        List.of(agents),
        usual.answerWithin());
  }
}
