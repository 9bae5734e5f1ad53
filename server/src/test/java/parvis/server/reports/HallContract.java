package parvis.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.RankWishes;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.SteeringCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.TokenKind;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.visit.Channel;

/** What facts know of promises, warnings, readiness and help, on whichever database. */
abstract class HallContract extends ReportsFixture {
  private static final RankWishes GOES_OUT =
      new RankWishes(List.of(), null, TokenKind.NAME, null, true, Duration.ZERO);

  /** 20 to 45 minutes; four fifths of 38 minutes, rounded down, is half an hour. */
  private static final ExpectedWait TOLD =
      new ExpectedWait.Between(
          Duration.ofMinutes(20), Duration.ofMinutes(45), Duration.ofMinutes(38));

  @Override
  SiteConfiguration configuration() {
    return Hall.configuration();
  }

  @BeforeEach
  void signIn() {
    at("08:50").send(new DeskCommand.SignIn("1", "nadia"));
    at("08:55").send(new DeskCommand.SignIn("2", "karim"));
  }

  /** Takes a rank and goes out, with a promise. */
  private void goesOut(String visit) {
    morning.send(
        new VisitCommand.TakeRank(
            visit,
            "key-" + visit,
            List.of("civil"),
            Channel.GREETER,
            "fr",
            null,
            2,
            false,
            GOES_OUT,
            TOLD));
  }

  private List<String> promise(String visit) {
    return rows(
        ("select promised_at - created_at, promise_lifted, promise_kept, kept_since - created_at,"
                + " kept_until - created_at from leg_fact where visit = '%s'")
            .formatted(visit));
  }

  @Test
  void a_promise_is_kept_by_a_call_after_it() {
    at("09:00");
    goesOut("ann");
    assertThat(promise("ann")).containsExactly("1800000 0 null 0 null");
    at("09:30").send(new SiteCommand.Tick());
    at("09:31").next("1");

    assertThat(promise("ann")).containsExactly("1800000 0 1 0 1800000");
    assertThat(rows("select promise_kept from call_fact")).containsExactly("1");
  }

  @Test
  void who_is_back_earlier_lifts_the_promise_and_who_stays_away_asks_for_another() {
    at("09:00");
    goesOut("ann");
    goesOut("bob");
    at("09:10").send(new VisitCommand.LiftPromise("ann")).next("1");
    at("09:20").send(new VisitCommand.PostponeVisit("bob", Town.at("10:00")));
    at("09:40").send(new VisitCommand.LeaveVisit("bob"));

    assertThat(promise("ann")).containsExactly("1800000 1 1 0 600000");
    assertThat(promise("bob")).containsExactly("3600000 0 null 0 2400000");
  }

  @Test
  void what_the_person_is_told_and_shown_is_kept() {
    at("09:00");
    goesOut("ann");
    at("09:01").send(new VisitCommand.MoveVisit("ann", "upstairs"));

    assertThat(
            rows(
                "select token_kind, area, party_size, announced_low, announced_high,"
                    + " acknowledged_at - created_at, expected_ms / 60000 from leg_fact"))
        .containsExactly("NAME upstairs 2 20 45 0 8");
    at("09:02").send(new VisitCommand.ChangeFace("ann", TokenKind.NUMBER, null));
    assertThat(rows("select token_kind from leg_fact")).containsExactly("NUMBER");
  }

  @Test
  void a_warning_gives_notice_of_the_first_call_after_it() {
    at("09:00").rank("ann", "civil");
    at("09:04").send(new DeskCommand.PreCall("1"));
    at("09:05").send(new VisitCommand.AnswerPreCall("ann"));
    at("09:07").next("1");
    at("09:08").send(new DeskCommand.MarkNoShow("1"));
    at("09:20").next("2");

    assertThat(rows("select notice_ms / 60000, coming_at - pre_called_at from leg_fact"))
        .containsExactly("3 60000");
    assertThat(rows("select notice_ms from call_fact order by sequence"))
        .containsExactly("180000", "null");
    morning.undo("2");
    assertThat(rows("select notice_ms / 60000 from leg_fact")).containsExactly("3");
  }

  @Test
  void a_desk_stands_ready_until_somebody_comes_or_it_asks_no_more() {
    at("09:00").send(new DeskCommand.StandReady("1")).send(new DeskCommand.StandReady("2"));
    at("09:05").send(new DeskCommand.StandDown("1"));
    at("09:06").send(new DeskCommand.StandReady("1"));
    at("09:08").send(new DeskCommand.Pause("1", "lunch"));
    at("09:15").send(new SiteCommand.Tick());

    assertThat(
            rows(
                "select desk, status, (until - since) / 60000 from desk_time_fact"
                    + " order by desk, since"))
        .containsExactly(
            "1 OPEN 18", "1 READY 5", "1 READY 2", "1 PAUSED null", "2 OPEN null", "2 READY 15");
  }

  /** Karim is asked first and says nothing. */
  @Test
  void help_is_a_row_from_its_call_to_its_release() {
    at("09:00").rank("ann", "civil").rank("bob", "civil").rank("cy", "civil");
    at("09:01").send(new SiteCommand.Tick());
    at("09:03").send(new SiteCommand.Tick());
    at("09:04").send(new SteeringCommand.AnswerHelp("rush", "lea", true));
    at("09:06").send(new DeskCommand.SignOut("2")).send(new DeskCommand.SignIn("2", "lea"));
    at("09:07").next("2").next("1");
    at("09:11").send(new SiteCommand.Tick());

    assertThat(
            rows(
                "select rule, measure, measured, by_hand, asked, coming, refused, silent,"
                    + " (coming_at - called_at) / 60000, (arrived_at - called_at) / 60000,"
                    + " escalated_at, (released_at - called_at) / 60000 from help_fact"))
        .containsExactly("rush WAITING 3 0 2 1 0 1 3 5 null 10");
  }

  @Test
  void help_that_nobody_gives_is_escalated() {
    at("09:00").send(new SteeringCommand.CallReinforcement("rush"));
    at("09:01").send(new SteeringCommand.AnswerHelp("rush", "karim", false));
    at("09:02").send(new SteeringCommand.AnswerHelp("rush", "lea", false));

    assertThat(
            rows(
                "select measure, by_hand, asked, coming, refused, silent, coming_at,"
                    + " (escalated_at - called_at) / 60000 from help_fact"))
        .containsExactly("ASKED 1 2 0 2 0 null 2");
  }
}
