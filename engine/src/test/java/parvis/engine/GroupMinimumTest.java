package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parvis.engine.command.GroupCommand;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.CallLimits;
import parvis.engine.event.SiteEvent;
import parvis.engine.visit.LegState;

/** Groups that are too small, and who of a group has not come (5.18). */
class GroupMinimumTest {
  private final SiteFixture hall =
      new HallBuilder()
          .service("briefing", one -> one.limits = new CallLimits(null, 3))
          .desk("room", Map.of("briefing", Aptitude.of(1)), HallBuilder.withPlaces(6))
          .agent("nadia", "briefing")
          .open("room", "nadia");

  private SiteFixture called(String... visits) {
    for (String visit : visits) {
      hall.rank(visit, "briefing").after(Duration.ofSeconds(1));
    }
    return hall.when(new GroupCommand.CallGroup("room", "g1", null, 0, List.of()));
  }

  private SiteFixture here(String... visits) {
    for (String visit : visits) {
      hall.when(new GroupCommand.ConfirmInGroup("room", visit));
    }
    return hall;
  }

  private int calls(String visit) {
    return hall.visit(visit).leg().calls();
  }

  @Test
  void a_group_below_its_minimum_begins_only_when_the_agent_says_so() {
    called("b1", "b2");
    here("b1", "b2").when(new GroupCommand.StartGroup("room")).thenRefused(Reason.GROUP_TOO_SMALL);
    hall.when(new GroupCommand.StartGroup("room", true));
    assertThat(hall.visit("b1").state()).isInstanceOf(LegState.InService.class);
  }

  @Test
  void the_minimum_counts_people_who_are_there() {
    hall.party("b1", "briefing", 2);
    called("b2");
    here("b1").when(new GroupCommand.StartGroup("room")).thenRefused(Reason.GROUP_TOO_SMALL);
    here("b2").when(new GroupCommand.StartGroup("room"));
    assertThat(hall.site.groups().iterator().next().started()).isTrue();
  }

  @Test
  void merged_with_the_next_people_keep_their_places_and_come_first() {
    called("b1", "b2");
    here("b1")
        .when(new GroupCommand.PutOffGroup("room", null))
        .thenEvents(
            SiteEvent.CallWithdrawn.class,
            SiteEvent.CallWithdrawn.class,
            SiteEvent.GroupPutOff.class)
        .thenFollows();
    assertThat(hall.site.groups()).isEmpty();
    assertThat(hall.site.desk("room").isFree()).isTrue();
    assertThat(hall.site.boardCalls().all()).isEmpty();
    hall.after(Duration.ofMinutes(10)).rank("b3", "briefing").rank("b4", "briefing");
    hall.when(new GroupCommand.CallGroup("room", "g2", null, 3, List.of()));
    assertThat(hall.site.groups().iterator().next().members()).containsExactly("b1", "b2", "b3");
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void put_off_to_a_time_nobody_of_them_is_called_before() {
    called("b1", "b2");
    Instant later = hall.now().plus(Duration.ofMinutes(30));
    here("b1").when(new GroupCommand.PutOffGroup("room", later));
    assertThat(hall.visit("b1").state()).isEqualTo(new LegState.Waiting(later));
    assertThat(hall.visit("b1").delays()).as("it was not their wish").isZero();
    hall.next("room").thenRefused(Reason.NOBODY_TO_CALL);
    hall.pass(Duration.ofMinutes(30)).next("room").thenAtDesk("room", "b1");
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void a_time_that_is_past_or_a_group_that_has_begun_is_refused() {
    called("b1", "b2", "b3");
    hall.when(new GroupCommand.PutOffGroup("room", hall.now())).thenRefused(Reason.TIME_PAST);
    here("b1", "b2", "b3").when(new GroupCommand.StartGroup("room"));
    hall.when(new GroupCommand.PutOffGroup("room", null)).thenRefused(Reason.GROUP_STARTED);
  }

  @Test
  void who_has_not_come_is_called_again_and_shown_on_the_board_again() {
    called("b1", "b2", "b3");
    here("b2").after(Duration.ofMinutes(1)).when(new GroupCommand.RecallGroup("room", null));
    hall.thenEvents(SiteEvent.VisitRecalled.class, SiteEvent.VisitRecalled.class);
    assertThat(calls("b1")).isEqualTo(2);
    assertThat(calls("b2")).isEqualTo(1);
    assertThat(hall.site.boardCalls().all())
        .filteredOn(call -> call.at().equals(hall.now()))
        .extracting(call -> call.visit())
        .containsExactlyInAnyOrder("b1", "b3");
    hall.when(new GroupCommand.RecallGroup("room", "b3"));
    assertThat(calls("b3")).isEqualTo(3);
    assertThat(calls("b1")).isEqualTo(2);
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void a_call_to_a_group_is_repeated_up_to_the_limit_and_for_nobody_who_is_there() {
    called("b1", "b2");
    for (int i = 0; i < 3; i++) {
      hall.when(new GroupCommand.RecallGroup("room", null));
    }
    hall.when(new GroupCommand.RecallGroup("room", null)).thenRefused(Reason.RECALL_LIMIT);
    here("b1", "b2").when(new GroupCommand.RecallGroup("room", null));
    hall.thenRefused(Reason.NOBODY_CALLED);
  }
}
