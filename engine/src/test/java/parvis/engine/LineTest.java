package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Confirmation;
import parvis.engine.configuration.Opening;
import parvis.engine.configuration.OrderRules;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.configuration.ReinforcementRule;
import parvis.engine.configuration.Text;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why.Path;
import parvis.engine.event.Why.Rule;
import parvis.engine.rehearsal.Rehearsal;
import parvis.engine.view.SiteView.Alert;
import parvis.engine.view.SiteView.Alert.Kind;
import parvis.engine.view.Views;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Visit;

/** A line without tickets: free desks are announced at its head (4.1.2). */
class LineTest {
  private static final Duration GAP = Duration.ofSeconds(3);

  private static HallBuilder hall(Confirmation confirmation) {
    return new HallBuilder()
        .service(
            "till",
            one -> {
              one.kind = ReceptionKind.CALL_FORWARD;
              one.confirmation = confirmation;
            })
        .desk("1", "till")
        .desk("2", "till")
        .desk("3", "till")
        .agent("ana", "till")
        .agent("ben", "till")
        .agent("cleo", "till");
  }

  private static SiteFixture open(Confirmation confirmation) {
    return hall(confirmation).open("1", "ana", "2", "ben", "3", "cleo");
  }

  private static Visit at(SiteFixture hall, String desk) {
    return hall.visit(java.util.Objects.requireNonNull(hall.site.desk(desk).visit()));
  }

  @Test
  void the_visit_begins_when_the_desk_is_announced() {
    SiteFixture hall = open(Confirmation.AGENT);
    hall.next("1").thenEvents(SiteEvent.RankTaken.class, SiteEvent.VisitCalled.class);
    assertThat(at(hall, "1").channel()).isEqualTo(Channel.LINE);
    assertThat(hall.why("1").rule()).isEqualTo(Rule.HEAD_OF_LINE);
    hall.after(Duration.ofSeconds(9)).serve("1");
    var times = at(hall, "1").leg().times();
    assertThat(Duration.between(times.called(), times.present())).isEqualTo(Duration.ofSeconds(9));
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void desks_are_announced_in_the_order_of_pressing_with_a_gap_between() {
    SiteFixture hall = open(Confirmation.AGENT);
    hall.next("3").next("1").thenEvents(SiteEvent.DeskStoodReady.class);
    hall.after(Duration.ofMillis(500)).next("2");
    assertThat(hall.site.desk("1").visit()).isNull();
    hall.pass(Duration.ofMillis(2_499));
    assertThat(hall.site.desk("1").visit()).isNull();
    hall.pass(Duration.ofMillis(1));
    assertThat(at(hall, "1").leg().times().called()).isEqualTo(SiteFixture.NINE.plus(GAP));
    assertThat(hall.site.desk("2").visit()).isNull();
    hall.pass(GAP);
    assertThat(at(hall, "2").leg().times().called())
        .isEqualTo(SiteFixture.NINE.plus(GAP.multipliedBy(2)));
    assertThat(hall.why("2").path()).isEqualTo(Path.STANDING);
  }

  @Test
  void asking_for_the_next_one_ends_the_service_before() {
    SiteFixture hall = open(Confirmation.NONE);
    hall.next("1")
        .thenEvents(
            SiteEvent.RankTaken.class,
            SiteEvent.VisitCalled.class,
            SiteEvent.VisitPresent.class,
            SiteEvent.ServiceStarted.class);
    hall.after(Duration.ofMinutes(2)).next("1");
    hall.thenEvents(
        SiteEvent.ServiceEnded.class,
        SiteEvent.WrapUpEnded.class,
        SiteEvent.RankTaken.class,
        SiteEvent.VisitCalled.class,
        SiteEvent.VisitPresent.class,
        SiteEvent.ServiceStarted.class);
  }

  @Test
  void nobody_came_counts_no_service_and_leaves_the_line_as_it_was() {
    SiteFixture hall = open(Confirmation.AGENT);
    hall.when(new SiteCommand.CountLine("till", 4)).next("1");
    assertThat(hall.site.physicalLine("till").people()).isEqualTo(3);
    String visit = java.util.Objects.requireNonNull(hall.site.desk("1").visit());
    hall.when(new SiteCommand.Recall("1")).thenEvents(SiteEvent.VisitRecalled.class);
    hall.when(new SiteCommand.MarkNoShow("1"))
        .thenEvents(SiteEvent.VisitMissed.class, SiteEvent.RankLost.class);
    assertThat(hall.site.physicalLine("till").people()).isEqualTo(4);
    assertThat(hall.visit(visit).leg().times().started()).isNull();
    hall.thenAtDesk("1", null).thenSnapshotEqualsReplay();
  }

  @Test
  void a_call_is_kept_while_the_line_is_known_to_be_empty() {
    SiteFixture hall = open(Confirmation.AGENT);
    hall.when(new SiteCommand.CountLine("till", 0)).next("2").after(GAP).next("1");
    hall.pass(Duration.ofMinutes(2)).thenAtDesk("1", null).thenAtDesk("2", null);
    hall.when(new SiteCommand.CountLine("till", 1));
    assertThat(hall.site.desk("2").visit()).isNotNull();
    hall.pass(Duration.ofMinutes(1)).thenAtDesk("1", null);
  }

  @Test
  void who_comes_without_a_reason_comes_for_the_service() {
    SiteFixture hall =
        new HallBuilder()
            .service(
                "till",
                one -> {
                  one.kind = ReceptionKind.CALL_FORWARD;
                  one.name = Text.same("Retrait express");
                  one.hasReason = false;
                })
            .desk("1", "till")
            .agent("ana", "till")
            .open("1", "ana");
    hall.next("1");
    var rows = new Views(hall.site, hall.now(), Outlook.NONE).site().visits();
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().reasonName()).isEqualTo(Text.same("Retrait express"));
  }

