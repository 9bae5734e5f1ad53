package parvis.server.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parvis.engine.command.CustomerCommand;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.GroupCommand;
import parvis.engine.command.RankWishes;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.SteeringCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.CallingMode;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Insertion;
import parvis.server.reports.figure.BandGroup;
import parvis.server.reports.figure.CallFigures;
import parvis.server.reports.figure.CsvReport;
import parvis.server.reports.figure.DeskTime;
import parvis.server.reports.figure.Figures;
import parvis.server.reports.figure.GroupFigures;
import parvis.server.reports.figure.HelpCount;
import parvis.server.reports.figure.MatchFigures;
import parvis.server.reports.figure.PromiseFigures;
import parvis.server.reports.figure.StepFigures;

/** Figures about every way of calling, against numbers counted by hand, on whichever database. */
abstract class FiguresContract extends HallReports {
  /**
   * Ann is asked for; Bob comes to a desk that stands ready; Cy is called by the system; Dee is
   * picked before Eve and Fay, who are called as a group.
   */
  @Test
  void shares_of_calls_by_their_way() {
    at("09:00").rank("ann", "civil").next("1");
    receive("09:01", "09:05");
    at("09:06").send(new DeskCommand.StandReady("1"));
    at("09:10").rank("bob", "civil");
    at("09:11").send(new SiteCommand.Tick());
    receive("09:12", "09:15");
    at("09:16")
        .send(new DeskCommand.SetCallingMode("1", CallingMode.AUTOMATIC))
        .rank("cy", "civil");
    at("09:17").send(new SiteCommand.Tick());
    receive("09:18", "09:20");
    at("09:20").send(new DeskCommand.SetCallingMode("1", CallingMode.MANUAL));
    at("09:21").rank("eve", "civil").rank("fay", "civil").rank("dee", "civil");
    at("09:25").send(new DeskCommand.PickVisit("1", "dee", "in pain", false));
    receive("09:26", "09:30");
    at("09:31").send(new GroupCommand.CallGroup("1", "tour", "civil", 2, List.of()));

    assertThat(service("civil").calls())
        .isEqualTo(
            // 6 people: 1, 1, 1, 2 and 1; everybody who was received was noticed after 1, 2, 2, 5
            new CallFigures(
                0.167,
                0.167,
                0.167,
                0.333,
                0.167,
                2,
                0,
                0,
                0,
                null,
                (60 + 120 + 120 + 300) / 4L,
                0,
                null,
                0,
                null));
  }

  private void known(String visit) {
    morning.send(
        new VisitCommand.TakeRank(
            visit,
            "key-" + visit,
            List.of("civil"),
            Channel.KIOSK,
            "fr",
            null,
            1,
            false,
            RankWishes.NOTHING.of("p"),
            ExpectedWait.unknown()));
  }

  /** Ann is received by Nadia, who knows her, then by Karim, since Nadia has left. */
  @Test
  void personal_customers_count_by_who_received_them() {
    at("09:00").send(new CustomerCommand.LinkCustomer("p", "nadia", null));
    known("ann");
    at("09:01").next("1");
    receive("09:02", "09:05");
    at("09:06").send(new DeskCommand.SignOut("1"));
    known("again");
    at("09:07").next("2");
    at("09:08").start("2");
    at("09:09").end("2");
    at("09:10").rank("bob", "civil").next("2");

    assertThat(service("civil").calls().known()).isEqualTo(2);
    assertThat(service("civil").calls().byUsualAgent()).isEqualTo(0.5);
  }

  @Test
  void who_is_sent_on_again_is_counted() {
    at("09:00").rank("ann", "civil").next("1");
    at("09:01").start("1");
    at("09:02").send(sendOn("1"));
    at("09:03").next("2");
    at("09:04").start("2");
    at("09:05").send(sendOn("2"));

    assertThat(service("civil").sentOn()).isEqualTo(2);
    assertThat(service("civil").calls().sentAgain()).isEqualTo(1);
    assertThat(service("civil").calls().meanWaitInAllSeconds()).isEqualTo(60);
  }

  private static SiteCommand sendOn(String desk) {
    return new DeskCommand.SendOn(desk, "civil", Addressee.ANYONE, new Insertion.Last(), List.of());
  }

