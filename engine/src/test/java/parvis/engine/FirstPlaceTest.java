package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static parvis.engine.BookingTest.TEN;
import static parvis.engine.BookingTest.booked;
import static parvis.engine.BookingTest.office;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.FreePlace;
import parvis.engine.command.AgendaCommand;
import parvis.engine.rules.FirstPlace;

/** The soonest that a site has. The day is 24 November, at nine; the notice is half an hour. */
class FirstPlaceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private static Optional<Instant> first(
      SiteFixture site, String reason, int people, @Nullable LocalDate from) {
    return Optional.ofNullable(
            FirstPlace.find(
                site.site, List.of(AgendaCommand.Wish.of(reason)), people, false, from, site.now()))
        .map(FreePlace::start);
  }

  private static Optional<Instant> first(SiteFixture site) {
    return first(site, "passport", 1, null);
  }

  @Test
  void it_comes_after_the_notice_and_moves_on_with_each_booking() {
    SiteFixture site = office();
    Instant soonest = TEN.minus(QUARTER.multipliedBy(2));
    assertThat(first(site)).contains(soonest);
    assertThat(first(booked(site, "b1", soonest))).contains(soonest.plus(QUARTER));
    site.when(new AgendaCommand.CancelBooking("b1", BookingState.Cause.PERSON));
    assertThat(first(site)).contains(soonest);
    assertThat(first(site.pass(Duration.ofMinutes(1)))).contains(soonest.plus(QUARTER));
  }

  @Test
  void it_is_not_before_the_day_that_suits_nor_beyond_the_horizon() {
    SiteFixture site = office();
    Instant opening = Instant.parse("2026-11-24T07:00:00Z");
    assertThat(first(site, "passport", 1, TODAY.minusDays(3))).isEqualTo(first(site));
    assertThat(first(site, "passport", 1, TODAY.plusDays(20)))
        .contains(opening.plus(Duration.ofDays(20)));
    assertThat(first(site, "passport", 1, TODAY.plusDays(21))).isEmpty();
    assertThat(first(site, "passport", 1, LocalDate.of(9998, 1, 1))).isEmpty();
  }

  @Test
  void what_is_not_booked_here_has_none() {
    SiteFixture site = office();
    assertThat(first(site, "tax", 1, null)).isEmpty();
    assertThat(first(site, "nothing", 1, null)).isEmpty();
    assertThat(FirstPlace.isOffered(site.site.catalogue(), List.of("passport"))).isTrue();
    assertThat(FirstPlace.isOffered(site.site.catalogue(), List.of("passport", "tax"))).isFalse();
    assertThat(FirstPlace.isOffered(site.site.catalogue(), List.of("nothing"))).isFalse();
    AgendaCommand.Wish unmet = new AgendaCommand.Wish("passport", null, List.of("lift"));
    assertThat(FirstPlace.find(site.site, List.of(unmet), 1, false, null, site.now())).isNull();
  }
}