  @Test
  void nobody_takes_a_rank_for_a_line() {
    SiteFixture hall = open(Confirmation.AGENT);
    hall.rank("v1", "till").thenRefused(Reason.TAKES_NO_RANKS);
    hall.when(new SiteCommand.CountLine("nothing", 3)).thenRefused(Reason.UNKNOWN_SERVICE);
  }

  @Test
  void only_a_line_can_be_counted() {
    SiteFixture town = new SiteFixture();
    town.when(new SiteCommand.CountLine("civil", 3)).thenRefused(Reason.NOT_A_LINE);
  }

  @Test
  void who_waits_with_a_ticket_goes_before_a_line_of_no_better_priority() {
    HallBuilder builder = hall(Confirmation.AGENT).service("desk");
    builder.desk("4", "till", "desk").agent("dan", "till", "desk");
    SiteFixture hall = builder.open("4", "dan");
    hall.rank("v1", "desk").next("4").thenAtDesk("4", "v1");
    hall.serve("4").when(new SiteCommand.EndService("4", List.of(), true));
    assertThat(at(hall, "4").channel()).isEqualTo(Channel.LINE);
  }

  @Test
  void the_wait_is_told_from_the_count_and_the_pace() {
    SiteFixture hall = open(Confirmation.NONE);
    assertThat(wait(hall).isUnknown()).isTrue();
    for (int i = 0; i < 5; i++) {
      hall.next("1").after(Duration.ofMinutes(2));
    }
    hall.when(new SiteCommand.CountLine("till", 10));
    ExpectedWait.Between wait = (ExpectedWait.Between) wait(hall);
    assertThat(Duration.ofMinutes(20)).isBetween(wait.low(), wait.high());
  }

  private static ExpectedWait wait(SiteFixture hall) {
    return Rehearsal.of(hall.site, hall.now()).run(1).forNewcomer("till");
  }

