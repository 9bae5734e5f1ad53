package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.FreePlace;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.Refusal;
import parvis.engine.command.SiteCommand;
import parvis.engine.course.Performed;

/** People who book into sessions, move and give up: never more than there are places (3.1). */
class SessionWeeksTest {
  private static final int STEPS = 120;
  private static final int SESSIONS = 4;

  private static final class Morning {
    final SiteFixture site;
    final int places;
    final Random random;
    int count;

    Morning(int places, long seed) {
      this.places = places;
      this.site = MeetingHall.of(50, places);
      this.random = new Random(seed);
    }

    Performed does(SiteCommand command) {
      count++;
      return site.decide("c" + count, command);
    }

    Instant anyTime() {
      return MeetingHall.TEN.plus(Duration.ofHours(random.nextInt(SESSIONS)));
    }

    List<Booking> booked() {
      return site.site.agenda().all().stream()
          .filter(one -> one.state() instanceof BookingState.Booked)
          .sorted(Comparator.comparing(Booking::id))
          .toList();
    }

    /** Counted from the bookings alone. */
    Map<Instant, Integer> people() {
      Map<Instant, Integer> people = new TreeMap<>();
      for (Booking booking : site.site.agenda().all()) {
        if (booking.state().takesPlace()) {
          int _ = people.merge(booking.start(), booking.ask().people(), Integer::sum);
        }
      }
      return people;
    }

    void step() {
      List<Booking> booked = booked();
      int what = random.nextInt(10);
      if (what < 5 || booked.isEmpty()) {
        book();
      } else if (what < 8) {
        move(booked.get(random.nextInt(booked.size())));
      } else {
        Booking gone = booked.get(random.nextInt(booked.size()));
        var _ = does(new AgendaCommand.CancelBooking(gone.id(), BookingState.Cause.PERSON));
      }
    }

    private void book() {
      Instant start = anyTime();
      int people = 1 + random.nextInt(places + 1);
      int left = places - people().getOrDefault(start, 0);
      String id = "b%03d".formatted(count);
      String[] needs = random.nextInt(3) == 0 ? new String[] {"lift"} : new String[0];
      Performed held = does(MeetingHall.hold(id, start, people, needs));
      assertOutcome(held, people, left);
      if (held instanceof Performed.Done) {
        var _ = does(new AgendaCommand.BookPlace(id, null));
      }
    }

    private void move(Booking booking) {
      Instant start = anyTime();
      if (start.equals(booking.start())) {
        return;
      }
      int left = places - people().getOrDefault(start, 0);
      assertOutcome(
          does(new AgendaCommand.MoveBooking(booking.id(), start, true)),
          booking.ask().people(),
          left);
    }

    private static void assertOutcome(Performed performed, int people, int left) {
      if (people <= left) {
        assertThat(performed).isInstanceOf(Performed.Done.class);
        return;
      }
      Refusal refusal = ((Performed.Refused) performed).refusal();
      assertThat(refusal)
          .isEqualTo(
              left == 0
                  ? Refusal.of(Refusal.Reason.PLACE_TAKEN)
                  : Refusal.of(Refusal.Reason.SESSION_FULL, "left", Integer.toString(left)));
    }

    void assertTrue() {
      Map<Instant, Integer> people = people();
      for (int i = 0; i < SESSIONS; i++) {
        Instant start = MeetingHall.TEN.plus(Duration.ofHours(i));
        int there = people.getOrDefault(start, 0);
        assertThat(there).as("people at %s", start).isLessThanOrEqualTo(places);
        @Nullable FreePlace place = MeetingHall.find(site, start, 1);
        Integer left = place == null ? Integer.valueOf(0) : place.left();
        assertThat(left).isEqualTo(places - there);
      }
      assertThat(site.site.agenda().diary().listUnreceivable(MeetingHall.DAY)).isEmpty();
    }
  }

  @Property(tries = 60)
  void never_more_people_than_places_and_always_as_many_as_are_told(
      @ForAll @IntRange(min = 2, max = 9) int places, @ForAll long seed) {
    Morning morning = new Morning(places, seed);
    for (int i = 0; i < STEPS; i++) {
      morning.step();
      morning.assertTrue();
    }
    morning.site.thenSnapshotEqualsReplay();
  }
}
