package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SteeringCommand;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Confirmation;
import parvis.engine.configuration.Opening;
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
  private static final Duration MINUTE = Duration.ofMinutes(1);

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

  static Visit at(SiteFixture hall, String desk) {
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
    hall.when(new SteeringCommand.CountLine("till", 4)).next("1");
    assertThat(hall.site.physicalLine("till").people()).isEqualTo(3);
    String visit = java.util.Objects.requireNonNull(hall.site.desk("1").visit());
    hall.when(new DeskCommand.Recall("1")).thenEvents(SiteEvent.VisitRecalled.class);
    hall.when(new DeskCommand.MarkNoShow("1"))
        .thenEvents(SiteEvent.VisitMissed.class, SiteEvent.RankLost.class);
    assertThat(hall.site.physicalLine("till").people()).isEqualTo(4);
    assertThat(hall.visit(visit).leg().times().started()).isNull();
    hall.thenAtDesk("1", null).thenSnapshotEqualsReplay();
  }

  @Test
  void a_call_is_kept_while_the_line_is_known_to_be_empty() {
    SiteFixture hall = open(Confirmation.AGENT);
    hall.when(new SteeringCommand.CountLine("till", 0)).next("2").after(GAP).next("1");
    hall.pass(Duration.ofMinutes(2)).thenAtDesk("1", null).thenAtDesk("2", null);
    hall.when(new SteeringCommand.CountLine("till", 1));
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
    hall.when(new SteeringCommand.CountLine("nothing", 3)).thenRefused(Reason.UNKNOWN_SERVICE);
  }

  @Test
  void only_a_line_can_be_counted() {
    SiteFixture town = new SiteFixture();
    town.when(new SteeringCommand.CountLine("civil", 3)).thenRefused(Reason.NOT_A_LINE);
  }

  @Test
  void who_waits_with_a_ticket_goes_before_a_line_of_no_better_priority() {
    HallBuilder builder = hall(Confirmation.AGENT).service("desk");
    builder.desk("4", "till", "desk").agent("dan", "till", "desk");
    SiteFixture hall = builder.open("4", "dan");
    hall.rank("v1", "desk").next("4").thenAtDesk("4", "v1");
    hall.serve("4").when(new DeskCommand.EndService("4", List.of(), true));
    assertThat(at(hall, "4").channel()).isEqualTo(Channel.LINE);
  }

  @Test
  void the_wait_is_told_from_the_count_and_the_pace() {
    SiteFixture hall = open(Confirmation.NONE);
    assertThat(wait(hall).isUnknown()).isTrue();
    for (int i = 0; i < 5; i++) {
      hall.next("1").after(Duration.ofMinutes(2));
    }
    hall.when(new SteeringCommand.CountLine("till", 10));
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
    hall.when(new SteeringCommand.CountLine("till", 10));
    assertThat(wait(hall).isUnknown()).isFalse();
    hall.when(new DeskCommand.EndService("1", List.of(), false));
    for (String desk : List.of("1", "2", "3")) {
      hall.when(new DeskCommand.SignOut(desk));
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
    hall.when(new SteeringCommand.CountLine("till", 1)).next("1").after(Duration.ofMinutes(20));
    hall.when(new SteeringCommand.CountLine("till", 2)).next("1");
    assertThat(wholeWait(hall)).as("known to be empty").isEqualTo(pace);

    SiteFixture unknown = open(Confirmation.AGENT);
    for (int i = 0; i < 5; i++) {
      unknown.receive("1").after(Duration.ofMinutes(2));
    }
    pace = wholeWait(unknown);
    unknown.next("1").when(new DeskCommand.MarkNoShow("1")).after(Duration.ofMinutes(20));
    unknown.next("1");
    assertThat(wholeWait(unknown)).as("taken to be empty: nobody came").isEqualTo(pace);
  }

  /** What ten people would wait. */
  private static Duration wholeWait(SiteFixture hall) {
    return Duration.ofMillis(hall.site.physicalLine("till").meanGap() * 10);
  }

  @Test
  void nobody_sets_for_a_line_what_could_have_no_effect() {
    SiteFixture hall = open(Confirmation.AGENT);
    Opening after = new Opening(Duration.ofMinutes(10), null);
    hall.when(new SteeringCommand.SetCompetence("ana", "till", new Competence(1, 100, 2, null)))
        .thenRefused(Reason.NOT_FOR_A_LINE);
    hall.when(new SteeringCommand.SetCompetence("ana", "till", new Competence(1, 100, 1, after)))
        .thenRefused(Reason.NOT_FOR_A_LINE);
    hall.when(new SteeringCommand.SetCompetence("ana", "till", new Competence(2, 60, 1, null)))
        .thenEvents(SiteEvent.CompetenceSet.class);
  }

  @Test
  void a_line_is_an_alert_when_no_desk_is_open_for_it_and_when_it_is_over_its_target() {
    SiteFixture hall = hall(Confirmation.NONE).open("1", "ana");
    paced(hall, 5, Duration.ofMinutes(2));
    hall.when(new SteeringCommand.CountLine("till", 4));
    assertThat(alerts(hall)).as("eight minutes of ten").isEmpty();
    hall.when(new SteeringCommand.CountLine("till", 12));
    assertThat(alerts(hall)).containsExactly(new Alert(Kind.OVER_TARGET, "till", TILL, 24));
    hall.when(new DeskCommand.EndService("1", List.of(), false)).when(new DeskCommand.SignOut("1"));
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
    hall.when(new SteeringCommand.CountLine("till", 9)).pass(MINUTE);
    var help = java.util.Objects.requireNonNull(hall.site.helpers().find("rush"));
    assertThat(help.value()).isEqualTo(9);
    assertThat(help.findPending()).isNotNull();
    hall.when(new SteeringCommand.CountLine("till", 2)).pass(MINUTE);
    assertThat(hall.site.helpers().find("rush")).isNull();
    hall.thenSnapshotEqualsReplay();
  }
}
