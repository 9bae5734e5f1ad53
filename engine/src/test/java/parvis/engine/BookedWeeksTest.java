package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.FreePlace;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.course.Performed;
import parvis.engine.rules.BookingRules;
import parvis.engine.site.Agenda;
import parvis.engine.visit.Channel;

/**
 * Weeks in which people book, move and give up, agents are away, days get shorter and shares change
 * (3.1), in which the clocks change, at any place of the world.
 */
class BookedWeeksTest {
  private static final int STEPS = 90;

  private static final class Week {
    final RandomDiary drawn;
    final SiteFixture site;
    final Random random;
    int count;
    int moved;
    int lost;

    Week(long seed) {
      drawn = new RandomDiary(seed);
      random = new Random(seed + 1);
      site = new SiteFixture(drawn.configuration);
      site.after(Duration.between(site.now(), midnight(drawn.first).minus(Duration.ofDays(5))));
    }

    Agenda agenda() {
      return site.site.agenda();
    }

    Instant midnight(LocalDate date) {
      return date.atStartOfDay(drawn.configuration.zone()).toInstant();
    }

    LocalDate anyDay() {
      return drawn.first.plusDays(random.nextInt(RandomDiary.DAYS));
    }

    boolean does(SiteCommand command) {
      count++;
      return site.decide("c" + count, command) instanceof Performed.Done;
    }

