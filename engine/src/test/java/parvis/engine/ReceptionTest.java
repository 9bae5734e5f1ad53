package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why.Rule;
import parvis.engine.rules.Engine;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Insertion;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Outcome;

class ReceptionTest {
  private final SiteFixture site = new SiteFixture();

  @Test
  void a_person_takes_a_rank_is_called_received_and_leaves() {
    site.at("09:00").open("1", "nadia").rank("v1", "birth");
    assertThat(site.token("v1")).isEqualTo("A 001");
    site.at("09:04").next("1").thenEvents(SiteEvent.VisitCalled.class).thenAtDesk("1", "v1");
    site.at("09:05")
        .serve("1")
        .thenEvents(SiteEvent.VisitPresent.class, SiteEvent.ServiceStarted.class);
    site.at("09:11").end("1").thenEvents(SiteEvent.ServiceEnded.class, SiteEvent.WrapUpEnded.class);
    var leg = site.visit("v1").leg();
    assertThat(leg.state()).isEqualTo(new LegState.Closed(Outcome.SERVED));
    assertThat(leg.waited(site.now())).isEqualTo(Duration.ofMinutes(4));
    assertThat(site.site.tally().of("civil").served()).isEqualTo(1);
    site.thenAtDesk("1", null).thenSnapshotEqualsReplay();
  }

  @Test
  void a_desk_without_an_agent_calls_nobody() {
    site.rank("v1", "birth").next("1").thenRefused(Reason.DESK_CLOSED);
  }

  @Test
  void a_pausing_agent_calls_nobody() {
    site.open("1", "nadia").rank("v1", "birth").when(new DeskCommand.Pause("1", "lunch"));
    site.next("1").thenRefused(Reason.AGENT_NOT_AVAILABLE);
    site.when(new DeskCommand.Resume("1")).next("1").thenAtDesk("1", "v1");
  }

  @Test
  void nobody_waiting_is_said() {
    site.open("1", "nadia").next("1").thenRefused(Reason.NOBODY_TO_CALL);
  }

  @Test
  void a_busy_desk_calls_nobody_else() {
    site.open("1", "nadia").rank("v1", "birth").rank("v2", "birth").next("1");
    site.next("1").thenRefused(Reason.DESK_BUSY).thenAtDesk("1", "v1");
  }

  @Test
  void one_agent_sits_at_one_desk_and_one_desk_has_one_agent() {
    site.open("1", "nadia");
    site.open("2", "nadia").thenRefused(Reason.AGENT_ELSEWHERE);
    site.open("1", "karim").thenRefused(Reason.DESK_TAKEN);
  }

  @Test
  void the_agents_better_service_goes_first_although_the_other_waits_longer() {
    site.at("09:00").open("1", "nadia").rank("pass", "new-passport");
    site.at("09:10").rank("civil", "birth").at("09:11").next("1").thenAtDesk("1", "civil");
    assertThat(why().rule()).isEqualTo(Rule.PRIORITY);
    assertThat(why().passedOver()).extracting(one -> one.figures().visit()).containsExactly("pass");
  }

  @Test
  void among_equal_services_the_longest_wait_against_target_goes_first() {
    site.at("09:00").open("1", "karim").rank("pass", "new-passport");
    site.at("09:04").rank("civil", "birth").at("09:14").next("1").thenAtDesk("1", "civil");
    assertThat(why().rule()).isEqualTo(Rule.LONGEST_WAIT);
  }

  @Test
  void a_priority_class_goes_before_earlier_ranks() {
    site.open("1", "nadia").rank("v1", "birth").rank("v2", "birth", "legal").next("1");
    site.thenAtDesk("1", "v2");
  }

  @Test
  void whoever_waits_beyond_the_ceiling_goes_before_a_better_class_and_a_better_service() {
    SiteFixture ceilings = new SiteFixture(SiteFixture.withCeiling("passport", 30));
    ceilings.at("09:00").open("1", "nadia").rank("old", "new-passport");
    ceilings.at("09:29").rank("legal", "new-passport", "legal").rank("civil", "birth");
    ceilings.at("09:31").next("1").thenAtDesk("1", "old");
  }

