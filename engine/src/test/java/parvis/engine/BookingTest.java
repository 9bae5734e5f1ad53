package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.FreePlace;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.BookingOffer.WhenLate;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.SiteEvent;
import parvis.engine.rules.BookingRules;
import parvis.engine.visit.Channel;

/** Booking a place, moving it, giving it up, and coming (3.1). The day is 24 November, at nine. */
class BookingTest {
  static final Instant TEN = Instant.parse("2026-11-24T09:00:00Z");
  static final Duration CEILING = Duration.ofHours(1);

  static SiteFixture office(int agents, WhenLate whenLate, AgendaRules.Order order) {
    HallBuilder hall =
        new HallBuilder().service("passport", one -> one.ceiling = CEILING).service("tax");
    for (int i = 1; i <= agents; i++) {
      hall.desk(Integer.toString(i), "passport", "tax").agent("agent-" + i, "passport", "tax");
    }
    Map<DayOfWeek, List<OpeningHours.Interval>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(new OpeningHours.Interval(LocalTime.of(8, 0), LocalTime.of(18, 0))));
    }
    hall.hours = OpeningHours.ofWeek(week);
    hall.agenda =
        AgendaRules.none()
            .withOffers(Map.of("passport", offer(whenLate)))
            .withOpenBookings(2)
            .withOrder(order, Duration.ofMinutes(5));
    return new SiteFixture(hall.build());
  }

  static BookingOffer offer(WhenLate whenLate) {
    return new BookingOffer(
        Duration.ofMinutes(15),
        Duration.ZERO,
        Duration.ofMinutes(30),
        20,
        0,
        null,
        1,
        Duration.ofMinutes(20),
        Duration.ofMinutes(10),
        whenLate,
        true);
  }

  static SiteFixture office() {
    return office(1, WhenLate.WALK_IN, AgendaRules.Order.BY_WAIT);
  }

  static AgendaCommand hold(String booking, Instant start) {
    return new AgendaCommand.HoldPlace(
        booking,
        "key-" + booking,
        List.of(AgendaCommand.Wish.of("passport")),
        start,
        1,
        false,
        Channel.WEB,
        "fr");
  }

  static SiteFixture booked(SiteFixture site, String booking, Instant start) {
    return site.when(hold(booking, start)).when(new AgendaCommand.BookPlace(booking, null));
  }

  static SiteFixture checkIn(SiteFixture site, String booking) {
    return site.when(
        new AgendaCommand.CheckIn(booking, "v-" + booking, "k-" + booking, Channel.KIOSK, false));
  }

  private static BookingState state(SiteFixture site, String booking) {
    return Objects.requireNonNull(site.site.agenda().find(booking)).state();
  }

  private static List<Instant> free(SiteFixture site) {
    var ask =
        BookingRules.ask(
            site.site.catalogue(), List.of(AgendaCommand.Wish.of("passport")), 1, false);
    return site.site.agenda().diary().free(LocalDate.of(2026, 11, 24), ask, TEN).stream()
        .map(FreePlace::start)
        .toList();
  }

  @Test
  void a_place_is_kept_then_booked_and_nobody_else_has_it() {
    SiteFixture site = office();
    assertThat(free(site)).startsWith(TEN, TEN.plusSeconds(900));
    site.when(hold("b1", TEN)).thenEvents(AgendaEvent.PlaceHeld.class);
    assertThat(free(site)).startsWith(TEN.plusSeconds(900));
    site.when(hold("b2", TEN)).thenRefused(Reason.PLACE_TAKEN);
    site.when(new AgendaCommand.BookPlace("b1", "someone"))
        .thenEvents(AgendaEvent.PlaceBooked.class)
        .thenSnapshotEqualsReplay();
  }

  @Test
  void a_place_that_was_only_kept_is_free_again_after_a_while() {
    SiteFixture site = office().when(hold("b1", TEN)).pass(Duration.ofMinutes(10));
    assertThat(free(site)).startsWith(TEN);
    site.when(new AgendaCommand.BookPlace("b1", null)).thenRefused(Reason.UNKNOWN_BOOKING);
  }

  @Test
  void what_cannot_be_booked_is_refused_with_its_reason() {
    SiteFixture site = office();
    site.when(hold("b1", TEN.minusSeconds(1860))).thenRefused(Reason.TOO_SOON_TO_BOOK);
    site.when(hold("b1", TEN.plus(Duration.ofDays(21)))).thenRefused(Reason.TOO_FAR_TO_BOOK);
    site.when(hold("b1", TEN.plusSeconds(60))).thenRefused(Reason.PLACE_TAKEN);
    AgendaCommand tax =
        new AgendaCommand.HoldPlace(
            "b1", "k", List.of(AgendaCommand.Wish.of("tax")), TEN, 1, false, Channel.WEB, "fr");
    site.when(tax).thenRefused(Reason.NOT_BOOKABLE);
  }

  @Test
  void a_person_has_a_limited_number_of_bookings_to_come() {
    SiteFixture site = office();
    for (int i = 0; i < 3; i++) {
      site.when(hold("b" + i, TEN.plusSeconds(900L * i)))
          .when(new AgendaCommand.BookPlace("b" + i, "someone"));
    }
    site.thenRefused(Reason.BOOKING_LIMIT);
    site.when(new AgendaCommand.CancelBooking("b0", BookingState.Cause.PERSON))
        .when(new AgendaCommand.BookPlace("b2", "someone"))
        .thenEvents(AgendaEvent.PlaceBooked.class);
  }

  @Test
  void moving_keeps_the_old_place_until_the_new_one_is_taken() {
    SiteFixture site = office();
    booked(site, "b1", TEN);
    booked(site, "b2", TEN.plusSeconds(900));
    site.when(new AgendaCommand.MoveBooking("b1", TEN.plusSeconds(900), false))
        .thenRefused(Reason.PLACE_TAKEN);
    assertThat(free(site)).doesNotContain(TEN);
    site.when(new AgendaCommand.MoveBooking("b1", TEN.plusSeconds(1800), false))
        .thenEvents(AgendaEvent.BookingMoved.class)
        .thenSnapshotEqualsReplay();
    assertThat(free(site)).startsWith(TEN).doesNotContain(TEN.plusSeconds(1800));
  }

  @Test
  void who_comes_early_is_not_called_before_the_booked_time_and_then_goes_first() {
    SiteFixture site = office();
    booked(site, "b1", TEN);
    site.at("09:30");
    checkIn(site, "b1").thenRefused(Reason.HERE_TOO_EARLY);
    site.at("09:50").rank("w1", "passport");
    checkIn(site, "b1").thenEvents(SiteEvent.RankTaken.class, AgendaEvent.BookingArrived.class);
    site.open("1", "agent-1").receive("1");
    site.next("1").thenAtDesk("1", null);
    site.at("09:59").rank("w2", "passport").at("10:00").pass(Duration.ZERO);
    site.next("1").thenAtDesk("1", "v-b1").thenSnapshotEqualsReplay();
  }

  @Test
  void the_wait_counts_from_the_booked_time_whenever_the_person_came() {
    SiteFixture site = office(1, WhenLate.WALK_IN, AgendaRules.Order.BY_WAIT);
    booked(site, "b1", TEN);
    site.at("09:45").rank("w1", "passport");
    checkIn(site, "b1");
    site.at("10:02").open("1", "agent-1").next("1").thenAtDesk("1", "w1");
  }

  @Test
  void with_booked_first_nobody_who_walked_in_goes_before_from_the_booked_time_on() {
    SiteFixture site = office(1, WhenLate.WALK_IN, AgendaRules.Order.BOOKED_FIRST);
    booked(site, "b1", TEN);
    site.at("09:45").rank("w1", "passport");
    checkIn(site, "b1");
    site.at("10:02").open("1", "agent-1").next("1").thenAtDesk("1", "v-b1");
  }

  @Test
  void who_comes_too_late_waits_as_the_offer_says() {
    for (WhenLate whenLate : WhenLate.values()) {
      SiteFixture site = office(1, whenLate, AgendaRules.Order.BY_WAIT);
      booked(site, "b1", TEN);
      site.pass(Duration.ofMinutes(59)).at("10:08").rank("w1", "passport");
      site.at("10:11").pass(Duration.ZERO);
      assertThat(state(site, "b1")).isInstanceOf(BookingState.Missed.class);
      site.at("10:14");
      checkIn(site, "b1");
      if (whenLate == WhenLate.REFUSED) {
        site.thenRefused(Reason.HERE_TOO_LATE);
        continue;
      }
      String first = whenLate == WhenLate.PENALTY ? "v-b1" : "w1";
      site.open("1", "agent-1").next("1").thenAtDesk("1", first);
    }
  }

  @Test
  void an_agent_who_will_be_away_takes_no_bookings() {
    SiteFixture site = office();
    site.when(new AgendaCommand.PlanAbsence("a1", "agent-1", TEN, TEN.plus(Duration.ofHours(2))));
    assertThat(free(site)).startsWith(TEN.plus(Duration.ofHours(2)));
    site.when(new AgendaCommand.EndAbsence("a1")).thenSnapshotEqualsReplay();
    assertThat(free(site)).startsWith(TEN);
  }

  @Test
  void an_absence_names_the_bookings_that_nobody_can_receive_any_more() {
    SiteFixture site = office(2, WhenLate.WALK_IN, AgendaRules.Order.BY_WAIT);
    booked(site, "b1", TEN);
    booked(site, "b2", TEN);
    booked(site, "b3", TEN.plusSeconds(900));
    LocalDate day = LocalDate.of(2026, 11, 24);
    assertThat(site.site.agenda().diary().listUnreceivable(day)).isEmpty();
    site.when(new AgendaCommand.PlanAbsence("a1", "agent-1", TEN, TEN.plusSeconds(900)));
    assertThat(site.site.agenda().diary().listUnreceivable(day))
        .extracting(Booking::id)
        .containsExactly("b2");
    site.when(new AgendaCommand.PlanAbsence("a2", "agent-2", TEN, TEN.plus(Duration.ofHours(1))));
    assertThat(site.site.agenda().diary().listUnreceivable(day))
        .extracting(Booking::id)
        .containsExactly("b1", "b2");
  }

  @Test
  void a_day_can_keep_more_for_people_who_walk_in() {
    SiteFixture site = office();
    LocalDate day = LocalDate.of(2026, 11, 24);
    site.when(new AgendaCommand.SetWalkInShare(day, "passport", 100));
    assertThat(free(site)).isEmpty();
    site.when(new AgendaCommand.SetWalkInShare(day, "passport", null)).thenSnapshotEqualsReplay();
    assertThat(free(site)).startsWith(TEN);
  }

  @Test
  void a_booking_is_over_once_the_person_came_or_gave_up() {
    SiteFixture site = office();
    booked(site, "b1", TEN);
    site.when(new AgendaCommand.CancelBooking("b1", BookingState.Cause.PERSON))
        .thenEvents(AgendaEvent.BookingCancelled.class);
    site.when(new AgendaCommand.MoveBooking("b1", TEN.plusSeconds(900), false))
        .thenRefused(Reason.BOOKING_OVER);
    site.at("09:55");
    checkIn(site, "b1").thenRefused(Reason.BOOKING_OVER);
    assertThat(free(site)).startsWith(TEN);
  }

  @Test
  void a_new_configuration_leaves_bookings_in_place() {
    SiteFixture site = office();
    booked(site, "b1", TEN);
    site.when(new SiteCommand.Configure(site.site.catalogue().configuration()));
    assertThat(free(site)).doesNotContain(TEN);
  }
}