  @Test
  void groups_count_people_not_tickets() {
    at("09:00");
    party("ann", 2);
    party("bob", 3);
    party("cy", 1);
    at("09:05").send(new GroupCommand.CallGroup("1", "one", "civil", 5, List.of()));
    at("09:06").send(new GroupCommand.ConfirmInGroup("1", "ann"));
    at("09:07").send(new GroupCommand.ConfirmInGroup("1", "bob"));
    at("09:08").send(new GroupCommand.StartGroup("1"));
    at("09:20").send(new GroupCommand.EndGroup("1", List.of(), Map.of()));
    at("09:21");
    party("dee", 1);
    at("09:25").send(new GroupCommand.CallGroup("1", "two", "civil", 2, List.of()));
    at("09:26").send(new GroupCommand.ConfirmInGroup("1", "cy"));
    at("09:27").send(new GroupCommand.StartGroup("1"));

    // Two and three people, then one: Dee did not come.
    assertThat(service("civil").groups()).isEqualTo(new GroupFigures(2, 3.0));
    assertThat(service("civil").calls().groupShare()).isEqualTo(1.0);
    assertThat(service("civil").calls().recycled()).isZero(); // who misses a group is absent
  }

  @Test
  void a_line_without_tickets_is_received_without_a_wait() {
    at("09:00").send(new DeskCommand.SignIn("3", "tom")).next("3");
    at("09:01").send(new DeskCommand.ConfirmPresence("3")).start("3");
    at("09:05").next("3");
    Figures till = service("till");

    assertThat(till.arrived()).isEqualTo(2);
    assertThat(till.received()).isEqualTo(1);
    assertThat(till.served()).isEqualTo(1);
    assertThat(till.meanWaitSeconds()).isNull();
    assertThat(till.p90WaitSeconds()).isNull();
    assertThat(till.withinTarget()).isNull();
    assertThat(till.meanWalkSeconds()).isEqualTo(60);
    assertThat(till.calls().meanAcknowledgeSeconds()).isNull();
    assertThat(till.match())
        .isEqualTo(new MatchFigures(null, null, null, 0, null, 0, null, null, null));
    assertThat(report().total().meanWaitSeconds()).isNull();
  }

  /**
   * Nadia is at n1 until 9:09. n2 has waited since 9:01 for a level that Karim has not, and is kept
   * for her when he calls Ann at 9:03 and Bob at 9:06. n3 waits until the dial's ten minutes are
   * over, and Karim gets them.
   */
  @Test
  void what_the_dial_cost_and_gained() {
    at("09:00").rank("n1", "notary").next("1").start("1");
    at("09:01").rank("n2", "notary");
    at("09:02").rank("ann", "civil").rank("bob", "civil");
    at("09:03").next("2").start("2");
    at("09:06").end("2").next("2").start("2");
    at("09:09").end("1").next("1").start("1");
    at("09:10").end("2").rank("n3", "notary");
    at("09:21").next("2").start("2");
    at("09:25").end("1");
    at("09:29").end("2");

    assertThat(service("notary").match())
        .isEqualTo(
            // n2 waited on from 9:03 to 9:09, over three; 9 + 16 + 8 minutes for three times 8
            new MatchFigures(50L, 0.667, 0.667, 1, 6 * 60 / 3L, 0, 6 * 60 / 3L, 1.375, 1.0));
    assertThat(service("civil").match())
        .isEqualTo(
            new MatchFigures(
                0L, null, null, 0, 0L, 0, 0L, Math.round(1000 * 7 / 16.0) / 1000.0, 1.0));
  }

  /**
   * Karim stands ready from 9:04 and is kept from n2, who came at 9:05, for Nadia, who is free at
   * 9:08.
   */
  @Test
  void a_desk_that_stands_ready_while_somebody_is_kept_costs_too() {
    at("09:00").rank("n1", "notary").next("1").start("1");
    at("09:04").send(new DeskCommand.StandReady("2"));
    at("09:05").rank("n2", "notary");
    at("09:08").end("1").next("1").start("1");
    at("09:16").end("1");

    MatchFigures match = service("notary").match();
    assertThat(match.heldBack()).isEqualTo(1);
    assertThat(match.meanHeldBackSeconds()).isEqualTo(3 * 60 / 2);
    assertThat(match.atPreferredLevel()).isEqualTo(1.0);
    assertThat(match.atPreferredBySpeed()).isEqualTo(0.5);
    assertThat(report().bands())
        .extracting(BandGroup::service, BandGroup::band)
        .containsExactly(tuple("notary", ""));
  }

