package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static parvis.engine.BookingTest.TEN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.BookingState.Cause;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.AgendaCommand.Settled;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.BookingOffer.WhenLate;
import parvis.engine.configuration.OpeningHours.Interval;
import parvis.engine.configuration.Text;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.SiteEvent;
import parvis.engine.hours.Closing;
import parvis.engine.rules.ClosingRules;
import parvis.engine.rules.ClosingRules.Outcome;
import parvis.engine.rules.Engine;
import parvis.engine.visit.Channel;

/**
 * Closing hours in which places are booked (3.1). It is nine on Tuesday 24 November; the office is
 * open from eight to six.
 */
class ClosingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate TOMORROW = TODAY.plusDays(1);
  private static final Instant AT_TEN = TEN.plus(Duration.ofDays(1));
  private static final Text INVENTORY = Text.same("Inventaire");

  private static SiteFixture office() {
    return BookingTest.office(1, WhenLate.WALK_IN, AgendaRules.Order.BY_WAIT);
  }

  private static Closing closing(LocalDate date, String hours, @Nullable String service) {
    Interval closed = hours.isEmpty() ? Interval.WHOLE_DAY : Hours.intervals(hours).getFirst();
    return new Closing(date, closed, service, INVENTORY);
  }

  private static Outcome look(SiteFixture site, Closing closing) {
    return ClosingRules.examine(site.site, closing, site.now());
  }

  private static Outcome.Closes closes(SiteFixture site, Closing closing) {
    return (Outcome.Closes) look(site, closing);
  }

  private static @Nullable Instant place(ClosingRules.Touched touched) {
    return touched.instead() == null ? null : touched.instead().start();
  }

  /** Everybody as proposed. */
  private static AgendaCommand asSeen(SiteFixture site, Closing closing) {
    return new AgendaCommand.CloseHours(
        closing,
        closes(site, closing).touched().stream()
            .map(one -> new Settled(one.booking().id(), place(one)))
            .toList());
  }

  private static Booking booking(SiteFixture site, String id) {
    return Objects.requireNonNull(site.site.agenda().find(id));
  }

  @Test
  void who_is_booked_on_a_closed_day_is_proposed_the_next_free_places_each_another() {
    SiteFixture site = office();
    BookingTest.booked(site, "b1", AT_TEN);
    BookingTest.booked(site, "b2", AT_TEN.plusSeconds(900));
    BookingTest.booked(site, "b3", TEN.plus(Duration.ofDays(2)).minus(Duration.ofHours(2)));
    Outcome.Closes seen = closes(site, closing(TOMORROW, "", null));
    Instant opening = TEN.plus(Duration.ofDays(2)).minus(Duration.ofHours(2));
    assertThat(seen.touched()).extracting(one -> one.booking().id()).containsExactly("b1", "b2");
    assertThat(seen.touched())
        .extracting(ClosingTest::place)
        .containsExactly(opening.plusSeconds(900), opening.plusSeconds(1800));
    assertThat(booking(site, "b1").start()).isEqualTo(AT_TEN); // only looked at
  }

  @Test
  void all_of_it_is_done_at_once_and_everybody_knows_why() {
    SiteFixture site = office();
    BookingTest.booked(site, "b1", AT_TEN);
    BookingTest.booked(site, "b2", AT_TEN.plusSeconds(900));
    Closing closing = closing(TOMORROW, "", null);
    Instant opening = TEN.plus(Duration.ofDays(2)).minus(Duration.ofHours(2));
    site.when(
            new AgendaCommand.CloseHours(
                closing, List.of(new Settled("b1", opening), new Settled("b2", null))))
        .thenEvents(
            SiteEvent.SiteConfigured.class,
            AgendaEvent.BookingMoved.class,
            AgendaEvent.BookingCancelled.class)
        .thenSnapshotEqualsReplay();
    assertThat(booking(site, "b1").start()).isEqualTo(opening);
    assertThat(booking(site, "b1").closed()).isEqualTo(AT_TEN);
    assertThat(booking(site, "b1").changes()).isEqualTo(1);
    assertThat(booking(site, "b2").state()).isEqualTo(new BookingState.Cancelled(Cause.SITE));
    var day = site.site.catalogue().configuration().hours().on(TOMORROW);
    assertThat(day.isClosed()).isTrue();
    assertThat(day.origin().name()).isEqualTo(INVENTORY);
    site.when(closingAgain(closing)).thenRefused(Reason.ALREADY_SO);
  }

  private static AgendaCommand closingAgain(Closing closing) {
    return new AgendaCommand.CloseHours(closing, List.of());
  }

  @Test
  void of_a_shorter_day_only_those_are_touched_who_would_not_be_done_in_time() {
    SiteFixture site = office();
    BookingTest.booked(site, "before", AT_TEN.minusSeconds(900));
    BookingTest.booked(site, "at-ten", AT_TEN);
    BookingTest.booked(site, "after", AT_TEN.plusSeconds(7200));
    Outcome.Closes seen = closes(site, closing(TOMORROW, "10:03-12:00", null));
    assertThat(seen.touched()).extracting(one -> one.booking().id()).containsExactly("at-ten");
    assertThat(seen.touched())
        .extracting(ClosingTest::place)
        .containsExactly(AT_TEN.plusSeconds(8100)); // noon is taken
    assertThat(seen.configuration().hours().on(TOMORROW).intervals())
        .isEqualTo(Hours.intervals("08:00-10:03, 12:00-18:00"));
  }

  @Test
  void a_service_closes_alone() {
    SiteFixture site = office();
    BookingTest.booked(site, "b1", AT_TEN);
    assertThat(closes(site, closing(TOMORROW, "", "tax")).touched()).isEmpty();
    assertThat(closes(site, closing(TOMORROW, "", "passport")).touched()).hasSize(1);
    site.when(asSeen(site, closing(TOMORROW, "", "passport")));
    assertThat(booking(site, "b1").start()).isAfter(AT_TEN.plus(Duration.ofHours(12)));
    assertThat(site.site.catalogue().configuration().hours().days()).isEmpty();
    assertThat(look(site, closing(TOMORROW, "", "none"))).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void what_was_not_looked_at_is_not_done_and_nothing_of_it() {
    SiteFixture site = office();
    BookingTest.booked(site, "b1", AT_TEN);
    Closing closing = closing(TOMORROW, "", null);
    AgendaCommand seen = asSeen(site, closing);
    BookingTest.booked(site, "b2", AT_TEN.plusSeconds(900));
    site.when(seen).thenRefused(Reason.AGENDA_CHANGED);
    assertThat(site.site.catalogue().configuration().hours().on(TOMORROW).isClosed()).isFalse();
    assertThat(booking(site, "b1").start()).isEqualTo(AT_TEN);
    site.when(new AgendaCommand.CancelBooking("b2", Cause.PERSON));
    BookingTest.booked(site, "b3", TEN.plus(Duration.ofDays(2)).minus(Duration.ofHours(2)));
    site.when(seen).thenRefused(Reason.AGENDA_CHANGED); // the place proposed is taken
    site.when(asSeen(site, closing))
        .thenEvents(SiteEvent.SiteConfigured.class, AgendaEvent.BookingMoved.class);
    site.when(
            new AgendaCommand.CloseHours(
                closing(TODAY.plusDays(3), "", null), List.of(new Settled("b1", null))))
        .thenRefused(Reason.AGENDA_CHANGED); // not touched
  }

  @Test
  void where_no_place_is_left_none_is_proposed() {
    SiteFixture site = office();
    Instant last = TEN.plus(Duration.ofDays(20)); // beyond it nothing is booked
    BookingTest.booked(site, "b1", last.plus(Duration.ofHours(7)).plusSeconds(2700));
    Outcome.Closes seen = closes(site, closing(TODAY.plusDays(20), "17:00-18:00", null));
    assertThat(seen.touched()).extracting(ClosingTest::place).containsExactly((Instant) null);
  }

  @Test
  void a_place_that_is_kept_while_a_form_is_filled_is_kept_no_longer() {
    SiteFixture site =
        office()
            .when(
                new AgendaCommand.HoldPlace(
                    "b1",
                    "key-b1",
                    List.of(AgendaCommand.Wish.of("passport")),
                    AT_TEN,
                    1,
                    false,
                    Channel.WEB,
                    "fr"));
    site.when(asSeen(site, closing(TOMORROW, "", null)))
        .thenEvents(SiteEvent.SiteConfigured.class, AgendaEvent.PlaceReleased.class);
    site.when(new AgendaCommand.BookPlace("b1", null)).thenRefused(Reason.UNKNOWN_BOOKING);
  }

  @Test
  void today_closes_from_now_on_and_who_waits_is_received() {
    SiteFixture site = office().rank("w1", "tax");
    BookingTest.booked(site, "b1", TEN);
    site.when(asSeen(site, closing(TODAY, "", null)));
    var today = site.site.catalogue().configuration().hours().on(TODAY);
    assertThat(today.intervals()).isEqualTo(Hours.intervals("08:00-09:00"));
    assertThat(booking(site, "b1").start()).isAfter(TEN.plus(Duration.ofHours(12)));
    VisitCommand kiosk =
        new VisitCommand.TakeRank("w2", "k2", List.of("tax"), Channel.KIOSK, "fr", null, 1, false);
    site.when(kiosk).thenRefused(Reason.OUTSIDE_HOURS);
    Duration sweep = site.site.catalogue().configuration().rules().sweepAfterClosing();
    assertThat(Engine.nextDeadline(site.site, site.now())).isEqualTo(SiteFixture.NINE.plus(sweep));
    site.open("1", "agent-1").next("1").thenAtDesk("1", "w1");
    assertThat(look(site, closing(TODAY, "08:00-09:00", null))).isInstanceOf(Outcome.Refused.class);
    assertThat(look(site, closing(TODAY.minusDays(1), "", null)))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void who_was_moved_moves_again_as_anybody() {
    SiteFixture site = office();
    BookingTest.booked(site, "b1", AT_TEN);
    site.when(asSeen(site, closing(TOMORROW, "", null)));
    site.when(new AgendaCommand.MoveBooking("b1", AT_TEN.plus(Duration.ofDays(2)), false))
        .thenEvents(AgendaEvent.BookingMoved.class);
    assertThat(booking(site, "b1").closed()).isNull();
  }
}
