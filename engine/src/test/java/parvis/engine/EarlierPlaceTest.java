package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static parvis.engine.BookingTest.TEN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.BookingState.Cause;
import parvis.engine.agenda.FreePlace;
import parvis.engine.agenda.WaitlistEntry;
import parvis.engine.agenda.WaitlistEntry.Leaving;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.BookingOffer.WhenLate;
import parvis.engine.event.AgendaEvent;
import parvis.engine.rules.BookingRules;
import parvis.engine.rules.EarlierPlaces;
import parvis.engine.visit.Channel;

/**
 * Who has booked waits for an earlier place (3.1). It is nine on Tuesday 24 November; one agent,
 * and every place of today and of tomorrow is booked: today as t0, t1…, tomorrow as m0, m1…, from
 * ten on.
 */
class EarlierPlaceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate TOMORROW = TODAY.plusDays(1);
  private static final Duration OFFER = AgendaRules.none().offerFor();

  private SiteFixture site = new SiteFixture(new HallBuilder().build());

  @BeforeEach
  void book_everything() {
    site = BookingTest.office(1, WhenLate.WALK_IN, AgendaRules.Order.BY_WAIT);
    fill(TODAY, "t");
    fill(TOMORROW, "m");
  }

  private void fill(LocalDate date, String name) {
    int booked = 0;
    for (List<Instant> free = free(date); !free.isEmpty(); free = free(date)) {
      BookingTest.booked(site, name + booked++, free.getFirst());
    }
    assertThat(booked).isGreaterThan(20);
  }

  private List<Instant> free(LocalDate date) {
    var ask =
        BookingRules.ask(
            site.site.catalogue(), List.of(AgendaCommand.Wish.of("passport")), 1, false);
    return site.site.agenda().diary().free(date, ask, TEN).stream().map(FreePlace::start).toList();
  }

  private static AgendaCommand wish(String booking, LocalDate from) {
    return new AgendaCommand.WishEarlier(
        booking, "w-" + booking, "key-w-" + booking, from, Channel.WEB);
  }

  private static AgendaCommand cancel(String booking) {
    return new AgendaCommand.CancelBooking(booking, Cause.PERSON);
  }

  private static AgendaCommand take(String booking) {
    return new AgendaCommand.TakeEarlier(booking);
  }

  private Booking booking(String id) {
    return Objects.requireNonNull(site.site.agenda().find(id), id);
  }

  private Instant start(String id) {
    return booking(id).start();
  }

  private @Nullable Booking offered(String booking) {
    return site.site.agenda().findEarlier(booking);
  }

  private List<String> waiting() {
    return site.site.agenda().waitlist().all().stream().map(WaitlistEntry::id).toList();
  }

  @Test
  void what_is_offered_and_taken_moves_the_booking_and_gives_its_place_back_at_once() {
    Instant before = start("m5");
    Instant place = start("t10");
    site.when(wish("m5", TODAY)).thenEvents(AgendaEvent.EarlierPlaceWished.class);
    site.when(cancel("t10"))
        .thenEvents(AgendaEvent.BookingCancelled.class)
        .thenFollows(AgendaEvent.WaitlistLeft.class, AgendaEvent.EarlierPlaceOffered.class)
        .thenSnapshotEqualsReplay();
    assertThat(start("m5")).as("kept meanwhile").isEqualTo(before);
    assertThat(Objects.requireNonNull(offered("m5")).start()).isEqualTo(place);
    assertThat(free(TODAY)).as("kept for one person").isEmpty();

    site.when(take("m5"))
        .thenEvents(AgendaEvent.EarlierPlaceTaken.class)
        .thenSnapshotEqualsReplay();

    assertThat(booking("m5").state()).isEqualTo(new BookingState.Booked());
    assertThat(start("m5")).isEqualTo(place);
    assertThat(booking("m5").changes()).isEqualTo(1);
    assertThat(free(TOMORROW)).as("never both").containsExactly(before);
    assertThat(offered("m5")).isNull();
    assertThat(site.site.agenda().find("w-m5")).isNull();
    site.when(take("m5")).thenRefused(Reason.PLACE_NOT_HELD);
  }

  @Test
  void who_does_not_answer_keeps_what_they_have_and_the_next_is_asked() {
    Instant before = start("m5");
    site.when(wish("m5", TODAY)).when(wish("m6", TODAY)).when(cancel("t10"));
    assertThat(waiting()).containsExactly("w-m6");
    site.pass(OFFER.plusMillis(1));
    assertThat(offered("m5")).isNull();
    assertThat(start("m5")).isEqualTo(before);
    assertThat(offered("m6")).isNotNull();
    site.when(take("m5")).thenRefused(Reason.PLACE_NOT_HELD);
    site.when(new AgendaCommand.StayBooked("m6", Leaving.PERSON))
        .thenEvents(AgendaEvent.PlaceReleased.class);
    assertThat(free(TODAY)).hasSize(1);
  }

  @Test
  void only_what_is_earlier_is_offered_and_on_days_that_suit() {
    site.when(wish("m5", TOMORROW)).when(cancel("t10")).when(cancel("m6"));
    assertThat(offered("m5")).isNull();
    site.when(cancel("m4"));
    assertThat(Objects.requireNonNull(offered("m5")).start())
        .isEqualTo(start("m5").minusSeconds(900));
  }

  @Test
  void the_place_that_is_kept_is_no_booking_of_its_own() {
    site.when(wish("m5", TODAY)).when(cancel("t10"));
    site.when(new AgendaCommand.BookPlace("w-m5", "someone")).thenRefused(Reason.PLACE_NOT_HELD);
    site.when(wish("m5", TODAY)).thenRefused(Reason.ALREADY_SO);
    assertThat(site.site.agenda().countToCome("someone")).isZero();
  }

  @Test
  void the_wish_goes_with_the_booking_and_when_it_is_earlier_already() {
    site.when(wish("m5", TODAY)).when(wish("m6", TODAY));
    Instant place = start("m5");
    site.when(cancel("m5"));
    assertThat(waiting()).isEmpty();
    assertThat(offered("m5")).isNull();
    assertThat(Objects.requireNonNull(offered("m6")).start()).isEqualTo(place);

    site.when(cancel("t21"));
    Instant sooner = start("t21");
    site.when(new AgendaCommand.MoveBooking("m6", sooner, false));
    assertThat(offered("m6")).as("what was kept is no better any more").isNull();
    assertThat(free(TOMORROW)).contains(place);
  }

  @Test
  void who_moves_to_an_earlier_time_waits_no_longer() {
    site.when(wish("m5", TODAY));
    assertThat(waiting()).containsExactly("w-m5");
    // at night nothing is offered, so that the person can be first
    site.pass(Duration.ofHours(12)).when(cancel("m2"));
    site.when(new AgendaCommand.MoveBooking("m5", start("m2"), false));
    assertThat(waiting()).isEmpty();
    assertThat(start("m5")).isEqualTo(start("m2"));
  }

  @Test
  void nobody_waits_once_nothing_could_be_offered_in_time() {
    BookingTest.booked(site, "far", TEN.plus(Duration.ofDays(3)));
    assertThat(EarlierPlaces.mayWish(site.site, booking("t0"), site.now())).isFalse();
    site.when(wish("t0", TODAY)).thenRefused(Reason.TOO_SOON_TO_BOOK);
    assertThat(EarlierPlaces.mayWish(site.site, booking("m0"), site.now())).isTrue();
    site.when(wish("m0", TODAY));
    site.pass(Duration.ofHours(24));
    assertThat(waiting()).isEmpty();
    site.when(cancel("m0")).when(wish("m0", TODAY)).thenRefused(Reason.BOOKING_OVER);
    site.when(wish("none", TODAY)).thenRefused(Reason.UNKNOWN_BOOKING);
    site.when(new AgendaCommand.StayBooked("m1", Leaving.PERSON)).thenRefused(Reason.ALREADY_SO);
  }

  @Test
  void a_corrected_address_counts_for_the_limit_and_moves_nothing() {
    BookingTest.booked(site, "one", TEN.plus(Duration.ofDays(2)));
    BookingTest.booked(site, "two", TEN.plus(Duration.ofDays(3)));
    BookingTest.booked(site, "three", TEN.plus(Duration.ofDays(4)));
    Instant before = start("one");
    for (String id : List.of("one", "two")) {
      site.when(new AgendaCommand.CorrectContact(id, "ada", true))
          .thenEvents(AgendaEvent.ContactCorrected.class);
    }
    assertThat(site.site.agenda().countToCome("ada")).isEqualTo(2);
    site.when(new AgendaCommand.CorrectContact("three", "ada", true))
        .thenRefused(Reason.BOOKING_LIMIT);
    site.when(new AgendaCommand.CorrectContact("one", "ada", false)); // the own one does not count
    site.when(new AgendaCommand.CorrectContact("one", "bob", true)).thenSnapshotEqualsReplay();
    assertThat(site.site.agenda().countToCome("ada")).isEqualTo(1);
    assertThat(start("one")).isEqualTo(before);
    assertThat(booking("one").changes()).isZero();
    site.when(new AgendaCommand.CorrectContact("three", "ada", true))
        .thenEvents(AgendaEvent.ContactCorrected.class);
    site.when(cancel("two"));
    site.when(new AgendaCommand.CorrectContact("two", "eve", true))
        .thenRefused(Reason.BOOKING_OVER);
  }
}
