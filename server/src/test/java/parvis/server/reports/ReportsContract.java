package parvis.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Insertion;
import parvis.engine.visit.Leg;
import parvis.server.reports.figure.AnswerCount;
import parvis.server.reports.figure.CallFigures;
import parvis.server.reports.figure.CsvReport;
import parvis.server.reports.figure.DeskTime;
import parvis.server.reports.figure.Figures;
import parvis.server.reports.figure.Group;
import parvis.server.reports.figure.GroupFigures;
import parvis.server.reports.figure.MatchFigures;
import parvis.server.reports.figure.PromiseFigures;
import parvis.server.reports.figure.Report;
import parvis.server.reports.figure.StepFigures;

/** What every database must do for reports. */
abstract class ReportsContract extends ReportsFixture {
  private static final Answer DONE = new Answer("birth", "done", 1);

  /**
   * Ann is served, Bob is recalled and lost, Cy leaves, Dee is picked, held, and sent on to
   * passports, Eve waits on.
   */
  private void tell() {
    morning.at("09:00").send(new DeskCommand.SignIn("1", "nadia")).rank("ann", "birth");
    morning.at("09:02").rank("bob", "birth").rank("cy", "birth").rank("dee", "birth");
    morning.at("09:04").send(new VisitCommand.Acknowledge("ann")).next("1");
    morning.at("09:05").start("1");
    morning.at("09:15").end("1", DONE, new Answer("birth", "paper-missing", 2)).next("1");
    morning.at("09:16").send(new DeskCommand.Recall("1"));
    morning.at("09:17").send(new DeskCommand.MarkNoShow("1"));
    morning.at("09:20").send(new VisitCommand.LeaveVisit("cy"));
    morning.at("09:22").send(new DeskCommand.PickVisit("1", "dee", "in a hurry", true));
    morning.at("09:24").send(new DeskCommand.Hold("1"));
    morning.at("09:29").send(new DeskCommand.TakeBack("1", "dee"));
    morning
        .at("09:32")
        .send(
            new DeskCommand.SendOn(
                "1", "new-passport", Addressee.ANYONE, new Insertion.Last(), List.of(DONE)));
    morning.at("09:40").rank("eve", "birth").send(new DeskCommand.Pause("1", "lunch"));
    morning.at("10:10").send(new DeskCommand.Resume("1")).send(new DeskCommand.SignOut("1"));
  }

  @Test
  void a_morning_becomes_figures() {
    tell();
    Report report = report();

    Figures civil = figures(report.services(), "civil");
    assertThat(report.total().arrived()).isEqualTo(6);
    assertThat(civil)
        .isEqualTo(
            new Figures(
                5,
                2,
                2,
                1,
                1,
                1,
                1,
                0,
                0,
                1,
                1,
                1,
                // Ann 4 min, Dee 20 min, of a target of 10
                12 * 60L,
                20 * 60L,
                0.5,
                // Ann walked for a minute; Dee was taken without a call; Cy left after 18 min
                60L,
                (10 + 5) * 60L / 2,
                18 * 60L,
                // Ann and Bob were asked for, Dee picked; Ann noticed after 4 min, Dee after 20
                new CallFigures(
                    0.667, 0.0, 0.0, 0.0, 0.333, 0, 0, 0, 0, null, 12 * 60L, 0, null, 0, null),
                new PromiseFigures(0, null, null),
                // no step has a target; Ann's service began after 5 min, Dee's after 20
                new StepFigures(null, 20 * 60L, null, 60L, null, (5 + 20) * 60L / 2, 20 * 60L),
                // 15 min for twice 8
                new MatchFigures(0L, null, null, 0, 0L, 0, 0L, 0.938, 0.0),
                new GroupFigures(0, null)));
    assertThat(figures(report.services(), "passport").open()).isEqualTo(1);
    assertThat(report.hours()).extracting(Group::key).containsExactly("09");
    assertThat(figures(report.desks(), "1").received()).isEqualTo(2);
    assertThat(report.answers())
        .containsExactly(
            new AnswerCount("birth", "done", 2, 2),
            new AnswerCount("birth", "paper-missing", 1, 2));
    assertThat(report.deskTimes())
        .containsExactly(
            new DeskTime("1", "OPEN", null, 40 * 60),
            new DeskTime("1", "PAUSED", "lunch", 30 * 60));
  }

  @Test
  void facts_say_what_the_engine_says() {
    tell();
    long _ = runner.drain();

    for (String visit : List.of("ann", "bob", "cy", "dee", "eve")) {
      for (Leg leg : morning.visit(visit).legs()) {
        assertThat(row(visit, leg.number())).isEqualTo(rowOf(leg));
      }
    }
  }

