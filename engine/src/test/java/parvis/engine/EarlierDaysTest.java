package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static parvis.engine.BookingTest.TEN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.BookingState.Cause;
import parvis.engine.agenda.FreePlace;
import parvis.engine.agenda.WaitlistEntry;
import parvis.engine.agenda.WaitlistEntry.Leaving;
import parvis.engine.command.AgendaCommand;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.BookingOffer.WhenLate;
import parvis.engine.rules.BookingRules;
import parvis.engine.visit.Channel;

/**
 * Days on which people book, give up, move, wish to come earlier and answer offers, in any order,
 * before one agent: whatever they do, nobody is worse off by a wish, and no place is given twice.
 */
class EarlierDaysTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final SiteFixture site =
      BookingTest.office(1, WhenLate.WALK_IN, AgendaRules.Order.BY_WAIT);
  private int number;
  private int taken;

  @Property(tries = 25)
  void nobody_is_worse_off_and_no_place_is_given_twice(@ForAll long seed) {
    EarlierDaysTest days = new EarlierDaysTest();
    Random random = new Random(seed);
    for (int i = 0; i < 25; i++) {
      days.book(random);
    }
    for (int step = 0; step < 120; step++) {
      days.live(random);
      days.assertInOrder();
    }
    days.site.thenSnapshotEqualsReplay();
    Statistics.label("taken").collect(days.taken > 0);
  }

  private void live(Random random) {
    List<Booking> booked = booked();
    if (booked.isEmpty() || random.nextInt(8) == 0) {
      book(random);
      return;
    }
    Booking one = booked.get(random.nextInt(booked.size()));
    Map<String, Instant> before = starts();
    switch (random.nextInt(7)) {
      case 0 -> site.when(new AgendaCommand.CancelBooking(one.id(), Cause.PERSON));
      case 1 -> move(one, random);
      case 2 -> site.pass(Duration.ofMinutes(random.nextInt(90)));
      case 3 -> site.when(new AgendaCommand.StayBooked(one.id(), Leaving.PERSON));
      case 4 -> take(one);
      default -> wish(one, random);
    }
    assertOnlyThatOneMoved(before, one.id());
  }

  private void take(Booking one) {
    Booking place = site.site.agenda().findEarlier(one.id());
    site.when(new AgendaCommand.TakeEarlier(one.id()));
    if (place != null) {
      taken++;
      assertThat(starts().get(one.id())).isEqualTo(place.start()).isBefore(one.start());
    }
  }

  private void wish(Booking one, Random random) {
    String place = "w" + number++;
    site.when(
        new AgendaCommand.WishEarlier(
            one.id(), place, "key-" + place, TODAY.plusDays(random.nextInt(3)), Channel.WEB));
  }

  private void move(Booking one, Random random) {
    List<Instant> free = free(random);
    if (!free.isEmpty()) {
      Instant start = free.get(random.nextInt(free.size()));
      site.when(new AgendaCommand.MoveBooking(one.id(), start, false));
    }
  }

  private void book(Random random) {
    List<Instant> free = free(random);
    if (!free.isEmpty()) {
      Instant start = free.get(random.nextInt(free.size()));
      BookingTest.booked(site, "b" + number++, start);
    }
  }

  private List<Instant> free(Random random) {
    var ask =
        BookingRules.ask(
            site.site.catalogue(), List.of(AgendaCommand.Wish.of("passport")), 1, false);
    Instant from = site.now().plus(Duration.ofMinutes(30));
    return site
        .site
        .agenda()
        .diary()
        .free(site.site.agenda().dateOf(TEN).plusDays(random.nextInt(4)), ask, from)
        .stream()
        .map(FreePlace::start)
        .toList();
  }

  private List<Booking> booked() {
    return site.site.agenda().all().stream()
        .filter(one -> one.state() instanceof BookingState.Booked)
        .sorted(java.util.Comparator.comparing(Booking::id))
        .toList();
  }

  private Map<String, Instant> starts() {
    Map<String, Instant> starts = new HashMap<>();
    booked().forEach(one -> starts.put(one.id(), one.start()));
    return starts;
  }

  private void assertOnlyThatOneMoved(Map<String, Instant> before, String id) {
    starts()
        .forEach(
            (other, start) -> {
              if (!other.equals(id)) {
                assertThat(start).as(other).isEqualTo(before.get(other));
              }
            });
  }

  private void assertInOrder() {
    Set<Instant> places = new HashSet<>();
    List<Instant> given = new ArrayList<>();
    for (Booking one : site.site.agenda().all()) {
      if (one.isToCome()) {
        places.add(one.start());
        given.add(one.start());
      }
    }
    assertThat(places).as("no place is given twice").hasSameSizeAs(given);
    Map<String, Instant> starts = starts();
    for (Booking place : site.site.agenda().earlierPlaces()) {
      assertThat(place.start()).isBefore(starts.get(place.moves()));
    }
    Set<String> wishes = new HashSet<>();
    for (WaitlistEntry entry : site.site.agenda().waitlist().all()) {
      if (entry.earlier() != null) {
        assertThat(starts).containsKey(entry.earlier().booking());
        assertThat(wishes.add(entry.earlier().booking())).isTrue();
        assertThat(site.site.agenda().findEarlier(entry.earlier().booking())).isNull();
      }
    }
  }
}