    <T> T any(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    List<Booking> booked() {
      return agenda().all().stream()
          .filter(one -> one.state() instanceof BookingState.Booked)
          .sorted(java.util.Comparator.comparing(Booking::id))
          .toList();
    }

    Set<String> lostOn(LocalDate date) {
      Set<String> ids = new HashSet<>();
      agenda().diary().listUnreceivable(date).forEach(one -> ids.add(one.id()));
      return ids;
    }

    Set<String> lost() {
      Set<String> ids = new HashSet<>();
      for (int i = 0; i < RandomDiary.DAYS; i++) {
        ids.addAll(lostOn(drawn.first.plusDays(i)));
      }
      return ids;
    }

    void step() {
      switch (random.nextInt(12)) {
        case 0, 1, 2, 3, 4 -> book();
        case 5, 6 -> move();
        case 7 ->
            give(booking -> new AgendaCommand.CancelBooking(booking, BookingState.Cause.PERSON));
        case 8 -> absence();
        case 9 -> share();
        case 10 -> hours();
        default -> give(AgendaCommand.AcceptSubstitute::new);
      }
    }

    private void book() {
      Set<String> before = lost();
      Agent agent = any(drawn.configuration.agents());
      AgendaCommand.Wish wish =
          new AgendaCommand.Wish(
              any(List.copyOf(drawn.rules.offers().keySet())),
              random.nextInt(4) == 0 ? agent.id() : null,
              random.nextInt(4) == 0 ? List.of("lift") : List.of());
      int people = 1 + random.nextInt(2);
      if (BookingRules.refusalOf(site.site, wish) != null) {
        return;
      }
      Ask ask = BookingRules.ask(site.site.catalogue(), List.of(wish), people, false);
      List<FreePlace> free = agenda().diary().free(anyDay(), ask, site.now());
      if (free.isEmpty()) {
        return;
      }
      String id = "b%03d".formatted(count);
      Instant start = any(free).start();
      assertThat(
              does(
                  new AgendaCommand.HoldPlace(
                      id, "k" + id, List.of(wish), start, people, false, Channel.GREETER, "fr")))
          .as("a place that is offered can be taken")
          .isTrue();
      assertThat(does(new AgendaCommand.BookPlace(id, null))).isTrue();
      assertNobodyLost(before, id);
    }

    /** To a place that is free, or to any moment at all. */
    private void move() {
      if (booked().isEmpty()) {
        return;
      }
      Booking booking = any(booked());
      Set<String> before = lost();
      List<FreePlace> free = agenda().diary().freeInstead(booking, anyDay(), site.now());
      Instant start =
          free.isEmpty() || random.nextInt(3) == 0
              ? midnight(anyDay()).plus(Duration.ofMinutes(5L * random.nextInt(288)))
              : any(free).start();
      List<Booking> others = new ArrayList<>(booked());
      others.remove(booking);
      if (does(new AgendaCommand.MoveBooking(booking.id(), start, true))) {
        Booking after = Objects.requireNonNull(agenda().find(booking.id()));
        assertThat(after.start()).isEqualTo(start);
        assertThat(after.ask()).isEqualTo(booking.ask());
        assertNobodyLost(before, booking.id());
        moved++;
      } else {
        assertThat(agenda().find(booking.id())).as("a refused move").isEqualTo(booking);
        LocalDate date = agenda().dateOf(booking.start());
        if (!before.contains(booking.id()) && isOffered(booking)) {
          assertThat(agenda().diary().findInstead(booking, date, booking.start()))
              .as("the old place is still the person's own")
              .isNotNull();
        }
      }
      assertThat(booked()).as("nobody else is touched").containsAll(others);
    }

    /**
     * Who books or moves takes nobody's place, and has one. Where places were lost before, to a
     * shorter day or an absence, one that is given up may be worth more to another who lost theirs.
     */
    private void assertNobodyLost(Set<String> before, String placed) {
      assertThat(lost()).doesNotContain(placed);
      if (before.isEmpty()) {
        assertThat(lost()).isEmpty();
      }
    }

    /** What walk-ins keep may have grown since, and hours may have begun at other minutes. */
    private boolean isOffered(Booking booking) {
      return agenda().kept(agenda().dateOf(booking.start())).byHand().isEmpty() && !reconfigured;
    }

    private boolean reconfigured;

    private void give(java.util.function.Function<String, AgendaCommand> command) {
      if (!booked().isEmpty()) {
        boolean fine = lost().isEmpty();
        boolean _ = does(command.apply(any(booked()).id()));
        assertThat(fine && !lost().isEmpty()).as("giving up takes nobody's place").isFalse();
      }
    }

    private void absence() {
      if (!agenda().absences().isEmpty() && random.nextInt(3) == 0) {
        boolean _ = does(new AgendaCommand.EndAbsence(agenda().absences().iterator().next().id()));
        return;
      }
      Instant from = midnight(anyDay()).plus(Duration.ofMinutes(5L * random.nextInt(200)));
      Instant to = from.plus(Duration.ofMinutes(5L * (1 + random.nextInt(100))));
      String agent = any(drawn.configuration.agents()).id();
      boolean _ = does(new AgendaCommand.PlanAbsence("a" + count, agent, from, to));
    }

    private void share() {
      Set<String> before = lost();
      String service = any(List.copyOf(drawn.rules.offers().keySet()));
      Integer percent = random.nextInt(3) == 0 ? null : 10 * random.nextInt(11);
      boolean _ = does(new AgendaCommand.SetWalkInShare(anyDay(), service, percent));
      assertThat(lost()).as("what walk-ins keep takes nobody's place").isEqualTo(before);
    }

    private void hours() {
      drawn.hall.hours = OpeningHours.ofWeek(drawn.week());
      reconfigured = true;
      assertThat(does(new SiteCommand.Configure(drawn.hall.build()))).isTrue();
    }

    /** Whoever is not named as lost can be received, by Hall's condition, at every minute. */
    void check() {
      for (int i = 0; i < RandomDiary.DAYS; i++) {
        LocalDate date = drawn.first.plusDays(i);
        Set<String> gone = lostOn(date);
        lost += gone.size();
        List<Booking> rest =
            agenda().on(date).stream()
                .filter(one -> one.isToCome() && !gone.contains(one.id()))
                .toList();
        checkAbsences(date);
        Receivable.check(site.site.catalogue().configuration(), agenda().planned(date), rest);
      }
    }

    private void checkAbsences(LocalDate date) {
      for (Agenda.Absence absence : agenda().absences()) {
        assertThat(agenda().planned(date).agents().getOrDefault(absence.agent(), List.of()))
            .as("planned while %s is away", absence.agent())
            .noneMatch(
                there ->
                    there.from().isBefore(absence.span().to())
                        && absence.span().from().isBefore(there.to()));
      }
    }
  }

