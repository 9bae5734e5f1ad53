package parvis.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parvis.engine.agenda.BookingState.Cause;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.GiveBack;
import parvis.engine.configuration.OpeningHours.Interval;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;
import parvis.engine.hours.Closing;
import parvis.engine.visit.Channel;
import parvis.server.reports.figure.BookingCount;
import parvis.server.reports.figure.CsvReport;
import parvis.server.reports.figure.DeskTime;

/** What facts and figures know of places booked ahead, on whichever database. */
abstract class BookingsContract extends ReportsFixture {
  @Override
  SiteConfiguration configuration() {
    return Hall.configuration(
        AgendaRules.none()
            .withOffers(Map.of("civil", offer(1), "notary", offer(4)))
            .withOpenBookings(5)
            .withOrder(AgendaRules.Order.BOOKED_FIRST, Duration.ZERO)
            .withProtect(Duration.ofMinutes(10)));
  }

  private static BookingOffer offer(int places) {
    return offer(places, 0, null);
  }

  private static BookingOffer offer(int places, int share, @Nullable GiveBack giveBack) {
    return new BookingOffer(
        Duration.ofMinutes(15),
        Duration.ZERO,
        Duration.ZERO,
        30,
        share,
        giveBack,
        places,
        Duration.ofMinutes(30),
        Duration.ofMinutes(10),
        BookingOffer.WhenLate.WALK_IN,
        false);
  }

  private static Instant time(String time) {
    return Town.at(time);
  }

  private void hold(String booking, String time) {
    hold(booking, "civil", time);
  }

  private void hold(String booking, String reason, String time) {
    hold(booking, AgendaCommand.Wish.of(reason), time);
  }

  private void hold(String booking, AgendaCommand.Wish wish, String time) {
    morning.send(
        new AgendaCommand.HoldPlace(
            booking, "key-" + booking, List.of(wish), time(time), 2, false, Channel.WEB, "fr"));
  }

  private void book(String booking, String time) {
    hold(booking, time);
    morning.send(new AgendaCommand.BookPlace(booking, null));
  }

  private void join(String booking, String time) {
    hold(booking, "notary", time);
    morning.send(new AgendaCommand.BookPlace(booking, null));
  }

  private void comes(String booking) {
    morning.send(
        new AgendaCommand.CheckIn(booking, "v-" + booking, "k-" + booking, Channel.KIOSK, false));
  }

  @Test
  void a_booking_is_a_row_from_the_place_kept_to_the_visit() {
    at("08:00").send(new DeskCommand.SignIn("1", "nadia"));
    book("b1", "09:00");
    at("08:10").send(new AgendaCommand.MoveBooking("b1", time("10:00"), false));
    at("09:50");
    comes("b1");
    assertThat(
            rows(
                "select service, channel, people, local_date, moved, (start_at - held_at) / 60000,"
                    + " (arrived_at - held_at) / 60000, visit from booking_fact"))
        .containsExactly("civil WEB 2 2026-11-24 1 120 110 v-b1");
  }

  /** At 8:30 the window from eight to ten is given back, and the next one only at 9:00. */
  @Test
  void bookings_at_times_that_were_given_back_are_told_apart() {
    SiteConfiguration usual = configuration();
    BookingOffer given = offer(1, 50, new GiveBack(Duration.ofHours(1), 0));
    at("08:30")
        .send(
            new SiteCommand.Configure(
                usual.withAgenda(usual.agenda().withOffers(Map.of("civil", given)))));
    book("near", "09:30");
    book("far", "12:30");
    at("10:00").send(new AgendaCommand.MoveBooking("far", time("11:30"), false));
    LocalDate today = LocalDate.of(2026, 11, 24);
    morning.send(new AgendaCommand.SetWalkInShare(today, "civil", 40));
    book("by-hand", "11:00");
    morning.send(new AgendaCommand.SetWalkInShare(today, "civil", null));
    book("again", "11:00");
    at("10:05").send(new SiteCommand.Configure(usual));
    book("later", "11:15");
    assertThat(rows("select booking, given_back from booking_fact order by booking"))
        .containsExactly("again 1", "by-hand 0", "far 1", "later 0", "near 1");
    assertThat(report().bookings().getFirst().givenBack()).isEqualTo(3);
    assertThat(CsvReport.of(report(), "en")).contains("\r\ncivil,5,0,3,1,");
  }

  @Test
  void what_a_closing_moves_and_cancels_is_told_apart() {
    at("08:00");
    book("b1", "10:00");
    book("b2", "11:00");
    Closing closing =
        new Closing(
            LocalDate.of(2026, 11, 24),
            new Interval(LocalTime.of(10, 0), LocalTime.of(12, 0)),
            null,
            Text.same("Works"));
    morning.send(
        new AgendaCommand.CloseHours(
            closing,
            List.of(
                new AgendaCommand.Settled("b1", time("12:00")),
                new AgendaCommand.Settled("b2", null))));
    assertThat(rows("select booking, moved, moved_by_closing, cancelled_by from booking_fact"))
        .containsExactly("b1 1 1 null", "b2 0 0 SITE");
    BookingCount civil = report().bookings().getFirst();
    assertThat(civil.movedByClosing()).isEqualTo(1);
    assertThat(civil.cancelledByStaff()).isEqualTo(1);
  }