  @Test
  void nobody_is_picked_before_the_time_that_was_promised() {
    site.at("09:00").open("1", "nadia").rank("v1", "birth").next("1").serve("1");
    var ten = site.now().plus(Duration.ofHours(1));
    site.when(sendOn(Addressee.ANYONE, new Insertion.NotBefore(ten)));
    site.when(new DeskCommand.PickVisit("1", "v1", "why", false)).thenRefused(Reason.TOO_EARLY);
  }

  @Test
  void what_falls_due_by_itself_is_no_step_of_the_desk() {
    site.at("09:00").open("1", "nadia").rank("v1", "new-passport").next("1").serve("1").end("1");
    site.at("09:01").when(new SiteCommand.Tick()).thenEvents(SiteEvent.WrapUpEnded.class);
    site.when(new DeskCommand.UndoLastStep("1")).thenRefused(Reason.UNDO_TOO_LATE);
  }

  @Test
  void a_service_that_the_agent_may_not_serve_is_never_called() {
    site.open("1", "zoe").rank("pass", "new-passport").next("1").thenRefused(Reason.NOBODY_TO_CALL);
  }

  @Test
  void a_desk_that_is_not_able_never_receives() {
    site.open("3", "nadia")
        .rank("pass", "new-passport")
        .next("3")
        .thenRefused(Reason.NOBODY_TO_CALL);
  }

  @Test
  void a_call_is_repeated_up_to_the_limit() {
    site.open("1", "nadia").rank("v1", "birth").next("1");
    for (int i = 0; i < 3; i++) {
      site.when(new DeskCommand.Recall("1")).thenEvents(SiteEvent.VisitRecalled.class);
    }
    site.when(new DeskCommand.Recall("1")).thenRefused(Reason.RECALL_LIMIT);
  }

  @Test
  void the_wait_ends_at_the_last_call_that_led_to_presence() {
    site.at("09:00").open("1", "nadia").rank("v1", "birth").at("09:05").next("1");
    site.at("09:07").when(new DeskCommand.Recall("1")).at("09:08").serve("1");
    assertThat(site.visit("v1").leg().waited(site.now())).isEqualTo(Duration.ofMinutes(7));
  }

  @Test
  void a_no_show_comes_back_in_time_with_the_rank_kept() {
    site.open("1", "nadia").rank("v1", "birth").rank("v2", "birth").next("1");
    site.when(new DeskCommand.MarkNoShow("1")).thenAtDesk("1", null);
    site.when(new VisitCommand.ConfirmArrival("v1")).thenEvents(SiteEvent.VisitReturned.class);
    site.next("1").thenAtDesk("1", "v1");
  }

  @Test
  void a_no_show_loses_the_rank_after_the_tolerance() {
    site.at("09:00").open("1", "nadia").rank("v1", "birth").next("1");
    site.when(new DeskCommand.MarkNoShow("1"));
    assertThat(Engine.nextDeadline(site.site, site.now()))
        .isEqualTo(site.now().plus(Duration.ofMinutes(20)));
    site.at("09:20").when(new SiteCommand.Tick()).thenEvents(SiteEvent.RankLost.class);
    site.when(new VisitCommand.ConfirmArrival("v1")).thenRefused(Reason.RANK_LOST);
  }

  @Test
  void a_held_person_is_taken_back_or_waits_before_the_others() {
    site.open("1", "nadia").rank("v1", "birth").rank("v2", "birth").next("1").serve("1");
    site.when(new DeskCommand.Hold("1")).thenAtDesk("1", null);
    site.when(new DeskCommand.TakeBack("1", "v1")).thenAtDesk("1", "v1");
    site.when(new DeskCommand.Hold("1")).when(new VisitCommand.ReleaseHeld("v1"));
    site.next("1").thenAtDesk("1", "v1");
  }

  @Test
  void a_person_sent_on_by_arrival_keeps_the_wait() {
    site.at("09:00").open("1", "nadia").open("2", "karim").rank("v1", "birth");
    site.at("09:02").rank("v2", "new-passport").at("09:03").next("1").serve("1");
    site.when(sendOn(Addressee.ANYONE, new Insertion.ByArrival())).thenAtDesk("1", null);
    site.at("09:20").next("2").thenAtDesk("2", "v1");
    assertThat(site.visit("v1").legs()).hasSize(2);
  }