  /**
   * Nadia masters civil better than notary. Ann has waited for civil since 9:05, n1 for notary
   * since 9:04; at a dial of 50 for both, she calls Ann first, and n1 two minutes later.
   */
  @Test
  void who_is_passed_over_by_the_dial_waits_for_quality_too() {
    at("09:00").send(new SteeringCommand.SetDial("civil", 50));
    at("09:04").rank("n1", "notary");
    at("09:05").rank("ann", "civil");
    at("09:07").next("1").start("1");
    at("09:09").end("1").next("1").start("1");
    at("09:17").end("1");

    MatchFigures match = report().total().match();
    assertThat(match.passedOver()).isEqualTo(1);
    assertThat(match.heldBack()).isZero();
    assertThat(match.meanHeldBackSeconds()).isZero();
    assertThat(match.meanQualityWaitSeconds()).isEqualTo(2 * 60 / 2);
    assertThat(CsvReport.of(report(), "en"))
        .contains(",passed_over,", "\r\nservice/band,civil/,", "\r\nresolved,");
  }

  @Test
  void promises_and_ranges_are_compared_with_what_came() {
    at("09:00");
    outside("ann");
    outside("bob");
    outside("cy");
    at("09:05").send(new VisitCommand.LiftPromise("bob")).next("1").start("1");
    at("09:10").end("1");
    at("09:30").send(new SiteCommand.Tick());
    at("09:31").next("1").start("1");

    // Ann waited 31 minutes of 20 to 45, Bob 5; Cy has not been called yet.
    assertThat(service("civil").promises()).isEqualTo(new PromiseFigures(3, 1.0, 0.5));
  }

  @Test
  void warnings_have_their_notice() {
    at("09:00").rank("ann", "civil").rank("bob", "civil");
    at("09:02").send(new DeskCommand.PreCall("1"));
    at("09:03").send(new VisitCommand.AnswerPreCall("ann")).send(new DeskCommand.PreCall("1"));
    at("09:07").next("1").next("2");

    CallFigures calls = service("civil").calls();
    assertThat(calls.preCalled()).isEqualTo(2);
    assertThat(calls.coming()).isEqualTo(1);
    assertThat(calls.meanNoticeSeconds()).isEqualTo((5 + 4) * 60 / 2);
  }

  /** Every service of the hall holds itself to 2 minutes, a minute and a half, and 12 minutes. */
  @Test
  void each_step_is_compared_with_its_own_target() {
    at("09:00").rank("ann", "civil").rank("bob", "civil");
    at("09:01").send(new VisitCommand.Acknowledge("ann"));
    at("09:05").next("1");
    at("09:06").send(new DeskCommand.ConfirmPresence("1")).start("1");
    at("09:11").end("1").next("1");
    at("09:13").send(new DeskCommand.ConfirmPresence("1")).start("1");

    // Ann: 1, 1 and 6 minutes; Bob: 13 until noticed, by being there, 2 and 13
    assertThat(service("civil").steps())
        .isEqualTo(new StepFigures(0.5, 13 * 60L, 0.5, 2 * 60L, 0.5, (6 + 13) * 60L / 2, 13 * 60L));
    assertThat(CsvReport.of(report(), "en")).contains(",noticed_within,p90_noticed_seconds,");
  }

  /** Desk 1 has received civil; from 9:08 Ann waits for civil with a promise. */
  @Test
  void idle_time_is_protected_while_somebody_may_not_be_called() {
    at("09:00").rank("zoe", "civil").next("1");
    receive("09:01", "09:05");
    at("09:06").send(new DeskCommand.StandReady("1")).send(new DeskCommand.StandReady("2"));
    at("09:08");
    outside("ann");
    at("09:16").send(new DeskCommand.StandDown("2"));
    at("09:20").send(new VisitCommand.LiftPromise("ann"));
    at("09:20").send(new SiteCommand.Tick());

    // Desk 2 received nobody: whether Ann could have come there is not known.
    assertThat(report().deskTimes())
        .containsExactly(
            new DeskTime("1", "READY", null, 14 * 60),
            new DeskTime("1", "PROTECTED", null, 12 * 60),
            new DeskTime("2", "READY", null, 10 * 60),
            new DeskTime("2", "PROTECTED", null, 0));
  }