  @Test
  void an_undone_step_is_as_if_it_had_never_been() {
    morning.at("09:00").send(new DeskCommand.SignIn("1", "nadia")).rank("ann", "birth");
    morning.at("09:05").next("1").start("1");
    String before = facts();
    morning
        .at("09:10")
        .send(
            new DeskCommand.SendOn(
                "1", "new-passport", Addressee.ANYONE, new Insertion.Last(), List.of(DONE)));
    assertThat(report().total().sentOn()).isEqualTo(1);
    morning.undo("1");

    assertThat(facts()).isEqualTo(before);
    assertThat(report().answers()).isEmpty();
  }

  @Test
  void an_undone_call_counts_no_more() {
    morning.at("09:00").send(new DeskCommand.SignIn("1", "nadia")).rank("ann", "birth");
    String before = facts();
    morning.at("09:05").send(new DeskCommand.PickVisit("1", "ann", "known", false));
    assertThat(report().total().picked()).isEqualTo(1);
    morning.undo("1");

    assertThat(report().total().called()).isZero();
    assertThat(facts()).isEqualTo(before);
  }

  @Test
  void answers_can_be_corrected_after_the_end() {
    morning.at("09:00").send(new DeskCommand.SignIn("1", "nadia")).rank("ann", "birth");
    morning.at("09:05").next("1").start("1").end("1", DONE);
    assertThat(report().answers()).containsExactly(new AnswerCount("birth", "done", 1, 1));
    morning
        .at("11:00")
        .send(
            new VisitCommand.CorrectAnswers(
                "ann", 1, List.of(new Answer("birth", "paper-missing", 1))));

    assertThat(report().answers()).containsExactly(new AnswerCount("birth", "paper-missing", 1, 1));
  }

  @Test
  void an_undone_start_is_a_call_again() {
    tell();
    morning.at("10:20").send(new DeskCommand.SignIn("2", "karim")).next("2");
    String called = facts();
    morning.start("2").undo("2");

    assertThat(facts()).isEqualTo(called);
  }

  @Test
  void before_the_reset_it_is_still_the_day_before() {
    morning.at("03:59").rank("late", "birth");
    morning.at("04:00").rank("early", "birth");

    assertThat(report().total().arrived()).isEqualTo(1);
    assertThat(new Reports(database).listDays("valmont")).containsExactly(DAY, DAY.minusDays(1));
  }

  @Test
  void the_runner_follows_by_itself_and_stops() throws InterruptedException {
    runner.start();
    morning.at("09:00").rank("ann", "birth");
    runner.wakeUp();
    Reports reports = new Reports(database);
    long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (reports.listDays("valmont").isEmpty() && System.nanoTime() < patience) {
      Thread.onSpinWait();
    }
    runner.close();

    assertThat(reports.listDays("valmont")).containsExactly(DAY);
  }

  @Test
  void a_table_says_what_its_figures_mean() {
    tell();
    String csv = CsvReport.of(report(), "en");

    assertThat(csv).startsWith("group,key,arrived,called,received,served,");
    assertThat(csv)
        .contains(
            "\r\nservice,civil,5,2,2,1,1,1,1,0,0,1,1,1,720,1200,0.5,60,450,1080,"
                + "0.667,0.0,0.0,0.0,0.333,0,0,0,0,,720,0,,0,,0,,,,1200,,60,,750,1200,"
                + "0,,,0,0,0,0,0.938,0.0,0,\r\n");
    assertThat(csv).contains("within_target,\"share of the received who waited");
    assertThat(CsvReport.of(report(), "fr")).contains("column,définition");
  }

  private static String rowOf(Leg leg) {
    var times = leg.times();
    return String.join(
        " ",
        leg.service(),
        leg.lastReception() == null ? "null" : leg.lastReception().desk(),
        Long.toString(times.created().toEpochMilli()),
        millis(times.acknowledged()),
        millis(times.firstCalled()),
        millis(times.called()),
        millis(times.present()),
        millis(times.started()),
        millis(times.ended()),
        millis(times.available()),
        Long.toString(times.held().toMillis()),
        Integer.toString(leg.calls()));
  }

  private static String millis(java.time.@org.jspecify.annotations.Nullable Instant at) {
    return at == null ? "null" : Long.toString(at.toEpochMilli());
  }

  private String row(String visit, int leg) {
    return rows("select service, desk, created_at, acknowledged_at, first_called_at, called_at,"
            + " present_at, started_at, ended_at, available_at, held_ms, calls - earlier_calls"
            + " from leg_fact"
            + " where visit = '%s' and leg = %d".formatted(visit, leg))
        .getFirst();
  }
}