  @Test
  void a_person_sent_on_after_two_waits_behind_two() {
    site.open("1", "nadia").open("2", "karim").rank("v0", "birth").next("1").serve("1");
    for (int i = 1; i <= 4; i++) {
      site.after(Duration.ofMinutes(1)).rank("p" + i, "new-passport");
    }
    site.when(sendOn(Addressee.ANYONE, new Insertion.After(2)));
    assertThat(site.site.queues().visits("passport")).containsExactly("p1", "p2", "v0", "p3", "p4");
  }

  @Test
  void a_person_sent_first_goes_before_a_priority_class_too() {
    site.open("1", "nadia").rank("v0", "birth").next("1").serve("1");
    site.rank("p1", "new-passport", "legal").when(sendOn(Addressee.ANYONE, new Insertion.First()));
    assertThat(site.site.queues().visits("passport")).containsExactly("v0", "p1");
  }

  @Test
  void a_person_sent_to_one_agent_is_called_by_nobody_else() {
    site.open("1", "nadia").rank("v1", "birth").next("1").serve("1");
    site.when(sendOn(new Addressee.OneAgent("karim", null), new Insertion.ByArrival()));
    site.next("1").thenRefused(Reason.NOBODY_TO_CALL);
    site.open("2", "karim").next("2").thenAtDesk("2", "v1");
    assertThat(why().rule()).isEqualTo(Rule.ADDRESSED);
  }

  @Test
  void a_person_sent_on_delayed_is_not_called_before() {
    site.at("09:00").open("1", "nadia").rank("v1", "birth").next("1").serve("1");
    var ten = site.now().plus(Duration.ofHours(1));
    site.when(sendOn(Addressee.ANYONE, new Insertion.NotBefore(ten)));
    site.next("1").thenRefused(Reason.NOBODY_TO_CALL);
    site.at("10:00").next("1").thenAtDesk("1", "v1");
  }

  private static SiteCommand sendOn(Addressee to, Insertion insertion) {
    return new DeskCommand.SendOn("1", "new-passport", to, insertion, List.of(), true);
  }

  @Test
  void a_second_reason_becomes_a_second_leg_of_the_same_visit() {
    site.open("1", "nadia");
    site.when(
        new VisitCommand.TakeRank(
            "v1", "k", List.of("birth", "new-passport"), Channel.KIOSK, "fr", null, 2, false));
    site.next("1").serve("1").end("1").thenEvents(SiteEvent.VisitSentOn.class);
    site.next("1").thenAtDesk("1", "v1");
    assertThat(site.visit("v1").leg().service()).isEqualTo("passport");
  }

  @Test
  void a_rank_from_outside_is_called_only_once_the_person_is_here() {
    site.open("1", "nadia");
    site.when(
        new VisitCommand.TakeRank("v1", "k", List.of("birth"), Channel.WEB, "fr", null, 1, true));
    site.next("1").thenRefused(Reason.NOBODY_TO_CALL);
    site.when(new VisitCommand.ConfirmArrival("v1")).next("1").thenAtDesk("1", "v1");
  }

  @Test
  void letting_others_go_first_moves_back_a_few_places_and_is_limited() {
    for (int i = 1; i <= 5; i++) {
      site.after(Duration.ofSeconds(10)).rank("v" + i, "birth");
    }
    site.when(new VisitCommand.DelayVisit("v1"));
    assertThat(site.site.queues().visits("civil")).containsExactly("v2", "v3", "v4", "v1", "v5");
    site.when(new VisitCommand.DelayVisit("v1"));
    site.when(new VisitCommand.DelayVisit("v1")).thenRefused(Reason.DELAY_LIMIT);
  }

  @Test
  void a_picked_person_jumps_the_rank_only_with_a_reason_and_the_jumped_are_counted() {
    site.open("1", "nadia").rank("v1", "birth").rank("v2", "birth");
    site.when(new DeskCommand.PickVisit("1", "v2", " ", false)).thenRefused(Reason.REASON_NEEDED);
    site.when(new DeskCommand.PickVisit("1", "v2", "baby crying", false)).thenAtDesk("1", "v2");
    assertThat(why().waitingAhead()).isEqualTo(1);
  }

