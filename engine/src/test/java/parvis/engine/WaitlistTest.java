package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.FreePlace;
import parvis.engine.agenda.WaitlistEntry;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.BookingOffer.WhenLate;
import parvis.engine.rules.BookingRules;
import parvis.engine.visit.Channel;

/** Who finds no place waits for one that becomes free, and is offered it in turn (3.1). */
class WaitlistTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate TOMORROW = TODAY.plusDays(1);
  private static final Duration OFFER = AgendaRules.none().offerFor();

  /** An office where every place of tomorrow is booked, as b0, b1 and so on. */
  private static SiteFixture full() {
    SiteFixture site = BookingTest.office(1, WhenLate.WALK_IN, AgendaRules.Order.BY_WAIT);
    int booked = 0;
    for (List<Instant> free = free(site); !free.isEmpty(); free = free(site)) {
      BookingTest.booked(site, "b" + booked++, free.getFirst());
    }
    assertThat(booked).isGreaterThan(20);
    return site;
  }

  private static List<Instant> free(SiteFixture site) {
    var ask =
        BookingRules.ask(
            site.site.catalogue(), List.of(AgendaCommand.Wish.of("passport")), 1, false);
    return site.site.agenda().diary().free(TOMORROW, ask, BookingTest.TEN).stream()
        .map(FreePlace::start)
        .toList();
  }

  static AgendaCommand join(String id, LocalDate from, LocalDate to) {
    return new AgendaCommand.JoinWaitlist(
        id,
        "key-" + id,
        List.of(AgendaCommand.Wish.of("passport")),
        1,
        false,
        from,
        to,
        Channel.WEB,
        "fr");
  }

  private static AgendaCommand cancel(String booking) {
    return new AgendaCommand.CancelBooking(booking, BookingState.Cause.PERSON);
  }

  private static Booking find(SiteFixture site, String id) {
    return Objects.requireNonNull(site.site.agenda().find(id), id);
  }

  private static List<String> waiting(SiteFixture site) {
    return site.site.agenda().waitlist().all().stream().map(WaitlistEntry::id).toList();
  }

  @Test
  void a_place_that_becomes_free_is_kept_for_the_first_in_line() {
    SiteFixture site = full().when(join("w1", TOMORROW, TOMORROW));
    site.when(join("w2", TOMORROW, TOMORROW));
    assertThat(waiting(site)).containsExactly("w1", "w2");
    Instant start = find(site, "b3").start();

    site.when(cancel("b3"));

    assertThat(waiting(site)).containsExactly("w2");
    assertThat(find(site, "w1").start()).isEqualTo(start);
    assertThat(find(site, "w1").state()).isEqualTo(new BookingState.Held(site.now().plus(OFFER)));
    assertThat(free(site)).isEmpty();
    site.when(new AgendaCommand.BookPlace("w1", "someone")).thenSnapshotEqualsReplay();
    assertThat(find(site, "w1").state()).isEqualTo(new BookingState.Booked());
  }

  @Test
  void an_offer_without_answer_goes_to_the_next_in_line() {
    SiteFixture site = full().when(join("w1", TOMORROW, TOMORROW));
    site.when(join("w2", TOMORROW, TOMORROW)).when(cancel("b3"));

    site.pass(OFFER.minusSeconds(1));
    assertThat(waiting(site)).containsExactly("w2");
    site.pass(Duration.ofSeconds(2));

    assertThat(waiting(site)).isEmpty();
    assertThat(site.site.agenda().find("w1")).isNull();
    assertThat(find(site, "w2").state()).isInstanceOf(BookingState.Held.class);
  }

  @Test
  void who_cannot_come_then_is_passed_over_and_stays_in_line() {
    SiteFixture site = full().when(join("w1", TOMORROW.plusDays(30), TOMORROW.plusDays(40)));
    site.when(join("w2", TOMORROW, TOMORROW)).when(cancel("b5"));

    assertThat(waiting(site)).containsExactly("w1");
    assertThat(find(site, "w2").state()).isInstanceOf(BookingState.Held.class);
  }

  @Test
  void who_waits_for_days_not_yet_open_is_offered_a_place_when_they_open() {
    LocalDate day = TODAY.plusDays(22); // the horizon is 20 days
    SiteFixture site = full().when(join("w1", day, day));
    site.pass(Duration.ofHours(46)); // at seven two days later
    assertThat(waiting(site)).as("nobody is woken up").containsExactly("w1");
    site.pass(Duration.ofHours(1));
    assertThat(waiting(site)).isEmpty();
    assertThat(site.site.agenda().on(day)).hasSize(1);
  }

  @Test
  void what_becomes_free_in_the_evening_is_offered_in_the_morning() {
    SiteFixture site = full().when(join("w1", TOMORROW, TOMORROW));
    site.pass(Duration.ofHours(12)).when(cancel("b20"));
    assertThat(waiting(site)).containsExactly("w1");
    site.pass(Duration.ofHours(11));
    assertThat(find(site, "w1").state()).isEqualTo(new BookingState.Held(site.now().plus(OFFER)));
  }

  @Test
  void who_waited_in_vain_or_no_longer_wants_to_leaves() {
    SiteFixture site = full().when(join("w1", TOMORROW, TOMORROW));
    site.when(join("w2", TOMORROW, TOMORROW));
    site.when(new AgendaCommand.LeaveWaitlist("w2", WaitlistEntry.Leaving.PERSON));
    assertThat(waiting(site)).containsExactly("w1");
    site.when(new AgendaCommand.LeaveWaitlist("w2", WaitlistEntry.Leaving.PERSON))
        .thenRefused(Reason.UNKNOWN_BOOKING);

    site.pass(Duration.ofDays(2));
    assertThat(waiting(site)).isEmpty();
    assertThat(site.site.agenda().find("w1")).isNull();
  }

  @Test
  void nobody_waits_for_days_that_are_over_or_for_what_is_not_booked() {
    SiteFixture site = full();
    site.when(join("w1", TODAY.minusDays(3), TODAY.minusDays(1)))
        .thenRefused(Reason.TOO_SOON_TO_BOOK);
    AgendaCommand tax =
        new AgendaCommand.JoinWaitlist(
            "w2",
            "key-w2",
            List.of(AgendaCommand.Wish.of("tax")),
            1,
            false,
            TOMORROW,
            TOMORROW,
            Channel.WEB,
            "fr");
    site.when(tax).thenRefused(Reason.NOT_BOOKABLE);
  }
}