  @Test
  void a_line_without_tickets_does_not_go_before_the_only_one_who_is_over_a_ceiling() {
    SiteFixture hall =
        new HallBuilder()
            .service("till", one -> one.kind = ReceptionKind.CALL_FORWARD)
            .service("civil", one -> one.ceiling = Duration.ofMinutes(30))
            .desk("1", "till", "civil")
            .agent("ana", Map.of("till", Competence.of(1), "civil", Competence.of(2)), null)
            .open("1", "ana");
    hall.rank("v1", "civil").after(Duration.ofMinutes(29)).next("1");
    assertThat(hall.why("1").rule()).isEqualTo(Rule.HEAD_OF_LINE);
    hall.serve("1").after(Duration.ofMinutes(1)).next("1").thenAtDesk("1", "v1");
    assertThat(hall.why("1").rule()).isEqualTo(Rule.CEILING);
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void the_wait_is_unknown_while_no_desk_is_open() {
    SiteFixture hall = open(Confirmation.NONE);
    paced(hall, 5, Duration.ofMinutes(2));
    hall.when(new SiteCommand.CountLine("till", 10));
    assertThat(wait(hall).isUnknown()).isFalse();
    hall.when(new SiteCommand.EndService("1", List.of(), false));
    for (String desk : List.of("1", "2", "3")) {
      hall.when(new SiteCommand.SignOut(desk));
    }
    assertThat(wait(hall).isUnknown()).isTrue();
  }

  /** Announced so often, so long apart. */
  private static void paced(SiteFixture hall, int times, Duration apart) {
    for (int i = 0; i < times; i++) {
      hall.next("1").after(apart);
    }
  }

  @Test
  void time_in_which_the_line_was_empty_does_not_count_for_its_pace() {
    SiteFixture hall = open(Confirmation.NONE);
    paced(hall, 5, Duration.ofMinutes(2));
    Duration pace = wholeWait(hall);
    hall.when(new SiteCommand.CountLine("till", 1)).next("1").after(Duration.ofMinutes(20));
    hall.when(new SiteCommand.CountLine("till", 2)).next("1");
    assertThat(wholeWait(hall)).as("known to be empty").isEqualTo(pace);

    SiteFixture unknown = open(Confirmation.AGENT);
    for (int i = 0; i < 5; i++) {
      unknown.receive("1").after(Duration.ofMinutes(2));
    }
    pace = wholeWait(unknown);
    unknown.next("1").when(new SiteCommand.MarkNoShow("1")).after(Duration.ofMinutes(20));
    unknown.next("1");
    assertThat(wholeWait(unknown)).as("taken to be empty: nobody came").isEqualTo(pace);
  }

  /** What ten people would wait. */
  private static Duration wholeWait(SiteFixture hall) {
    return Duration.ofMillis(hall.site.physicalLine("till").meanGap() * 10);
  }

  private static HallBuilder two(Duration target, Duration other) {
    return new HallBuilder()
        .service("till", line(target))
        .service("express", line(other))
        .service("desk", one -> one.ceiling = Duration.ofHours(1));
  }

  private static Consumer<HallBuilder.ServiceDraft> line(Duration target) {
    return one -> {
      one.kind = ReceptionKind.CALL_FORWARD;
      one.target = target;
      one.ceiling = target.multipliedBy(4);
    };
  }

  private static final Duration TEN = Duration.ofMinutes(10);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** The services of whom the desk receives in turn, a minute each. */
  private static List<String> received(SiteFixture hall, String desk, int times) {
    List<String> services = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      hall.next(desk);
      services.add(at(hall, desk).leg().service());
      hall.serve(desk).after(MINUTE).when(new SiteCommand.EndService(desk, List.of(), false));
    }
    return services;
  }

  @Test
  void two_lines_of_equal_priority_are_announced_in_turn() {
    SiteFixture hall =
        two(TEN, TEN).desk("1", "till", "express").agent("ana", "till", "express").open("1", "ana");
    assertThat(received(hall, "1", 4)).containsExactly("till", "express", "till", "express");
  }

  @Test
  void a_line_and_tickets_of_equal_priority_take_turns_while_the_lines_wait_is_unknown() {
    SiteFixture hall =
        two(TEN, TEN).desk("1", "till", "desk").agent("ana", "till", "desk").open("1", "ana");
    tickets(hall, 3);
    assertThat(received(hall, "1", 6))
        .containsExactly("desk", "till", "desk", "till", "desk", "till");
  }

  private static void tickets(SiteFixture hall, int people) {
    for (int i = 0; i < people; i++) {
      hall.rank("v" + hall.site.sequence(), "desk");
    }
  }

  @Test
  void once_known_the_longer_wait_goes_first() {
    SiteFixture hall =
        two(TEN, TEN)
            .desk("1", "till", "desk")
            .agent("ana", "till", "desk")
            .desk("2", "till")
            .agent("ben", "till")
            .open("1", "ana", "2", "ben");
    assertThat(received(hall, "2", 4)).containsOnly("till");
    tickets(hall, 2);
    hall.after(Duration.ofMinutes(5)).when(new SiteCommand.CountLine("till", 9));
    assertThat(received(hall, "1", 2)).as("9 people at a minute each").containsOnly("till");
    hall.when(new SiteCommand.CountLine("till", 2));
    assertThat(received(hall, "1", 2)).as("7 minutes with a ticket").containsOnly("desk");
  }

  @Test
  void under_weighted_priorities_neither_waits_for_ever() {
    HallBuilder builder = two(TEN, TEN).desk("1", "till", "desk");
    builder.agent("ana", Map.of("till", Competence.of(2), "desk", Competence.of(1)), null);
    builder.order = weighted();
    SiteFixture hall = builder.open("1", "ana");
    tickets(hall, 10);
    assertThat(received(hall, "1", 8)).contains("till", "desk");
  }

  private static OrderRules weighted() {
    OrderRules usual = OrderRules.standard();
    return new OrderRules(
        OrderRules.Family.WEIGHTED,
        usual.first(),
        usual.areaTolerance(),
        usual.namedAgentLimit(),
        usual.preferenceLapse(),
        usual.language());
  }

