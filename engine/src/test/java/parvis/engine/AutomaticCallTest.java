package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parvis.engine.calling.CallingOrder;
import parvis.engine.calling.Explanation;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.configuration.AutomaticCall;
import parvis.engine.configuration.CallLimits;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.ModeRules;
import parvis.engine.desk.Readiness;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.engine.rehearsal.Rehearsal;

/** What lets the system call by itself (5.17). */
class AutomaticCallTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Rooms 1 to 3, each with an agent for whom the system calls. */
  private static HallBuilder rooms(AutomaticCall trigger, @Nullable Integer keepCalled) {
    HallBuilder hall =
        new HallBuilder()
            .service("exam", one -> one.limits = new CallLimits(keepCalled, 0))
            .service("civil");
    ModeRules plain = ModeRules.standard();
    hall.modes =
        new ModeRules(
            CallingMode.AUTOMATIC,
            trigger,
            plain.automaticDelay(),
            plain.standingLimit(),
            Duration.ZERO,
            plain.announcementGap());
    for (String id : new String[] {"1", "2", "3"}) {
      hall.desk(id, "exam", "civil").agent("a" + id, "exam", "civil");
    }
    return hall;
  }

  private static SiteFixture open(HallBuilder hall) {
    return hall.open("1", "a1", "2", "a2", "3", "a3");
  }

  private static SiteFixture with(SiteFixture hall, String service, int people) {
    for (int i = 1; i <= people; i++) {
      hall.rank(service.charAt(0) + "" + i, service).after(SECOND);
    }
    return hall.pass(Duration.ZERO);
  }

  @Test
  void so_many_stay_called_and_when_one_is_received_the_next_is_called() {
    SiteFixture hall = with(open(rooms(AutomaticCall.KEEP_CALLED, 2)), "exam", 4);
    hall.thenAtDesk("1", "e1").thenAtDesk("2", "e2").thenAtDesk("3", null);
    hall.pass(Duration.ofMinutes(2)).thenAtDesk("3", null);
    hall.when(new DeskCommand.ConfirmPresence("1")).thenFollows().thenAtDesk("3", null);
    hall.serve("1").thenFollows(SiteEvent.VisitCalled.class).thenAtDesk("3", "e3");
    assertThat(hall.why("3").path()).isEqualTo(Why.Path.AUTOMATIC);
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void a_call_that_is_given_up_makes_room_too() {
    SiteFixture hall = with(open(rooms(AutomaticCall.KEEP_CALLED, 1)), "exam", 3);
    hall.thenAtDesk("1", "e1").thenAtDesk("2", null);
    hall.when(new DeskCommand.MarkNoShow("1"));
    assertThat(hall.site.queues().called().ofService(0)).isEqualTo(1);
    assertThat(hall.visit("e2").state().caller()).isNotNull();
  }

  @Test
  void waits_are_told_with_the_way_of_those_who_are_called() {
    SiteFixture hall = with(open(rooms(AutomaticCall.KEEP_CALLED, 1)), "exam", 3);
    hall.thenAtDesk("1", "e1").thenAtDesk("2", null).thenAtDesk("3", null);
    Outlook seen = Rehearsal.of(hall.site, hall.now()).run(7);
    Duration walk = hall.site.durations().walk();
    assertThat(called(seen, "e2")).isEqualTo(walk);
    assertThat(called(seen, "e3")).isEqualTo(walk.multipliedBy(2));
    assertThat(((ExpectedWait.Between) seen.forNewcomer("civil")).high()).isZero();
    assertThat(hall.site.queues().called().ofService(0)).as("the site itself").isEqualTo(1);
  }

  private static Duration called(Outlook seen, String visit) {
    return ((ExpectedWait.Between) seen.forVisit(visit, seen.at())).low();
  }

  @Test
  void other_services_are_called_meanwhile_and_it_is_said_why() {
    SiteFixture hall = with(open(rooms(AutomaticCall.KEEP_CALLED, 1)), "exam", 2);
    with(hall, "civil", 1).thenAtDesk("2", "c1").thenAtDesk("3", null);
    assertThat(hall.why("2").obstacles())
        .extracting(Why.Obstacle::visit, Why.Obstacle::kind)
        .contains(org.assertj.core.groups.Tuple.tuple("e2", Why.Obstacle.Kind.ENOUGH_CALLED));
    assertThat(CallingOrder.of(hall.site, "3", Why.Path.AUTOMATIC, hall.now()).obstacles(3))
        .extracting(Why.Obstacle::kind)
        .containsExactly(Why.Obstacle.Kind.ENOUGH_CALLED);
    assertThat(Explanation.of(hall.site, hall.visit("e2"), hall.history, hall.now()).chances())
        .filteredOn(chance -> chance.desk().equals("3"))
        .extracting(Explanation.Chance::obstacle)
        .containsExactly(Why.Obstacle.Kind.ENOUGH_CALLED);
  }

  @Test
  void an_agent_who_asks_is_not_limited() {
    SiteFixture hall = with(open(rooms(AutomaticCall.KEEP_CALLED, 1)), "exam", 2);
    hall.next("3").thenAtDesk("3", "e2");
  }

  @Test
  void the_limit_of_an_area_counts_all_services_called_to_its_desks() {
    HallBuilder rooms = rooms(AutomaticCall.KEEP_CALLED, null);
    rooms.areas.add(
        new parvis.engine.configuration.Area(
            "hall",
            parvis.engine.configuration.Text.same("hall"),
            null,
            Duration.ZERO,
            java.util.Set.of(),
            2,
            null));
    SiteFixture hall = with(open(rooms), "exam", 1);
    with(hall, "civil", 2).thenAtDesk("1", "e1").thenAtDesk("2", "c1").thenAtDesk("3", null);
    hall.serve("2").thenAtDesk("3", "c2");
  }

  @Test
  void the_limit_holds_for_a_countdown_too_and_a_ceiling_ends_it() {
    HallBuilder rooms = rooms(AutomaticCall.AFTER_SERVICE, 1);
    rooms.services.getFirst().ceiling = Duration.ofMinutes(12);
    SiteFixture hall = with(open(rooms), "exam", 2);
    hall.pass(Duration.ofMinutes(10)).thenAtDesk("1", "e1").thenAtDesk("2", null);
    hall.pass(Duration.ofMinutes(3)).thenAtDesk("2", "e2");
  }

  @Test
  void a_room_that_is_said_to_be_free_is_called_to_at_once() {
    SiteFixture hall = with(open(rooms(AutomaticCall.ROOM_FREE, null)), "exam", 2);
    hall.pass(Duration.ofMinutes(5)).thenAtDesk("1", null).thenAtDesk("2", null);
    hall.when(new DeskCommand.ReportRoomFree("2"))
        .thenEvents(SiteEvent.DeskStoodReady.class)
        .thenFollows(SiteEvent.VisitCalled.class)
        .thenAtDesk("2", "e1");
    assertThat(hall.why("2").path()).isEqualTo(Why.Path.AUTOMATIC);
    hall.serve("2")
        .when(new DeskCommand.EndService("2", java.util.List.of(), false))
        .pass(Duration.ofMinutes(5))
        .thenAtDesk("2", null);
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void a_room_that_becomes_free_before_anybody_waits_is_given_whoever_comes() {
    SiteFixture hall = open(rooms(AutomaticCall.ROOM_FREE, null));
    hall.when(new DeskCommand.ReportRoomFree("1")).thenFollows();
    assertThat(hall.site.desk("1").readiness()).isInstanceOf(Readiness.Standing.class);
    hall.when(new DeskCommand.ReportRoomFree("1")).thenRefused(Reason.ALREADY_SO);
    hall.rank("e1", "exam").thenAtDesk("1", "e1");
    hall.when(new DeskCommand.ReportRoomFree("1")).thenRefused(Reason.DESK_BUSY);
  }

  @Test
  void a_free_room_ends_a_countdown_but_not_what_the_agent_has_stopped() {
    SiteFixture hall = with(open(rooms(AutomaticCall.AFTER_SERVICE, null)), "exam", 1);
    hall.when(new DeskCommand.StandDown("1"));
    hall.when(new DeskCommand.ReportRoomFree("1")).thenRefused(Reason.NOT_CALLED_BY_SYSTEM);
    hall.when(new DeskCommand.ReportRoomFree("2")).thenAtDesk("2", "e1");
    hall.when(new DeskCommand.SetCallingMode("3", CallingMode.MANUAL));
    hall.when(new DeskCommand.ReportRoomFree("3")).thenRefused(Reason.NOT_CALLED_BY_SYSTEM);
  }
}
