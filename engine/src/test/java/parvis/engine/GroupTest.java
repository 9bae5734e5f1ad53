package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parvis.engine.command.GroupCommand;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.Aptitude;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why.Obstacle;
import parvis.engine.visit.Answer;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Outcome;
import parvis.engine.visit.Visit;

/** Several people received together (5.18). */
class GroupTest {
  private final SiteFixture hall =
      new HallBuilder()
          .service("briefing")
          .service("civil")
          .desk(
              "room",
              Map.of("briefing", Aptitude.of(1), "civil", Aptitude.of(2)),
              HallBuilder.withPlaces(6))
          .desk("1", "briefing")
          .agent("nadia", "briefing", "civil")
          .agent("karim", "briefing")
          .open("room", "nadia", "1", "karim");

  private SiteFixture call(int seats) {
    return hall.when(new GroupCommand.CallGroup("room", "g1", null, seats, List.of()));
  }

  private Visit visit(String id) {
    return hall.visit(id);
  }

  private List<String> members() {
    return hall.site.groups().iterator().next().members();
  }

  @Test
  void seats_count_people_and_a_party_is_never_split() {
    hall.party("v1", "briefing", 2).party("v2", "briefing", 5).party("v3", "briefing", 3);
    hall.party("v4", "briefing", 1).party("v5", "briefing", 1);
    call(0)
        .thenEvents(
            SiteEvent.GroupOpened.class,
            SiteEvent.VisitCalled.class,
            SiteEvent.VisitCalled.class,
            SiteEvent.VisitCalled.class);
    assertThat(members()).containsExactly("v1", "v3", "v4");
    assertThat(hall.why("room").obstacles())
        .extracting(Obstacle::visit, Obstacle::kind)
        .contains(org.assertj.core.groups.Tuple.tuple("v2", Obstacle.Kind.PARTY_TOO_LARGE));
  }

  @Test
  void only_people_of_one_service_come_together() {
    hall.rank("b1", "briefing").rank("c1", "civil").rank("b2", "briefing");
    call(3);
    assertThat(members()).containsExactly("b1", "b2");
  }

  @Test
  void who_is_called_in_a_group_is_called_by_nobody_else() {
    hall.rank("b1", "briefing").rank("b2", "briefing");
    call(2);
    hall.next("1").thenRefused(Reason.NOBODY_TO_CALL);
    hall.next("room").thenRefused(Reason.GROUP_HERE);
  }

  @Test
  void each_has_a_presence_of_their_own_and_the_door_closes_on_the_rest() {
    hall.rank("b1", "briefing").rank("b2", "briefing").rank("b3", "briefing");
    call(3);
    hall.when(new GroupCommand.ConfirmInGroup("room", "b1"));
    hall.when(new GroupCommand.ConfirmInGroup("room", "b3"));
    hall.after(Duration.ofMinutes(5)).when(new GroupCommand.StartGroup("room"));
    assertThat(visit("b1").state()).isInstanceOf(LegState.InService.class);
    assertThat(visit("b2").state()).isInstanceOf(LegState.NoShow.class);
    assertThat(members()).containsExactly("b1", "b3");
    hall.when(new GroupCommand.AdmitToGroup("room", "b2")).thenRefused(Reason.GROUP_STARTED);
  }

  @Test
  void an_open_seat_is_filled_again_once() {
    hall.rank("b1", "briefing").rank("b2", "briefing").rank("b3", "briefing");
    hall.rank("b4", "briefing");
    call(2);
    hall.when(new GroupCommand.MissInGroup("room", "b2"));
    assertThat(members()).containsExactly("b1", "b3");
    hall.when(new GroupCommand.MissInGroup("room", "b3"));
    assertThat(members()).containsExactly("b1");
  }

  @Test
  void who_comes_late_joins_until_the_door_closes() {
    hall.rank("b1", "briefing").rank("b2", "briefing");
    call(2);
    hall.when(new GroupCommand.MissInGroup("room", "b2"));
    hall.when(new GroupCommand.AdmitToGroup("room", "b2")).thenEvents(SiteEvent.VisitTaken.class);
    assertThat(members()).containsExactly("b1", "b2");
    hall.rank("b3", "briefing").when(new GroupCommand.AdmitToGroup("room", "b3"));
    hall.thenRefused(Reason.GROUP_FULL);
  }

  @Test
  void one_end_with_an_answer_for_all_and_others_for_some() {
    hall.rank("b1", "briefing").rank("b2", "briefing");
    call(2);
    hall.when(new GroupCommand.ConfirmInGroup("room", "b1"));
    hall.when(new GroupCommand.ConfirmInGroup("room", "b2"));
    hall.when(new GroupCommand.EndGroup("room", List.of(), Map.of()))
        .thenRefused(Reason.GROUP_NOT_STARTED);
    hall.when(new GroupCommand.StartGroup("room")).after(Duration.ofMinutes(30));
    List<Answer> done = List.of(new Answer("briefing", "done", 1));
    hall.when(new GroupCommand.EndGroup("room", done, Map.of("b2", List.of())));
    assertThat(visit("b1").leg().answers()).isEqualTo(done);
    assertThat(visit("b2").leg().answers()).isEmpty();
    assertThat(visit("b2").state()).isEqualTo(new LegState.Closed(Outcome.SERVED));
    assertThat(hall.site.groups()).isEmpty();
    hall.rank("b3", "briefing").next("room").thenAtDesk("room", "b3").thenSnapshotEqualsReplay();
  }

  @Test
  void a_group_to_which_nobody_came_is_over() {
    hall.rank("b1", "briefing").rank("b2", "briefing");
    call(2);
    hall.when(new GroupCommand.StartGroup("room"));
    assertThat(hall.site.groups()).isEmpty();
    assertThat(visit("b1").state()).isInstanceOf(LegState.NoShow.class);
  }

  @Test
  void a_desk_for_one_calls_no_groups() {
    hall.rank("b1", "briefing");
    hall.when(new GroupCommand.CallGroup("1", "g1", null, 0, List.of()))
        .thenRefused(Reason.NO_PLACES);
  }

  @Test
  void who_leaves_while_called_opens_a_seat() {
    hall.rank("b1", "briefing").rank("b2", "briefing");
    call(2);
    hall.when(new VisitCommand.LeaveVisit("b2"));
    assertThat(members()).containsExactly("b1");
  }

  @Test
  void the_seat_of_who_leaves_while_called_is_filled_again_once() {
    hall.rank("b1", "briefing").rank("b2", "briefing");
    hall.rank("b3", "briefing").rank("b4", "briefing");
    call(2);
    hall.when(new VisitCommand.LeaveVisit("b2"));
    assertThat(members()).containsExactly("b1", "b3");
    hall.when(new VisitCommand.CancelVisit("b3", "by phone"));
    assertThat(members()).containsExactly("b1");
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void the_seat_of_who_has_left_waits_for_whoever_comes_next() {
    hall.rank("b1", "briefing").rank("b2", "briefing");
    call(3);
    hall.rank("b3", "briefing");
    assertThat(members()).as("there was a place from the start").containsExactly("b1", "b2");
    hall.when(new VisitCommand.LeaveVisit("b3")).when(new VisitCommand.LeaveVisit("b2"));
    hall.rank("b4", "briefing");
    assertThat(members()).containsExactly("b1", "b4");
  }
}
