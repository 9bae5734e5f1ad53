package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parvis.engine.Hours.day;
import static parvis.engine.Hours.every;
import static parvis.engine.Hours.holiday;
import static parvis.engine.Hours.intervals;
import static parvis.engine.Hours.period;
import static parvis.engine.Hours.withDay;
import static parvis.engine.Hours.withPeriod;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.DayHours;
import parvis.engine.configuration.DayHours.Kind;
import parvis.engine.configuration.HoursPeriod;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.OpeningHours.Interval;
import parvis.engine.hours.Closure;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.hours.Span;

/** When people are received: on which dates, and at which moments. */
class OpeningCalendarTest {
  private static final OpeningHours OFFICE = every("08:30-12:00, 13:30-17:00");

  private static OpeningCalendar site(String zone, OpeningHours hours) {
    HallBuilder hall = new HallBuilder().service("civil");
    hall.zone = ZoneId.of(zone);
    hall.hours = hours;
    return OpeningCalendar.of(hall.build());
  }

  private static OpeningCalendar paris(OpeningHours hours) {
    return site("Europe/Paris", hours);
  }

  private static LocalDate on(String date) {
    return LocalDate.parse(date);
  }

  private static void assertHours(
      DayHours hours, String written, Kind kind, @Nullable String name) {
    assertThat(hours.intervals()).isEqualTo(intervals(written));
    assertThat(hours.origin().kind()).isEqualTo(kind);
    assertThat(hours.origin().name() == null ? null : hours.origin().name().in("fr"))
        .isEqualTo(name);
  }

  @Test
  void a_single_day_goes_before_a_period_and_a_period_before_the_week() {
    OpeningHours hours =
        withDay(
            withDay(
                withPeriod(OFFICE, period("Noël", "2026-12-19", "2027-01-03", "09:00-12:00")),
                "2026-12-25",
                holiday("Noël")),
            "2026-12-24",
            day("Veille de Noël", "08:30-11:00"));
    OpeningCalendar calendar = paris(hours);
    String plain = "08:30-12:00, 13:30-17:00";
    assertHours(calendar.on(on("2026-12-18")), plain, Kind.WEEK, null);
    assertHours(calendar.on(on("2026-12-19")), "09:00-12:00", Kind.PERIOD, "Noël");
    assertHours(calendar.on(on("2026-12-24")), "08:30-11:00", Kind.SINGLE_DAY, "Veille de Noël");
    assertHours(calendar.on(on("2026-12-25")), "", Kind.PUBLIC_HOLIDAY, "Noël");
    assertHours(calendar.on(on("2027-01-03")), "09:00-12:00", Kind.PERIOD, "Noël");
    assertHours(calendar.on(on("2027-01-04")), plain, Kind.WEEK, null);
  }

  @Test
  void of_two_periods_the_first_that_holds_counts() {
    HoursPeriod summer = period("Été", "2027-07-01", "2027-08-31", "09:00-12:00");
    HoursPeriod august = period("Août", "2027-08-01", "2027-08-31", "");
    OpeningHours hours = new OpeningHours(OFFICE.week(), List.of(august, summer), OFFICE.days());
    assertHours(paris(hours).on(on("2027-08-15")), "", Kind.PERIOD, "Août");
    assertHours(paris(hours).on(on("2027-07-31")), "09:00-12:00", Kind.PERIOD, "Été");
  }

  @Test
  void an_interval_across_the_change_is_an_hour_shorter_in_spring_and_longer_in_autumn() {
    OpeningCalendar night = paris(every("00:00-06:00"));
    assertThat(length(night, "2027-03-28")).isEqualTo(Duration.ofHours(5));
    assertThat(length(night, "2026-10-25")).isEqualTo(Duration.ofHours(7));
    assertThat(length(night, "2026-10-26")).isEqualTo(Duration.ofHours(6));
    OpeningCalendar always = paris(OpeningHours.always());
    assertThat(length(always, "2027-03-28")).isEqualTo(Duration.ofHours(23));
    assertThat(length(always, "2026-10-25")).isEqualTo(Duration.ofHours(25));
  }

