package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static parvis.engine.BookingTest.TEN;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parvis.engine.agenda.BookingState;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.BookingOffer.WhenLate;
import parvis.engine.configuration.OpeningHours.Interval;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.SpecialDay;
import parvis.engine.configuration.Text;
import parvis.engine.event.SiteEvent;
import parvis.engine.hours.Closing;
import parvis.engine.hours.OneDay;
import parvis.engine.rules.OpeningRules;
import parvis.engine.rules.OpeningRules.Outcome;

/**
 * What was closed is opened again (3.1). It is nine on Tuesday 24 November; the office is open from
 * eight to six.
 */
class OpeningTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate TOMORROW = TODAY.plusDays(1);
  private static final Text WORKS = Text.same("Travaux");

  private final SiteFixture site =
      BookingTest.office(1, WhenLate.WALK_IN, AgendaRules.Order.BY_WAIT);

  private void close(LocalDate date, String hours, @Nullable String service) {
    Interval closed = hours.isEmpty() ? Interval.WHOLE_DAY : Hours.intervals(hours).getFirst();
    site.when(new AgendaCommand.CloseHours(new Closing(date, closed, service, WORKS), List.of()));
  }

  private static AgendaCommand open(LocalDate date, @Nullable String service) {
    return new AgendaCommand.OpenHours(new OneDay(date, service), null);
  }

  private Outcome look(OneDay day) {
    return OpeningRules.examine(site.site, day, null, site.now());
  }

  private SiteConfiguration configuration() {
    return site.site.catalogue().configuration();
  }

  @Test
  void a_day_is_as_in_the_week_again_and_the_places_are_counted_before() {
    SiteConfiguration before = configuration();
    close(TOMORROW, "", null);
    OneDay day = new OneDay(TOMORROW, null);
    assertThat(OpeningRules.list(configuration(), TODAY)).containsExactly(day);
    Outcome.Opens opens = (Outcome.Opens) look(day);
    assertThat(opens.freed())
        .containsExactly(new OpeningRules.Freed("passport", 0, 40)); // ten hours, four each
    assertThat(configuration().hours().on(TOMORROW).isClosed()).isTrue(); // only looked at
    site.when(open(TOMORROW, null)).thenEvents(SiteEvent.SiteConfigured.class);
    assertThat(configuration()).isEqualTo(before);
    assertThat(OpeningRules.list(configuration(), TODAY)).isEmpty();
    site.when(open(TOMORROW, null)).thenRefused(Reason.ALREADY_SO);
  }

  @Test
  void a_service_opens_alone_and_has_no_hours_of_its_own_then() {
    SiteConfiguration before = configuration();
    close(TOMORROW, "10:00-12:00", "passport");
    close(TOMORROW, "", "tax");
    assertThat(OpeningRules.list(configuration(), TODAY))
        .containsExactlyInAnyOrder(new OneDay(TOMORROW, "passport"), new OneDay(TOMORROW, "tax"));
    site.when(open(TOMORROW, null)).thenRefused(Reason.ALREADY_SO);
    site.when(open(TOMORROW, "none")).thenRefused(Reason.UNKNOWN_SERVICE);
    site.when(open(TOMORROW, "passport")).when(open(TOMORROW, "tax"));
    assertThat(configuration()).isEqualTo(before);
  }

  @Test
  void who_waits_for_that_day_is_offered_a_place_at_once() {
    close(TOMORROW, "", null);
    site.when(WaitlistTest.join("w1", TOMORROW, TOMORROW));
    assertThat(site.site.agenda().find("w1")).isNull();
    site.when(open(TOMORROW, null));
    assertThat(Objects.requireNonNull(site.site.agenda().find("w1")).state())
        .isInstanceOf(BookingState.Held.class);
  }

  @Test
  void what_is_over_or_was_longer_is_not_opened_and_holidays_stay_what_they_are() {
    close(TODAY, "", null);
    site.pass(Duration.ofDays(1));
    site.when(open(TODAY, null)).thenRefused(Reason.TIME_PAST);
    SpecialDay late = new SpecialDay(WORKS, false, Hours.intervals("13:00-20:00"));
    SpecialDay holiday = new SpecialDay(WORKS, true, List.of());
    LocalDate day = TODAY.plusDays(3);
    SiteConfiguration odd = new OneDay(day, null).with(configuration(), late);
    assertThat(OpeningRules.list(odd, TODAY)).containsExactly(new OneDay(TODAY, null));
    SiteConfiguration feast = new OneDay(day, null).with(configuration(), holiday);
    assertThat(OpeningRules.list(feast, TODAY.plusDays(1))).isEmpty();
  }

  @Test
  void nobody_who_has_booked_is_touched() {
    close(TOMORROW, "12:00-18:00", null);
    BookingTest.booked(site, "b1", TEN.plus(Duration.ofDays(1)));
    site.when(open(TOMORROW, null)).thenEvents(SiteEvent.SiteConfigured.class);
    assertThat(Objects.requireNonNull(site.site.agenda().find("b1")).start())
        .isEqualTo(TEN.plus(Duration.ofDays(1)));
  }
}