  @Property(tries = 150)
  void whatever_changes_nobody_is_booked_beyond_what_can_be_received(@ForAll long seed) {
    Week week = new Week(seed);
    for (int i = 0; i < STEPS; i++) {
      week.step();
      if (i % 15 == 14) {
        week.check();
      }
    }
    week.site.thenSnapshotEqualsReplay();
    Statistics.label("moved").collect(week.moved > 0);
    Statistics.label("lost").collect(week.lost > 0);
  }

  /** A day has as many hours as it has, and no moment of it is booked twice. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2027-03-28, 92",
    "Europe/Paris, 2027-10-31, 100",
    "America/New_York, 2027-03-14, 92",
    "America/New_York, 2027-11-07, 100",
    "Australia/Lord_Howe, 2027-04-04, 98",
    "Australia/Lord_Howe, 2027-10-03, 94",
    "Asia/Kathmandu, 2027-03-28, 96",
    "Pacific/Chatham, 2027-04-04, 100",
  })
  void a_day_on_which_the_clocks_change_has_the_places_of_its_hours(
      ZoneId zone, LocalDate date, int places) {
    SiteFixture site = alwaysOpen(zone, 1);
    Ask ask = ask(site);
    List<FreePlace> free = site.site.agenda().diary().free(date, ask, Instant.EPOCH);
    assertThat(free).hasSize(places);
    assertThat(free.getFirst().start()).isEqualTo(date.atStartOfDay(zone).toInstant());
    Set<Instant> taken = new HashSet<>();
    for (FreePlace place : free) {
      String id = "b" + place.start();
      site.when(
          new AgendaCommand.HoldPlace(
              id,
              "k" + id,
              List.of(AgendaCommand.Wish.of("civil")),
              place.start(),
              1,
              false,
              Channel.WEB,
              "fr"));
      assertThat(site.site.agenda().find(id)).isNotNull();
      assertThat(taken.add(place.start())).isTrue();
    }
    assertThat(site.site.agenda().diary().free(date, ask, Instant.EPOCH)).isEmpty();
  }

  /** One desk that is open day and night; places are for so many people at once. */
  private static SiteFixture alwaysOpen(ZoneId zone, int places) {
    HallBuilder hall = new HallBuilder().service("civil").desk("d1", "civil").agent("a1", "civil");
    hall.zone = zone;
    hall.agenda =
        AgendaRules.none()
            .withOffers(
                java.util.Map.of(
                    "civil",
                    new BookingOffer(
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(10),
                        Duration.ZERO,
                        700,
                        0,
                        null,
                        places,
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(10),
                        BookingOffer.WhenLate.WALK_IN,
                        false)));
    return new SiteFixture(hall.build());
  }

  private static Ask ask(SiteFixture site) {
    return BookingRules.ask(
        site.site.catalogue(), List.of(AgendaCommand.Wish.of("civil")), 1, false);
  }

  @Test
  void nobody_joins_a_session_that_nobody_can_receive_any_more() {
    SiteFixture site = alwaysOpen(ZoneId.of("Europe/Paris"), 5);
    LocalDate date = LocalDate.of(2026, 11, 25);
    Instant start = site.site.agenda().diary().free(date, ask(site), site.now()).getLast().start();
    site.when(
            new AgendaCommand.HoldPlace(
                "b1",
                "k1",
                List.of(AgendaCommand.Wish.of("civil")),
                start,
                1,
                false,
                Channel.WEB,
                "fr"))
        .when(new AgendaCommand.BookPlace("b1", null));
    assertThat(site.site.agenda().diary().find(date, ask(site), start)).isNotNull();
    site.when(
        new AgendaCommand.PlanAbsence("away", "a1", start, start.plus(Duration.ofMinutes(5))));
    assertThat(site.site.agenda().diary().find(date, ask(site), start)).isNull();
    site.when(new AgendaCommand.EndAbsence("away"));
    assertThat(site.site.agenda().diary().find(date, ask(site), start)).isNotNull();
  }
}