  private static Duration length(OpeningCalendar calendar, String date) {
    return calendar.spans(on(date)).stream()
        .map(span -> Duration.between(span.from(), span.to()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  @Test
  void an_hour_that_the_clock_skips_begins_when_it_has_passed() {
    assertThat(paris(every("02:30-04:00")).spans(on("2027-03-28")))
        .containsExactly(span("2027-03-28T01:00:00Z", "2027-03-28T02:00:00Z"));
    assertThat(paris(every("02:10-02:50")).spans(on("2027-03-28"))).isEmpty();
  }

  @Test
  void an_hour_that_the_clock_shows_twice_is_meant_the_first_time() {
    assertThat(paris(every("02:30-04:00")).spans(on("2026-10-25")))
        .containsExactly(span("2026-10-25T00:30:00Z", "2026-10-25T03:00:00Z"));
    assertThat(paris(every("00:00-02:30")).spans(on("2026-10-25")))
        .containsExactly(span("2026-10-24T22:00:00Z", "2026-10-25T00:30:00Z"));
  }

  @Test
  void where_clocks_change_at_midnight_the_day_begins_with_its_first_moment() {
    OpeningCalendar santiago = site("America/Santiago", every("00:00-24:00"));
    assertThat(santiago.spans(on("2026-09-06")))
        .containsExactly(span("2026-09-06T04:00:00Z", "2026-09-07T03:00:00Z"));
    OpeningCalendar cairo = site("Africa/Cairo", every("22:00-24:00"));
    assertThat(length(cairo, "2026-10-29")).isEqualTo(Duration.ofHours(3));
    assertThat(cairo.isOpen(Instant.parse("2026-10-29T21:30:00Z"))).isTrue();
    assertThat(cairo.isOpen(Instant.parse("2026-10-29T22:00:00Z"))).isFalse();
  }

  private static Span span(String from, String to) {
    return new Span(Instant.parse(from), Instant.parse(to));
  }

  @Test
  void hours_to_midnight_and_from_midnight_are_open_across() {
    OpeningCalendar night = paris(every("00:00-02:00, 22:00-24:00"));
    Instant midnight = Instant.parse("2026-11-24T23:00:00Z");
    assertThat(night.isOpenAcross(midnight)).isTrue();
    assertThat(night.isOpenAcross(midnight.plus(Duration.ofHours(2)))).isFalse();
    assertThatThrownBy(() -> new Interval(LocalTime.NOON, LocalTime.NOON))
        .hasMessageContaining("must be before");
  }

  @Test
  void a_service_is_open_when_the_site_is_and_its_own_hours_are() {
    HallBuilder hall = new HallBuilder();
    hall.hours = withDay(OFFICE, "2027-03-29", holiday("Lundi de Pâques"));
    hall.service(
        "civil",
        one ->
            one.hours =
                withDay(every("07:00-11:00"), "2026-11-25", day("Formation", "09:00-18:00")));
    Catalogue catalogue = new Catalogue(hall.build());
    OpeningCalendar civil = OpeningCalendar.ofService(catalogue, "civil");
    assertHours(civil.on(on("2026-11-24")), "08:30-11:00", Kind.WEEK, null);
    assertHours(
        civil.on(on("2026-11-25")), "09:00-12:00, 13:30-17:00", Kind.SINGLE_DAY, "Formation");
    assertHours(civil.on(on("2027-03-29")), "", Kind.PUBLIC_HOLIDAY, "Lundi de Pâques");
    assertThat(OpeningCalendar.ofService(catalogue, "gone").on(on("2026-11-24")).intervals())
        .isEqualTo(intervals("08:30-12:00, 13:30-17:00"));
  }

  @Test
  void a_service_is_open_while_one_of_its_areas_is() {
    HallBuilder hall = new HallBuilder();
    hall.hours = OFFICE;
    hall.area("ground", every("08:00-10:00")).area("upstairs", every("09:30-11:00, 14:00-15:00"));
    hall.service("civil", one -> one.areas = List.of("ground", "upstairs"));
    Catalogue catalogue = new Catalogue(hall.build());
    assertHours(
        OpeningCalendar.ofService(catalogue, "civil").on(on("2026-11-24")),
        "08:30-11:00, 14:00-15:00",
        Kind.WEEK,
        null);
    assertThat(OpeningCalendar.plainWeek(catalogue, catalogue.getService("civil")))
        .containsEntry(DayOfWeek.TUESDAY, intervals("08:30-11:00, 14:00-15:00"));
    assertHours(
        OpeningCalendar.ofArea(catalogue, "ground").on(on("2026-11-24")),
        "08:30-10:00",
        Kind.WEEK,
        null);
  }

  @Test
  void who_comes_when_it_is_closed_is_told_when_it_opens_and_why_it_is_not() {
    OpeningHours hours =
        new OpeningHours(
            java.util.Map.of(
                DayOfWeek.SATURDAY, intervals("09:00-12:00"),
                DayOfWeek.MONDAY, intervals("09:00-12:00"),
                DayOfWeek.TUESDAY, intervals("09:00-12:00")),
            List.of(),
            java.util.Map.of(on("2027-03-29"), holiday("Lundi de Pâques")));
    OpeningCalendar calendar = paris(hours);
    assertThat(calendar.findClosure(Instant.parse("2027-03-27T10:00:00Z"))).isNull();
    Closure noon = closure(calendar, "2027-03-27T11:00:00Z");
    assertThat(noon.opens()).isEqualTo(Instant.parse("2027-03-30T07:00:00Z"));
    assertThat(Objects.requireNonNull(noon.special()).date()).isEqualTo(on("2027-03-29"));
    Closure plain = closure(calendar, "2027-04-03T11:00:00Z");
    assertThat(plain).isEqualTo(new Closure(Instant.parse("2027-04-05T07:00:00Z"), null));
  }

  @Test
  void what_never_opens_again_says_so() {
    Closure closure = closure(paris(every("")), "2027-03-27T10:00:00Z");
    assertThat(closure).isEqualTo(new Closure(null, null));
  }

  private static Closure closure(OpeningCalendar calendar, String at) {
    return Objects.requireNonNull(calendar.findClosure(Instant.parse(at)));
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
  }

  @Provide
  Arbitrary<OpeningHours> weeks() {
    return Arbitraries.integers()
        .between(0, 24 * 6)
        .set()
        .ofMinSize(2)
        .ofMaxSize(8)
        .map(OpeningCalendarTest::ofTenMinutes);
  }

  /** Every two of these marks, each ten minutes, hold an interval of every day. */
  private static OpeningHours ofTenMinutes(Set<Integer> marks) {
    List<Integer> ordered = List.copyOf(new TreeSet<>(marks));
    StringBuilder written = new StringBuilder();
    for (int i = 0; i + 1 < ordered.size(); i += 2) {
      written.append(written.isEmpty() ? "" : ", ");
      written.append(clock(ordered.get(i))).append('-').append(clock(ordered.get(i + 1)));
    }
    return every(written.toString());
  }

  private static String clock(int tenMinutes) {
    return String.format("%02d:%02d", tenMinutes / 6, tenMinutes % 6 * 10);
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return Combinators.combine(
            Arbitraries.integers().between(1990, 2037), Arbitraries.integers().between(1, 365))
        .as(LocalDate::ofYearDay);
  }

  @Property(tries = 2000)
  void open_day_and_night_is_open_at_every_moment(
      @ForAll("zones") ZoneId zone, @ForAll @LongRange(min = 0, max = 2_100_000_000L) long second) {
    OpeningCalendar calendar = site(zone.getId(), every("00:00-24:00"));
    assertThat(calendar.findClosure(Instant.ofEpochSecond(second))).isNull();
  }

  @Property(tries = 2000)
  void whole_days_follow_each_other_without_a_gap(
      @ForAll("zones") ZoneId zone, @ForAll("dates") LocalDate date) {
    OpeningCalendar calendar = site(zone.getId(), every("00:00-24:00"));
    List<Span> today = calendar.spans(date);
    List<Span> tomorrow = calendar.spans(date.plusDays(1));
    if (!today.isEmpty() && !tomorrow.isEmpty()) { // a zone can skip a whole day
      assertThat(today.getLast().to()).isEqualTo(tomorrow.getFirst().from());
    }
  }

  @Property(tries = 2000)
  void moments_are_in_order_and_show_what_the_clock_says(
      @ForAll("zones") ZoneId zone,
      @ForAll("dates") LocalDate date,
      @ForAll("weeks") OpeningHours hours) {
    OpeningCalendar calendar = site(zone.getId(), hours);
    Instant before = Instant.MIN;
    for (Span span : calendar.spans(date)) {
      assertThat(span.from()).isAfterOrEqualTo(before);
      before = span.to();
      LocalTime shown = span.from().atZone(zone).toLocalTime();
      boolean known =
          calendar.on(date).intervals().stream().anyMatch(one -> one.from().equals(shown));
      boolean moved =
          !zone.getRules()
              .getOffset(span.from())
              .equals(zone.getRules().getOffset(span.from().minusSeconds(1)));
      assertThat(known || moved).as("%s %s", zone, span).isTrue();
      assertThat(calendar.isOpen(span.from())).isTrue();
      assertThat(calendar.findOpening(span.from())).isEqualTo(span.from());
    }
  }

  @Property(tries = 1000)
  void a_service_is_never_open_while_the_site_is_not(
      @ForAll("weeks") OpeningHours wide,
      @ForAll("weeks") OpeningHours own,
      @ForAll @LongRange(min = 1_700_000_000L, max = 2_100_000_000L) long second) {
    HallBuilder hall = new HallBuilder().service("civil", one -> one.hours = own);
    hall.hours = wide;
    Catalogue catalogue = new Catalogue(hall.build());
    Instant at = Instant.ofEpochSecond(second);
    boolean site = OpeningCalendar.of(catalogue.configuration()).isOpen(at);
    boolean service = OpeningCalendar.ofService(catalogue, "civil").isOpen(at);
    hall.hours = own;
    boolean alone = OpeningCalendar.of(hall.build()).isOpen(at);
    assertThat(service).isEqualTo(site && alone);
  }
}
