package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static parvis.engine.BookingTest.checkIn;
import static parvis.engine.MeetingHall.DAY;
import static parvis.engine.MeetingHall.ELEVEN;
import static parvis.engine.MeetingHall.TEN;
import static parvis.engine.MeetingHall.booked;
import static parvis.engine.MeetingHall.find;
import static parvis.engine.MeetingHall.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.FreePlace;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.GroupCommand;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.estimate.Outlook;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.SiteEvent;
import parvis.engine.rehearsal.Rehearsal;
import parvis.engine.view.AgendaView;
import parvis.engine.view.AppointmentRow;
import parvis.engine.view.DeskView.SessionCall;
import parvis.engine.view.SessionRow;
import parvis.engine.view.Views;
import parvis.engine.visit.LegState;

/** Several people booked for one time and received together (3.1, 5.18). */
class SessionTest {
  private final SiteFixture site = MeetingHall.of(6, 8);

  private static @Nullable Integer left(@Nullable FreePlace place) {
    return Objects.requireNonNull(place).left();
  }

  private Booking booking(String id) {
    return Objects.requireNonNull(site.site.agenda().find(id));
  }

  private List<String> members() {
    return site.site.groups().iterator().next().members();
  }

  private Views views() {
    return new Views(site.site, site.now(), Outlook.NONE);
  }

  private List<SessionCall> calls() {
    return Objects.requireNonNull(views().findDesk("room")).hall().sessions();
  }

  private SiteFixture call(Instant start) {
    return site.when(new GroupCommand.CallGroup("room", "g1", "meeting", 0, List.of(), start));
  }

  @Test
  void a_place_tells_how_many_people_it_still_takes() {
    assertThat(left(find(site, TEN, 1))).isEqualTo(8);
    booked(site, "b1", TEN, 3);
    assertThat(left(find(site, TEN, 1))).isEqualTo(5);
    assertThat(left(find(site, ELEVEN, 1))).isEqualTo(8);
    assertThat(site.site.agenda().diary().findLeft(booking("b1"), DAY)).isEqualTo(5);
    booked(site, "b2", TEN, 5);
    assertThat(find(site, TEN, 1)).isNull();
    assertThat(site.site.agenda().diary().findLeft(booking("b2"), DAY)).isZero();
  }

  @Test
  void a_desk_sees_a_session_to_come_as_one() {
    booked(site, "b1", TEN, 2);
    booked(site, "b2", TEN, 1);
    booked(site, "b3", ELEVEN, 1);
    site.open("room", "nadia").at("09:50");
    List<AppointmentRow> soon =
        Objects.requireNonNull(views().findDesk("room")).hall().appointments();
    assertThat(soon).extracting(AppointmentRow::start).containsExactly(TEN, ELEVEN);
    assertThat(soon).extracting(AppointmentRow::together).containsExactly(2, 1);
    assertThat(soon).extracting(AppointmentRow::people).containsExactly(3, 1);
    assertThat(views().site().appointments()).hasSize(3); // each is checked in alone
  }

  @Test
  void where_each_is_received_alone_nothing_is_said_of_people_left() {
    SiteFixture office = BookingTest.office();
    BookingTest.booked(office, "b1", TEN);
    Booking alone = Objects.requireNonNull(office.site.agenda().find("b1"));
    assertThat(office.site.agenda().diary().findLeft(alone, DAY)).isNull();
    FreePlace instead = office.site.agenda().diary().findInstead(alone, DAY, ELEVEN);
    assertThat(left(instead)).isNull();
  }

  @Test
  void more_people_than_are_left_are_told_how_many_are() {
    booked(site, "b1", TEN, 6);
    site.when(hold("b2", TEN, 3)).thenRefused(Reason.SESSION_FULL);
    site.when(hold("b2", ELEVEN, 9)).thenRefused(Reason.SESSION_FULL);
    site.when(hold("b2", TEN, 2)).thenEvents(AgendaEvent.PlaceHeld.class);
    site.when(hold("b3", TEN, 1)).thenRefused(Reason.PLACE_TAKEN);
  }

  @Test
  void a_party_moves_only_where_all_of_it_fits() {
    booked(site, "b1", TEN, 6);
    booked(site, "b2", ELEVEN, 4);
    site.when(new AgendaCommand.MoveBooking("b2", TEN, true)).thenRefused(Reason.SESSION_FULL);
    site.when(new AgendaCommand.MoveBooking("b1", TEN.plus(Duration.ofHours(2)), true));
    site.when(new AgendaCommand.MoveBooking("b2", TEN, true))
        .thenEvents(AgendaEvent.BookingMoved.class)
        .thenSnapshotEqualsReplay();
    assertThat(left(find(site, TEN, 1))).isEqualTo(4);
    assertThat(left(find(site, ELEVEN, 1))).isEqualTo(8);
  }

  @Test
  void who_needs_something_comes_to_the_same_session() {
    booked(site, "b1", TEN, 3);
    site.when(hold("b2", TEN, 2, "lift")).thenEvents(AgendaEvent.PlaceHeld.class);
    assertThat(left(find(site, TEN, 1))).isEqualTo(3);
    site.when(hold("b3", TEN, 3)).thenEvents(AgendaEvent.PlaceHeld.class);
    assertThat(site.site.agenda().diary().listUnreceivable(DAY)).isEmpty();
  }