  @Test
  void help_is_counted_by_rule() {
    at("09:00").send(new SteeringCommand.CallReinforcement("rush"));
    at("09:01").send(new SteeringCommand.AnswerHelp("rush", "karim", false));
    at("09:02").send(new SteeringCommand.AnswerHelp("rush", "lea", true));
    at("09:04").send(new DeskCommand.SignOut("2")).send(new DeskCommand.SignIn("2", "lea"));
    at("09:10").send(new SiteCommand.Tick());
    at("09:30").send(new SteeringCommand.CallReinforcement("rush"));

    assertThat(report().help())
        .containsExactly(new HelpCount("rush", 2, 2, 3, 1, 1, 0, 1, 0, 0, 1, 240L, null, null));
    assertThat(CsvReport.of(report(), "en"))
        .contains(
            "\r\nrule,help_calls,by_hand,helpers_asked,helpers_coming,helpers_refused,",
            "\r\nrush,2,2,3,1,1,0,1,0,0,1,240,,\r\n",
            "\r\nmean_arrival_seconds,\"mean time from the call to",
            "\r\nstatus PROTECTED,");
  }

  /** Lea says to come and does not; asked again by hand, she comes, and the wait falls. */
  @Test
  void a_helper_who_does_not_come_is_counted_and_what_help_did_to_the_wait() {
    at("09:00").rank("ann", "civil").send(new SteeringCommand.CallReinforcement("rush"));
    at("09:01").send(new SteeringCommand.AnswerHelp("rush", "karim", false));
    at("09:02").send(new SteeringCommand.AnswerHelp("rush", "lea", true));
    at("09:08").send(new SiteCommand.Tick());

    HelpCount help = report().help().getFirst();
    assertThat(help.coming()).isEqualTo(1);
    assertThat(help.missed()).isEqualTo(1);
    assertThat(help.arrived()).isZero();
    assertThat(help.meanWaitBeforeSeconds()).isNull();
  }

  @Test
  void what_help_did_to_the_wait_is_seen_before_and_with_it() {
    at("09:00").rank("ann", "civil").rank("bob", "civil").rank("cy", "civil");
    at("09:01").send(new SiteCommand.Tick());
    at("09:02").send(new SteeringCommand.AnswerHelp("rush", "karim", false));
    at("09:03").send(new SteeringCommand.AnswerHelp("rush", "lea", true));
    at("09:06").next("1").start("1");
    at("09:08").send(new DeskCommand.SignOut("2")).send(new DeskCommand.SignIn("2", "lea"));
    at("09:09").next("2").start("2");
    at("09:10").end("1").next("1").start("1");
    at("09:15").end("1").end("2");
    at("09:20").send(new SiteCommand.Tick()); // few wait: released

    HelpCount help = report().help().getFirst();
    assertThat(help.arrived()).isEqualTo(1);
    assertThat(help.released()).isEqualTo(1);
    assertThat(help.meanWaitBeforeSeconds()).isEqualTo(6 * 60);
    assertThat(help.meanWaitWithSeconds()).isEqualTo((9 + 10) * 60 / 2);
  }

  /** Desk 1 calls by hand: free from 9:05 on, while Ann, promised a time at 9:08, is out. */
  @Test
  void idle_time_is_protected_at_a_desk_that_calls_by_hand_too() {
    at("09:00").rank("zoe", "civil").next("1");
    receive("09:01", "09:05");
    at("09:08");
    outside("ann");
    at("09:12").rank("bob", "civil");
    at("09:14").next("1");
    receive("09:15", "09:18");
    at("09:20").send(new VisitCommand.LiftPromise("ann"));
    at("09:24").send(new DeskCommand.Pause("1", "lunch"));

    // 9:08 to 9:12, then 9:18 to 9:20: in between Bob could be called, or was there
    assertThat(report().deskTimes()).contains(new DeskTime("1", "PROTECTED", null, 6 * 60));
  }
}