  @Test
  void a_line_of_a_worse_priority_is_announced_when_its_ceiling_is_reached() {
    HallBuilder builder = two(Duration.ofMinutes(5), TEN).desk("1", "till", "desk");
    builder.agent("ana", Map.of("till", Competence.of(2), "desk", Competence.of(1)), null);
    SiteFixture hall = builder.open("1", "ana");
    hall.when(new SiteCommand.CountLine("till", 3));
    tickets(hall, 40);
    List<String> services = received(hall, "1", 42);
    assertThat(services.subList(0, 20)).containsOnly("desk");
    assertThat(services.get(20)).as("20 min at the head").isEqualTo("till");
    assertThat(services.subList(21, 41)).as("and not over and over").contains("desk");
  }

  @Test
  void whose_priority_counts_first_counts_for_lines_too() {
    HallBuilder builder = two(TEN, TEN);
    builder.desk("1", Map.of("till", Aptitude.of(1), "desk", Aptitude.of(2)), one -> one);
    builder.agent("ana", Map.of("till", Competence.of(2), "desk", Competence.of(1)), null);
    OrderRules usual = OrderRules.standard();
    builder.order =
        new OrderRules(
            usual.family(),
            OrderRules.First.DESK,
            usual.areaTolerance(),
            usual.namedAgentLimit(),
            usual.preferenceLapse(),
            usual.language());
    SiteFixture hall = builder.open("1", "ana");
    tickets(hall, 2);
    assertThat(received(hall, "1", 2)).containsOnly("till");
  }

  @Test
  void where_nobody_came_tickets_go_first_for_as_long_as_the_target_of_the_line() {
    HallBuilder builder = two(TEN, TEN).desk("1", "till", "desk");
    builder.agent("ana", Map.of("till", Competence.of(1), "desk", Competence.of(2)), null);
    SiteFixture hall = builder.open("1", "ana");
    tickets(hall, 20);
    hall.next("1").when(new SiteCommand.MarkNoShow("1"));
    assertThat(received(hall, "1", 10)).containsOnly("desk");
    assertThat(received(hall, "1", 2)).containsOnly("till");
  }

  @Test
  void nobody_sets_for_a_line_what_could_have_no_effect() {
    SiteFixture hall = open(Confirmation.AGENT);
    Opening after = new Opening(TEN, null);
    hall.when(new SiteCommand.SetCompetence("ana", "till", new Competence(1, 100, 2, null)))
        .thenRefused(Reason.NOT_FOR_A_LINE);
    hall.when(new SiteCommand.SetCompetence("ana", "till", new Competence(1, 100, 1, after)))
        .thenRefused(Reason.NOT_FOR_A_LINE);
    hall.when(new SiteCommand.SetCompetence("ana", "till", new Competence(2, 60, 1, null)))
        .thenEvents(SiteEvent.CompetenceSet.class);
  }

  @Test
  void a_line_is_an_alert_when_no_desk_is_open_for_it_and_when_it_is_over_its_target() {
    SiteFixture hall = hall(Confirmation.NONE).open("1", "ana");
    paced(hall, 5, Duration.ofMinutes(2));
    hall.when(new SiteCommand.CountLine("till", 4));
    assertThat(alerts(hall)).as("eight minutes of ten").isEmpty();
    hall.when(new SiteCommand.CountLine("till", 12));
    assertThat(alerts(hall)).containsExactly(new Alert(Kind.OVER_TARGET, "till", TILL, 24));
    hall.when(new SiteCommand.EndService("1", List.of(), false)).when(new SiteCommand.SignOut("1"));
    assertThat(alerts(hall)).containsExactly(new Alert(Kind.NO_DESK, "till", TILL, 12));
  }

  private static final Text TILL = Text.same("till");

  private static List<Alert> alerts(SiteFixture hall) {
    return new Views(hall.site, hall.now(), Outlook.NONE).site().alerts();
  }

  @Test
  void people_counted_in_a_line_call_help() {
    HallBuilder builder = hall(Confirmation.NONE).agent("dan", "till");
    builder.reinforcement.add(
        new ReinforcementRule(
            "rush",
            Text.same("rush"),
            List.of("till"),
            8,
            null,
            null,
            MINUTE,
            3,
            MINUTE,
            MINUTE,
            List.of("dan"),
            MINUTE));
    SiteFixture hall = builder.open("1", "ana");
    hall.when(new SiteCommand.CountLine("till", 9)).pass(MINUTE);
    var help = java.util.Objects.requireNonNull(hall.site.helpers().find("rush"));
    assertThat(help.value()).isEqualTo(9);
    assertThat(help.findPending()).isNotNull();
    hall.when(new SiteCommand.CountLine("till", 2)).pass(MINUTE);
    assertThat(hall.site.helpers().find("rush")).isNull();
    hall.thenSnapshotEqualsReplay();
  }
}