  @Test
  void picking_needs_the_right() {
    site.open("1", "zoe").rank("v1", "birth").rank("v2", "birth");
    site.when(new DeskCommand.PickVisit("1", "v2", "why", false)).thenRefused(Reason.NO_RIGHT);
  }

  @Test
  void a_person_taken_directly_while_called_elsewhere_withdraws_that_call() {
    site.open("1", "nadia").open("2", "karim").rank("v1", "birth").next("1");
    site.when(new DeskCommand.PickVisit("2", "v1", "stands here", true));
    site.thenAtDesk("2", "v1").thenAtDesk("1", null);
  }

  @Test
  void ending_and_calling_the_next_is_one_step_and_undone_as_one() {
    site.open("1", "nadia").rank("v1", "birth").rank("v2", "birth").next("1").serve("1");
    site.when(new DeskCommand.EndService("1", List.of(), true)).thenAtDesk("1", "v2");
    site.when(new DeskCommand.UndoLastStep("1"))
        .thenEvents(SiteEvent.StepUndone.class, SiteEvent.StepUndone.class)
        .thenAtDesk("1", "v1");
    assertThat(site.visit("v1").state()).isInstanceOf(LegState.InService.class);
    assertThat(site.visit("v2").state()).isInstanceOf(LegState.Waiting.class);
    assertThat(site.site.tally().of("civil").served()).isZero();
    site.when(new DeskCommand.UndoLastStep("1")).thenRefused(Reason.NOTHING_TO_UNDO);
    site.thenSnapshotEqualsReplay();
  }

  @Test
  void a_step_is_not_undone_too_late_nor_when_somebody_has_built_on_it() {
    site.open("1", "nadia").rank("v1", "birth").next("1");
    site.after(Duration.ofSeconds(31));
    site.when(new DeskCommand.UndoLastStep("1")).thenRefused(Reason.UNDO_TOO_LATE);
    site.when(new DeskCommand.MarkNoShow("1")).when(new VisitCommand.ConfirmArrival("v1"));
    site.when(new DeskCommand.UndoLastStep("1")).thenRefused(Reason.UNDO_OVERTAKEN);
  }

  @Test
  void paperwork_after_a_service_ends_by_itself_or_with_the_next_call() {
    site.at("09:00").open("1", "nadia").rank("v1", "new-passport").next("1").serve("1");
    site.end("1").thenEvents(SiteEvent.ServiceEnded.class).thenAtDesk("1", "v1");
    site.at("09:01").when(new SiteCommand.Tick()).thenEvents(SiteEvent.WrapUpEnded.class);
    site.rank("v2", "new-passport").next("1").serve("1").end("1").rank("v3", "new-passport");
    site.next("1").thenEvents(SiteEvent.WrapUpEnded.class, SiteEvent.VisitCalled.class);
  }

  @Test
  void answers_are_corrected_later() {
    site.open("1", "nadia").rank("v1", "birth").next("1").serve("1").end("1");
    site.when(
        new VisitCommand.CorrectAnswers("v1", 1, List.of(new Answer("new-passport", "done", 2))));
    assertThat(site.visit("v1").leg().answers()).extracting(Answer::quantity).containsExactly(2);
    site.when(new VisitCommand.CorrectAnswers("v1", 1, List.of(new Answer("birth", "what", 1))))
        .thenRefused(Reason.UNKNOWN_ANSWER);
  }

  @Test
  void who_leaves_while_called_frees_the_desk() {
    site.open("1", "nadia").rank("v1", "birth").next("1");
    site.when(new VisitCommand.LeaveVisit("v1")).thenAtDesk("1", null);
    site.when(new VisitCommand.LeaveVisit("v1")).thenRefused(Reason.VISIT_OVER);
  }

  private parvis.engine.event.Why why() {
    return site.history.reversed().stream()
        .map(recorded -> recorded.event())
        .filter(SiteEvent.VisitCalled.class::isInstance)
        .map(event -> ((SiteEvent.VisitCalled) event).why())
        .findFirst()
        .orElseThrow();
  }
}
