package parvis.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.GroupCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Insertion;

/** What facts know of every way of calling, on whichever database. */
abstract class WaysContract extends ReportsFixture {
  private static final String CALLS =
      "select path, rule, desk from call_fact where visit = '%s' order by sequence";

  @Override
  SiteConfiguration configuration() {
    return Hall.configuration();
  }

  private void open(String time) {
    at(time).send(new DeskCommand.SignIn("1", "nadia")).send(new DeskCommand.SignIn("2", "karim"));
  }

  private List<String> way(String visit) {
    return rows(
        ("select leg, path, rule, level, preferred_level, dial, waiting_ahead, held_back, calls,"
                + " earlier_calls, recycles from leg_fact where visit = '%s' order by leg")
            .formatted(visit));
  }

  @Test
  void who_asks_gets_the_next_one() {
    open("09:00");
    at("09:01").rank("ann", "civil").rank("bob", "civil");
    at("09:04").next("1");

    assertThat(way("ann")).containsExactly("1 ASKED LONGEST_WAIT 100 0 0 0 0 1 0 0");
    assertThat(way("bob")).containsExactly("1 null null null null null null null 0 0 0");
  }

  @Test
  void a_desk_that_stands_ready_gets_whoever_comes() {
    open("09:00");
    at("09:01").send(new DeskCommand.StandReady("1"));
    at("09:11").rank("ann", "civil");
    at("09:12").send(new SiteCommand.Tick());

    assertThat(way("ann")).containsExactly("1 STANDING ONLY_ONE 100 0 0 0 0 1 0 0");
    assertThat(rows("select status, (until - since) / 60000 from desk_time_fact where desk = '1'"))
        .containsExactly("OPEN null", "READY 11");
  }

  @Test
  void the_system_calls_for_a_desk_that_has_it_so() {
    open("09:00");
    at("09:01").send(new DeskCommand.SetCallingMode("1", CallingMode.AUTOMATIC));
    at("09:02").send(new SiteCommand.Tick());
    at("09:03").rank("ann", "civil");
    at("09:04").send(new SiteCommand.Tick());

    assertThat(way("ann")).containsExactly("1 AUTOMATIC ONLY_ONE 100 0 0 0 0 1 0 0");
    assertThat(rows("select status from desk_time_fact where until is not null"))
        .containsExactly("READY");
  }

  @Test
  void a_group_is_called_together_and_late_ones_join_it() {
    open("09:00");
    at("09:01").rank("ann", "civil").rank("bob", "civil").rank("cy", "civil");
    at("09:10").send(new GroupCommand.CallGroup("1", "tour", "civil", 2, List.of()));
    at("09:11").send(new GroupCommand.ConfirmInGroup("1", "ann"));
    at("09:12").send(new GroupCommand.MissInGroup("1", "bob"));
    at("09:13").send(new GroupCommand.ConfirmInGroup("1", "cy"));
    at("09:14").send(new GroupCommand.StartGroup("1"));
    at("09:29").send(new VisitCommand.ConfirmArrival("bob"));
    at("09:30").send(new DeskCommand.PickVisit("2", "bob", "missed the tour", false));
    at("09:34").send(new GroupCommand.EndGroup("1", List.of(), Map.of()));

    long group = Long.parseLong(rows("select sequence from group_fact").getFirst());
    assertThat(
            rows(
                "select visit, path, group_sequence - %d from leg_fact order by visit"
                    .formatted(group)))
        .containsExactly("ann GROUP 0", "bob PICKED null", "cy GROUP 0");
    assertThat(rows(CALLS.formatted("bob")))
        .containsExactly("GROUP LONGEST_WAIT 1", "PICKED PICKED 2");
    assertThat(
            rows(
                "select group_id, desk, agent, service, seats, (started_at - opened_at) / 60000,"
                    + " (ended_at - started_at) / 60000 from group_fact"))
        .containsExactly("tour 1 nadia civil 2 4 20");
  }

  @Test
  void who_is_admitted_to_a_group_belongs_to_it() {
    open("09:00");
    at("09:01").rank("ann", "civil").rank("bob", "civil").rank("cy", "civil");
    at("09:10").send(new GroupCommand.CallGroup("1", "tour", "civil", 3, List.of("ann", "cy")));
    at("09:11").send(new GroupCommand.AdmitToGroup("1", "bob"));

    assertThat(rows("select visit, path from leg_fact where group_sequence is not null"))
        .containsExactlyInAnyOrder("ann GROUP", "bob PICKED", "cy GROUP");
  }