  @Test
  void sessions_tell_their_places_who_booked_and_who_came() {
    at("08:00");
    join("b1", "09:00");
    join("b2", "09:00");
    join("b3", "10:00");
    join("gone", "11:00");
    join("moved", "12:00");
    morning.send(new AgendaCommand.CancelBooking("gone", Cause.PERSON));
    morning.send(new AgendaCommand.MoveBooking("moved", time("10:00"), true));
    at("08:50");
    comes("b1");
    assertThat(rows("select distinct places from booking_fact")).containsExactly("4");
    BookingCount notary = report().bookings().getFirst();
    assertThat(notary.sessions()).isEqualTo(2);
    assertThat(notary.sessionPlaces()).isEqualTo(8);
    assertThat(notary.sessionPeople()).isEqualTo(8);
    assertThat(notary.sessionCame()).isEqualTo(2);
  }

  @Test
  void two_agents_asked_for_at_one_time_receive_two_sessions() {
    at("08:00");
    for (String agent : List.of("nadia", "karim")) {
      hold(agent, new AgendaCommand.Wish("notary", agent, List.of()), "09:00");
      morning.send(new AgendaCommand.BookPlace(agent, null));
    }
    BookingCount notary = report().bookings().getFirst();
    assertThat(notary.sessions()).isEqualTo(2);
    assertThat(notary.sessionPlaces()).isEqualTo(8);
    assertThat(notary.sessionPeople()).isEqualTo(4);
  }

  @Test
  void an_earlier_place_that_is_taken_is_a_move_of_its_own_kind() {
    at("08:00");
    book("b1", "11:00");
    morning.send(
        new AgendaCommand.WishEarlier(
            "b1", "w1", "key-w1", LocalDate.of(2026, 11, 24), Channel.WEB));
    morning.send(new AgendaCommand.TakeEarlier("b1"));
    assertThat(rows("select booking, moved, moved_by_closing, moved_earlier from booking_fact"))
        .containsExactly("b1 1 0 1");
    assertThat(rows("select booking, service, left_as from waitlist_fact"))
        .containsExactly("w1 civil OFFERED");
    BookingCount civil = report().bookings().getFirst();
    assertThat(civil.movedEarlier()).isEqualTo(1);
    assertThat(civil.fromWaitlist()).isZero();
  }

  @Test
  void a_place_that_was_only_kept_leaves_no_row() {
    at("08:00");
    hold("b1", "09:00");
    assertThat(rows("select booking from booking_fact")).containsExactly("b1");
    assertThat(report().bookings()).isEmpty();
    at("08:05").send(new AgendaCommand.ReleasePlace("b1"));
    assertThat(rows("select booking from booking_fact")).isEmpty();
  }

  @Test
  void figures_tell_who_came_who_gave_up_and_how_late_both_sides_were() {
    at("08:00").send(new DeskCommand.SignIn("1", "nadia"));
    book("early", "09:00");
    book("late", "09:15");
    book("gone", "10:00");
    book("moved", "10:30");
    book("missed", "11:00");
    at("08:30").send(new AgendaCommand.CancelBooking("gone", Cause.PERSON));
    at("08:31").send(new AgendaCommand.CancelBooking("moved", Cause.STAFF));
    at("08:50");
    comes("early");
    at("09:04").next("1").start("1");
    at("09:19");
    comes("late");
    at("09:20").end("1");
    at("09:27").next("1").start("1");
    at("09:40").end("1");
    at("11:11").send(new SiteCommand.Tick());

    BookingCount civil = report().bookings().getFirst();
    assertThat(report().bookings()).hasSize(1);
    assertThat(civil)
        .isEqualTo(
            new BookingCount(
                "civil",
                5,
                0,
                0,
                0,
                0,
                0,
                1,
                1,
                2,
                1,
                0,
                0,
                0,
                0,
                lead(60, 75, 120, 150, 180),
                120L,
                360L,
                480L));
    assertThat(CsvReport.of(report(), "en"))
        .contains(
            "\r\nservice,booked,from_waitlist,given_back,moved,moved_by_closing,moved_earlier,cancelled_by_person,",
            "\r\ncivil,5,0,0,0,0,0,1,1,2,1,",
            "\r\nmean_site_late_seconds,");
  }

  /**
   * Bob walks in while desk 1 stands ready for who is booked at ten, and does not come: the desk is
   * kept from 9:55, when he came, until ten.
   */
  @Test
  void time_in_which_a_desk_is_kept_for_an_appointment_is_told_apart() {
    at("08:00").send(new DeskCommand.SignIn("1", "nadia")).rank("ann", "civil");
    at("08:01").next("1").start("1");
    book("b1", "10:00");
    at("08:20").end("1");
    at("09:45").send(new DeskCommand.StandReady("1"));
    at("09:55").rank("bob", "civil");
    at("10:00").send(new SiteCommand.Tick());
    assertThat(rows("select (start_at - protected_from) / 60000 from booking_fact"))
        .containsExactly("10");
    assertThat(report().deskTimes())
        .contains(
            new DeskTime("1", "READY", null, 15 * 60),
            new DeskTime("1", "PROTECTED", null, 5 * 60));
  }

  private static @Nullable Long lead(int... minutes) {
    return Math.round(java.util.Arrays.stream(minutes).average().orElseThrow() * 60);
  }
}
