package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.FreePlace;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.GiveBack;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.estimate.Outlook;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.Recorded;
import parvis.engine.rules.BookingRules;
import parvis.engine.view.AgendaView;
import parvis.engine.view.Views;

/**
 * Time kept for people who walk in is given back to bookings when it comes near (3.1). The day is
 * 24 November, from eight to six, but for Sundays; it is nine. All of it is kept, so that what is
 * free is what was given back.
 */
class GiveBackTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Duration THREE = Duration.ofHours(3);
  private static final GiveBack ALL = new GiveBack(THREE, 0);

  private final HallBuilder hall =
      new HallBuilder().service("passport").desk("1", "passport").agent("nadia", "passport");
  private SiteFixture site = new SiteFixture();

  @BeforeEach
  void open() {
    Map<DayOfWeek, List<OpeningHours.Interval>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(new OpeningHours.Interval(LocalTime.of(8, 0), LocalTime.of(18, 0))));
    }
    week.put(DayOfWeek.SUNDAY, List.of());
    hall.hours = OpeningHours.ofWeek(week);
    hall.agenda = offering(100, ALL);
    site = new SiteFixture(hall.build());
  }

  private static AgendaRules offering(int share, @Nullable GiveBack giveBack) {
    return AgendaRules.none()
        .withOffers(
            Map.of(
                "passport",
                new BookingOffer(
                    Duration.ofMinutes(30),
                    Duration.ZERO,
                    Duration.ofHours(1),
                    20,
                    share,
                    giveBack,
                    1,
                    Duration.ofMinutes(20),
                    Duration.ofMinutes(10),
                    BookingOffer.WhenLate.WALK_IN,
                    false)));
  }

  private Ask ask() {
    return BookingRules.ask(
        site.site.catalogue(), List.of(AgendaCommand.Wish.of("passport")), 1, false);
  }

  private List<Instant> free(LocalDate date) {
    return site.site.agenda().diary().free(date, ask(), Instant.EPOCH).stream()
        .map(FreePlace::start)
        .toList();
  }

  /** The last place of today begins then; local time. */
  private String lastFree() {
    Instant last = free(TODAY).getLast();
    return last.atZone(ZoneId.of("Europe/Paris")).toLocalTime().toString();
  }

  private SiteFixture configure(AgendaRules agenda) {
    hall.agenda = agenda;
    return site.when(new SiteCommand.Configure(hall.build()));
  }

  private long countGivenBack() {
    return site.history.stream()
        .map(Recorded::event)
        .filter(AgendaEvent.KeptTimeGivenBack.class::isInstance)
        .count();
  }

  private AgendaView.KeptRow shown() {
    return new Views(site.site, site.now(), Outlook.NONE)
        .agenda(TODAY, 1)
        .days()
        .getFirst()
        .kept()
        .getFirst();
  }

  @Test
  void a_window_is_given_back_so_long_before_it_begins() {
    assertThat(lastFree()).as("windows until the one at noon").isEqualTo("13:30");
    assertThat(countGivenBack()).isEqualTo(1);
    site.pass(Duration.ofHours(2).minusSeconds(1));
    assertThat(lastFree()).isEqualTo("13:30");
    site.pass(Duration.ofSeconds(1));
    assertThat(lastFree()).as("at eleven the window at two").isEqualTo("15:30");
    site.pass(Duration.ofHours(2));
    assertThat(lastFree()).isEqualTo("17:30");
    assertThat(countGivenBack()).isEqualTo(3);
    assertThat(free(TODAY.plusDays(1))).isEmpty();
    site.thenSnapshotEqualsReplay();
  }

  @Test
  void what_is_given_back_can_be_booked_and_what_is_still_kept_cannot() {
    Instant three = site.now().plus(Duration.ofHours(6));
    site.when(BookingTest.hold("b1", three)).thenRefused(Reason.PLACE_TAKEN);
    site.pass(Duration.ofHours(2));
    site.when(BookingTest.hold("b1", three)).thenEvents(AgendaEvent.PlaceHeld.class);
  }

  @Test
  void some_of_it_stays_kept() {
    for (int percent = 0; percent < 100; percent += 5) {
      configure(offering(100, new GiveBack(THREE, percent)));
      long minutes = ask().wants().getFirst().length().toMinutes();
      long fit = Math.min(4, 120 * (100 - percent) / 100 / minutes); // four begin in two hours
      assertThat(site.site.agenda().diary().countLeft(TODAY, ask(), Instant.EPOCH))
          .as("in the windows at eight, ten and noon, %s %% kept", percent)
          .isEqualTo((int) (3 * fit));
    }
  }

  @Test
  void what_somebody_keeps_by_hand_is_not_given_back() {
    assertThat(shown().givenBack()).isEqualTo(site.now().plus(Duration.ofHours(5)));
    assertThat(shown().givesBack()).isEqualTo(ALL);
    site.when(new AgendaCommand.SetWalkInShare(TODAY, "passport", 100));
    assertThat(free(TODAY)).isEmpty();
    assertThat(shown().givesBack()).isNull();
    site.pass(Duration.ofHours(4));
    assertThat(free(TODAY)).isEmpty();
    site.when(new AgendaCommand.SetWalkInShare(TODAY, "passport", null));
    assertThat(lastFree()).as("as configured again, and it is one").isEqualTo("17:30");
  }

  @Test
  void a_preview_knows_what_was_given_back() {
    var agenda = site.site.agenda();
    int left = agenda.diary().countLeft(TODAY, ask(), Instant.EPOCH);
    assertThat(agenda.whatIf().kept(TODAY, "passport", null).countLeft(TODAY, ask(), Instant.EPOCH))
        .isEqualTo(left)
        .isPositive();
    assertThat(agenda.whatIf().kept(TODAY, "passport", 100).countLeft(TODAY, ask(), Instant.EPOCH))
        .isZero();
  }

  @Test
  void who_waits_for_a_place_is_offered_one_that_is_given_back() {
    for (Instant start : free(TODAY)) {
      if (!start.isBefore(site.now().plus(Duration.ofHours(1)))) {
        BookingTest.booked(site, "b" + start, start);
      }
    }
    site.when(WaitlistTest.join("w1", TODAY, TODAY));
    assertThat(site.site.agenda().find("w1")).isNull();
    site.pass(Duration.ofHours(2));
    var offered = Objects.requireNonNull(site.site.agenda().find("w1"));
    assertThat(offered.state()).isInstanceOf(BookingState.Held.class);
    assertThat(offered.start()).isEqualTo(site.now().plus(THREE));
  }

  @Test
  void another_rule_begins_anew() {
    configure(offering(100, new GiveBack(Duration.ofHours(25), 0)));
    assertThat(free(TODAY)).hasSize(20);
    assertThat(free(TODAY.plusDays(1))).as("the windows at eight and ten").hasSize(8);
    configure(offering(100, ALL));
    assertThat(lastFree()).isEqualTo("13:30");
    assertThat(free(TODAY.plusDays(1))).isEmpty();
    configure(offering(100, null));
    assertThat(free(TODAY)).isEmpty();
    long given = countGivenBack();
    site.pass(Duration.ofHours(30));
    assertThat(countGivenBack()).isEqualTo(given);
    site.thenSnapshotEqualsReplay();
  }

  @Test
  void a_configuration_with_the_same_rule_changes_nothing() {
    long given = countGivenBack();
    configure(offering(90, ALL));
    assertThat(countGivenBack()).isEqualTo(given);
    assertThat(lastFree()).isEqualTo("17:30"); // a tenth was never kept
  }

  @Test
  void on_days_without_hours_nothing_happens() {
    site.pass(Duration.ofDays(4)); // Saturday at nine
    long given = countGivenBack();
    site.pass(Duration.ofDays(1)); // three more windows of Saturday, none of Sunday
    assertThat(countGivenBack()).isEqualTo(given + 2);
    assertThat(site.site.agenda().nextDue())
        .as("on Monday, three hours before eight")
        .isEqualTo(Instant.parse("2026-11-30T04:00:00Z"));
  }

  /** Windows are two hours of time each, whatever the clocks say. */
  @ParameterizedTest
  @CsvSource({"2027-03-28, 2027-03-28T01:00:00Z", "2027-10-31, 2027-10-31T00:00:00Z"})
  void where_the_clocks_change_windows_stay_two_hours(LocalDate date, Instant third) {
    ZoneId zone = ZoneId.of("Europe/Paris");
    hall.hours = OpeningHours.always();
    hall.agenda = offering(100, new GiveBack(Duration.ofHours(2), 0));
    site = new SiteFixture(hall.build());
    Instant midnight = date.atStartOfDay(zone).toInstant();
    site.pass(Duration.between(site.now(), midnight));
    assertThat(free(date).getLast()).isEqualTo(third.plusSeconds(3 * 1800));
  }

  /** Whatever is asked when, the state says the same as the history, and never gives back late. */
  @Property(tries = 60)
  void nothing_is_given_back_before_its_time_nor_later(@ForAll long seed) {
    var random = new java.util.Random(seed);
    open();
    Duration before = Duration.ofMinutes(61 + random.nextInt(4000));
    configure(offering(100, new GiveBack(before, 0)));
    for (int i = 0; i < 12; i++) {
      site.pass(Duration.ofMinutes(1 + random.nextInt(600)));
      Instant reach = site.now().plus(before);
      for (int day = 0; day < 5; day++) {
        LocalDate date = site.site.agenda().dateOf(site.now()).plusDays(day);
        Instant opening = date.atTime(8, 0).atZone(ZoneId.of("Europe/Paris")).toInstant();
        for (Instant start : free(date)) {
          assertThat(window(opening, start)).isBeforeOrEqualTo(reach);
        }
        if (date.getDayOfWeek() != DayOfWeek.SUNDAY && !opening.isAfter(reach)) {
          assertThat(free(date)).contains(opening);
        }
      }
    }
    site.thenSnapshotEqualsReplay();
  }

  private static Instant window(Instant opening, Instant start) {
    long windows = Duration.between(opening, start).toMinutes() / 120;
    return opening.plus(Duration.ofHours(2 * windows));
  }
}