  @Test
  void a_line_without_tickets_has_no_waits() {
    at("09:00").send(new DeskCommand.SignIn("3", "tom")).next("3");
    at("09:01").send(new DeskCommand.ConfirmPresence("3")).start("3");
    at("09:05").next("3");

    assertThat(
            rows(
                "select token, in_line, channel, wait_ms, present_at - called_at, outcome, path,"
                    + " rule from leg_fact order by created_at"))
        .containsExactly(
            "T 001 1 LINE null 60000 SERVED ASKED HEAD_OF_LINE",
            "T 002 1 LINE null null null ASKED HEAD_OF_LINE");
  }

  @Test
  void a_person_kept_for_a_better_match_is_noted() {
    open("09:00");
    at("09:00").rank("n1", "notary").next("1").start("1");
    at("09:01").rank("n2", "notary");
    at("09:02").rank("ann", "civil");
    at("09:03").next("2");
    at("09:09").end("1").next("1");

    assertThat(way("ann")).containsExactly("1 ASKED ONLY_ONE 100 0 0 0 1 1 0 0");
    assertThat(way("n2")).containsExactly("1 ASKED ONLY_ONE 80 60 50 0 0 1 0 0");
    assertThat(rows("select visit, at from held_back_fact"))
        .containsExactly("n2 " + Town.at("09:03").toEpochMilli());
  }

  @Test
  void an_undone_call_keeps_nobody_back() {
    open("09:00");
    at("09:00").rank("n1", "notary").next("1").start("1");
    at("09:01").rank("n2", "notary");
    at("09:02").rank("ann", "civil");
    at("09:03").rank("bob", "civil");
    String before = facts();
    at("09:03").next("2").undo("2");

    assertThat(facts()).isEqualTo(before);
  }

  @Test
  void a_call_that_was_repeated_is_still_the_same_call_when_that_is_undone() {
    open("09:00");
    at("09:01").rank("ann", "civil").rank("bob", "civil");
    at("09:04").next("1");
    String before = facts();
    at("09:05").send(new DeskCommand.Recall("1")).undo("1");

    assertThat(facts()).isEqualTo(before);
    assertThat(way("ann")).containsExactly("1 ASKED LONGEST_WAIT 100 0 0 0 0 1 0 0");
  }

  @Test
  void who_did_not_come_is_put_back_and_called_anew() {
    open("09:00");
    at("09:01").rank("ann", "civil");
    at("09:04").next("1").send(new DeskCommand.Recall("1"));
    String called = facts();
    at("09:05").send(new DeskCommand.MarkNoShow("1"));
    assertThat(way("ann")).containsExactly("1 null null null null null null null 2 2 1");
    String recycled = facts();
    morning.undo("1");
    assertThat(facts()).isEqualTo(called);

    at("09:06").send(new DeskCommand.MarkNoShow("1"));
    assertThat(way("ann")).containsExactly("1 null null null null null null null 2 2 1");
    at("09:09").send(new DeskCommand.PickVisit("2", "ann", "", false));
    assertThat(way("ann")).containsExactly("1 PICKED PICKED 100 0 0 0 0 3 2 1");
    assertThat(rows(CALLS.formatted("ann"))).containsExactly("ASKED ONLY_ONE 1", "PICKED PICKED 2");
    morning.undo("2");
    assertThat(facts()).isEqualTo(recycled);
  }

  @Test
  void a_second_call_after_a_hold_gives_back_the_first_when_it_is_undone() {
    open("09:00");
    at("09:01").rank("ann", "civil");
    at("09:04").send(new DeskCommand.PickVisit("1", "ann", "", false)).start("1");
    at("09:05").send(new DeskCommand.Hold("1"));
    at("09:06").send(new VisitCommand.ReleaseHeld("ann"));
    String released = facts();
    at("09:10").next("2");
    assertThat(way("ann")).containsExactly("1 ASKED ONLY_ONE 100 0 0 0 0 2 1 0");
    morning.undo("2");

    assertThat(facts()).isEqualTo(released);
    assertThat(way("ann")).containsExactly("1 PICKED PICKED 100 0 0 0 0 1 1 0");
  }

  @Test
  void sending_on_undone_gives_back_the_call() {
    open("09:00");
    at("09:01").rank("ann", "civil");
    at("09:04").next("1").start("1");
    String before = facts();
    at("09:05")
        .send(
            new DeskCommand.SendOn(
                "1",
                "notary",
                Addressee.ANYONE,
                new Insertion.NotBefore(Town.at("09:30")),
                List.of(new Answer("civil", "done", 1))));
    assertThat(rows("select kept_since from leg_fact where leg = 2"))
        .containsExactly(Long.toString(Town.at("09:05").toEpochMilli()));
    morning.undo("1");

    assertThat(facts()).isEqualTo(before);
  }
}
