package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.Previous;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.VisitCommand;
import parvis.engine.event.SiteEvent;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Channel;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Outcome;

/** Taking charge of somebody while somebody else is received (5.20). */
class TakingChargeTest {
  private static final Previous END = new Previous.End(List.of(new Answer("birth", "done", 1)));
  private static final Previous HOLD = new Previous.Hold();

  private final SiteFixture site = new SiteFixture();

  private SiteFixture serving(String first, String... others) {
    site.open("1", "nadia").rank(first, "birth").next("1").serve("1");
    for (String other : others) {
      site.after(Duration.ofSeconds(1)).rank(other, "birth");
    }
    return site;
  }

  private SiteFixture take(String visit, boolean direct, Previous previous) {
    return site.when(new DeskCommand.PickVisit("1", visit, "in a hurry", direct, previous));
  }

  @Test
  void without_a_word_about_the_previous_visit_nobody_is_taken() {
    serving("v1", "v2").when(new DeskCommand.PickVisit("1", "v2", "why", true));
    site.thenRefused(Reason.DESK_BUSY).thenAtDesk("1", "v1");
  }

  @Test
  void the_previous_service_ends_and_the_next_begins_in_one_step() {
    serving("v1", "v2");
    take("v2", true, END)
        .thenEvents(
            SiteEvent.ServiceEnded.class,
            SiteEvent.WrapUpEnded.class,
            SiteEvent.VisitTaken.class,
            SiteEvent.ServiceStarted.class)
        .thenAtDesk("1", "v2");
    assertThat(site.visit("v1").state()).isEqualTo(new LegState.Closed(Outcome.SERVED));
    assertThat(site.visit("v1").leg().answers()).hasSize(1);
    assertThat(site.visit("v2").state()).isInstanceOf(LegState.InService.class);
    site.thenSnapshotEqualsReplay();
  }

  @Test
  void the_previous_person_waits_on_hold_and_is_taken_back_after() {
    serving("v1", "v2", "v3");
    take("v3", false, HOLD)
        .thenEvents(SiteEvent.VisitHeld.class, SiteEvent.VisitCalled.class)
        .thenAtDesk("1", "v3");
    assertThat(site.why("1").waitingAhead()).as("v2 is jumped").isEqualTo(1);
    site.serve("1").end("1").when(new DeskCommand.TakeBack("1", "v1")).thenAtDesk("1", "v1");
    site.thenSnapshotEqualsReplay();
  }

  @Test
  void no_paperwork_is_left_behind() {
    site.open("1", "nadia").rank("v1", "new-passport").next("1").serve("1").rank("v2", "birth");
    take("v2", true, END).thenAtDesk("1", "v2");
    assertThat(site.visit("v1").isClosed()).isTrue();
  }

  @Test
  void who_has_further_reasons_goes_on_to_the_next_of_them() {
    site.open("1", "nadia");
    site.when(
        new VisitCommand.TakeRank(
            "v1",
            "key-v1",
            List.of("birth", "new-passport"),
            Channel.GREETER,
            "fr",
            null,
            1,
            false));
    site.next("1").serve("1").rank("v2", "birth");
    take("v2", true, END)
        .thenEvents(
            SiteEvent.VisitSentOn.class,
            SiteEvent.VisitTaken.class,
            SiteEvent.ServiceStarted.class);
    assertThat(site.visit("v1").leg().service()).isEqualTo("passport");
    assertThat(site.visit("v1").state()).isInstanceOf(LegState.Waiting.class);
  }

  @Test
  void what_is_refused_of_one_is_done_to_neither() {
    serving("v1", "v2");
    take("v2", true, new Previous.End(List.of(new Answer("birth", "no-such", 1))))
        .thenRefused(Reason.UNKNOWN_ANSWER)
        .thenAtDesk("1", "v1");
    take("v1", true, HOLD).thenRefused(Reason.VISIT_AT_A_DESK).thenAtDesk("1", "v1");
    assertThat(site.visit("v1").state()).isInstanceOf(LegState.InService.class);
    assertThat(site.visit("v2").state()).isInstanceOf(LegState.Waiting.class);
  }

  @Test
  void no_more_are_set_aside_than_an_agent_may_hold() {
    serving("v1", "v2", "v3", "v4", "v5");
    take("v2", true, HOLD);
    take("v3", true, HOLD);
    take("v4", true, HOLD);
    take("v5", true, HOLD).thenRefused(Reason.HOLD_LIMIT).thenAtDesk("1", "v4");
  }

  @Test
  void only_somebody_who_is_received_can_be_left() {
    site.open("1", "nadia").rank("v1", "birth").rank("v2", "birth");
    take("v2", true, END).thenRefused(Reason.NOBODY_IN_SERVICE);
    site.next("1");
    take("v2", true, HOLD).thenRefused(Reason.NOBODY_IN_SERVICE).thenAtDesk("1", "v1");
  }

  @Test
  void a_call_elsewhere_is_withdrawn_meanwhile() {
    serving("v1", "v2").open("2", "karim").next("2").thenAtDesk("2", "v2");
    take("v2", true, HOLD)
        .thenEvents(
            SiteEvent.VisitHeld.class,
            SiteEvent.CallWithdrawn.class,
            SiteEvent.VisitTaken.class,
            SiteEvent.ServiceStarted.class)
        .thenAtDesk("1", "v2")
        .thenAtDesk("2", null);
    site.thenSnapshotEqualsReplay();
  }

  @Test
  void it_is_undone_as_one() {
    serving("v1", "v2");
    take("v2", true, END).when(new DeskCommand.UndoLastStep("1")).thenAtDesk("1", "v1");
    assertThat(site.visit("v1").state()).isInstanceOf(LegState.InService.class);
    assertThat(site.visit("v2").state()).isInstanceOf(LegState.Waiting.class);
    site.thenSnapshotEqualsReplay();
  }
}