  @Test
  void a_session_that_began_under_other_rules_is_joined_all_the_same() {
    booked(site, "b1", TEN, 3);
    site.when(new SiteCommand.Configure(MeetingHall.configuration(6, 8, Duration.ofMinutes(10))));
    site.when(hold("b2", TEN, 2, "lift")).thenEvents(AgendaEvent.PlaceHeld.class);
    assertThat(left(find(site, TEN, 1))).isEqualTo(3);
    assertThat(site.site.agenda().diary().listUnreceivable(DAY)).isEmpty();
  }

  @Test
  void staff_see_a_session_once_with_its_people() {
    booked(site, "b1", TEN, 3);
    booked(site, "b2", TEN, 2);
    booked(site, "b3", TEN, 1);
    booked(site, "b4", ELEVEN, 1);
    site.when(new AgendaCommand.CancelBooking("b3", BookingState.Cause.PERSON));
    site.at("09:50");
    checkIn(site, "b2");
    AgendaView.Day day = views().agenda(DAY, 1).days().getFirst();
    assertThat(day.sessions()).hasSize(2);
    SessionRow ten = day.sessions().getFirst();
    assertThat(ten.places()).isEqualTo(8);
    assertThat(ten.people()).isEqualTo(5);
    assertThat(ten.here()).isEqualTo(2);
    assertThat(ten.bookings()).extracting(AppointmentRow::id).containsExactly("b1", "b2");
    AgendaView.HourRow hour = day.hours().get(2);
    assertThat(hour.from()).isEqualTo(TEN);
    assertThat(hour.booked()).isEqualTo(1);
    assertThat(hour.bookedMinutes()).isEqualTo(5);
  }

  @Test
  void a_preview_counts_people_not_sessions() {
    Instant five = TEN.plus(Duration.ofHours(7));
    booked(site, "b1", five, 3);
    assertThat(site.site.agenda().diary().countLeft(DAY, MeetingHall.ask(site, 1), five))
        .isEqualTo(5);
  }

  @Test
  void the_whole_session_is_called_at_its_time_as_one_group() {
    booked(site, "b1", TEN, 2);
    booked(site, "b2", TEN, 1);
    booked(site, "b3", TEN, 1);
    booked(site, "later", ELEVEN, 1);
    site.open("room", "nadia").at("09:50").rank("walk-in", "meeting");
    checkIn(site, "b1");
    checkIn(site, "b2");
    assertThat(calls())
        .containsExactly(new SessionCall("meeting", calls().getFirst().name(), TEN, 4, 3, 0));
    call(TEN).thenRefused(Reason.NOBODY_FITS);
    site.pass(Duration.ofMinutes(10));
    assertThat(calls().getFirst().ready()).isEqualTo(3);
    call(TEN)
        .thenEvents(
            SiteEvent.GroupOpened.class, SiteEvent.VisitCalled.class, SiteEvent.VisitCalled.class);
    assertThat(members()).containsExactly("v-b1", "v-b2");
  }

  @Test
  void a_latecomer_joins_until_the_door_closes() {
    booked(site, "b1", TEN, 2);
    booked(site, "b2", TEN, 1);
    site.open("room", "nadia").at("09:50");
    checkIn(site, "b1").pass(Duration.ofMinutes(10));
    call(TEN);
    site.at("10:03");
    checkIn(site, "b2");
    site.when(new GroupCommand.AdmitToGroup("room", "v-b2")).thenEvents(SiteEvent.VisitTaken.class);
    assertThat(members()).containsExactly("v-b1", "v-b2");
    site.when(new GroupCommand.ConfirmInGroup("room", "v-b1"));
    site.when(new GroupCommand.StartGroup("room"));
    assertThat(site.visit("v-b1").state()).isInstanceOf(LegState.InService.class);
    site.thenSnapshotEqualsReplay();
  }

  @Test
  void the_seats_of_the_room_bound_a_session_and_count_people() {
    booked(site, "b1", TEN, 4);
    booked(site, "b2", TEN, 3);
    booked(site, "b3", TEN, 1);
    site.open("room", "nadia").at("09:50");
    for (String id : List.of("b1", "b2", "b3")) {
      checkIn(site, id);
    }
    site.pass(Duration.ofMinutes(10));
    call(TEN);
    assertThat(members()).containsExactly("v-b1", "v-b3");
  }

  @Test
  void a_session_over_which_nobody_waits_is_not_offered_any_more() {
    booked(site, "b1", TEN, 1);
    site.open("room", "nadia").at("09:20");
    assertThat(calls()).isEmpty();
    site.at("09:40");
    assertThat(calls()).hasSize(1);
    site.at("10:06").pass(Duration.ZERO);
    assertThat(calls()).isEmpty();
  }

  private int newcomerWaits() {
    Outlook outlook = Rehearsal.of(site.site, site.now()).run(7);
    return outlook.forNewcomer("meeting").highMinutes();
  }

  @Test
  void who_is_called_together_waits_together() {
    site.open("room", "nadia");
    for (int i = 1; i <= 5; i++) {
      site.rank("v" + i, "meeting");
    }
    assertThat(newcomerWaits()).as("one seat is left").isZero();
    site.rank("v6", "meeting");
    Outlook outlook = Rehearsal.of(site.site, site.now()).run(7);
    assertThat(outlook.forVisit("v6", site.now()).highMinutes()).isZero();
    assertThat(newcomerWaits()).as("for one meeting, not for six").isBetween(1, 15);
  }

  @Test
  void who_has_booked_one_time_is_expected_as_one_meeting() {
    for (int i = 1; i <= 4; i++) {
      booked(site, "b" + i, TEN, 1);
    }
    site.at("09:59").open("room", "nadia").rank("v1", "meeting").next("room").serve("room");
    assertThat(newcomerWaits()).as("two meetings, not five").isBetween(1, 20);
  }
}
