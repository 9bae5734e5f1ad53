package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static parvis.engine.Hours.day;
import static parvis.engine.Hours.every;
import static parvis.engine.Hours.holiday;
import static parvis.engine.Hours.withDay;
import static parvis.engine.Hours.withPeriod;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import parvis.engine.command.RankWishes;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.TokenKind;
import parvis.engine.course.Performed;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.event.SiteEvent;
import parvis.engine.hours.Closure;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.rules.Engine;
import parvis.engine.view.KioskView;
import parvis.engine.view.Views;
import parvis.engine.visit.Channel;

/** What a site does by its hours, those of services and areas, and single days. */
class HoursTest {
  private static SiteCommand kiosk(String visit, String... reasons) {
    return new VisitCommand.TakeRank(
        visit, "k" + visit, List.of(reasons), Channel.KIOSK, "fr", null, 1, false);
  }

  private static HallBuilder townHall() {
    HallBuilder hall = new HallBuilder();
    hall.hours = every("08:00-12:00, 13:00-17:00");
    hall.service("civil").service("passport", one -> one.hours = every("08:00-11:00"));
    return hall.desk("1", "civil", "passport").agent("nadia", "civil", "passport");
  }

  private static KioskView seen(SiteFixture hall) {
    return new Views(hall.site, hall.now(), Outlook.NONE).kiosk();
  }

  private static Instant opens(String time) {
    return Instant.parse("2026-11-" + time + ":00Z").minus(Duration.ofHours(1));
  }

  @Test
  void a_public_holiday_closes_the_kiosk_and_says_until_when() {
    HallBuilder hall = townHall();
    hall.hours = withDay(hall.hours, "2026-11-24", holiday("Fête"));
    SiteFixture closed = hall.open();
    Performed refused = closed.decide("k1", kiosk("v1", "civil"));
    assertThat(refused).isEqualTo(new Performed.Refused(Refusal.outsideHours(opens("25T08:00"))));
    var closure = Objects.requireNonNull(seen(closed).closure());
    assertThat(closure.opens()).isEqualTo(opens("25T08:00"));
    assertThat(Objects.requireNonNull(closure.special()).origin().name())
        .isEqualTo(parvis.engine.configuration.Text.same("Fête"));
    closed.rank("v2", "civil"); // a greeter may
  }

  @Test
  void a_single_day_has_its_own_closing_and_is_swept_after_it() {
    HallBuilder hall = townHall();
    hall.hours = withDay(hall.hours, "2026-11-24", day(null, "08:00-10:00"));
    SiteFixture site = hall.open("1", "nadia").rank("v1", "civil");
    assertThat(Engine.nextDeadline(site.site, site.now())).isEqualTo(opens("24T12:00"));
    site.at("10:00").when(kiosk("v2", "civil")).thenRefused(Reason.OUTSIDE_HOURS);
    site.at("12:00").when(new SiteCommand.Tick());
    assertThat(site.visit("v1").isClosed()).isTrue();
  }

  @Test
  void a_service_closed_by_its_own_hours_gives_no_rank_and_says_when_it_opens_next() {
    SiteFixture site = townHall().open("1", "nadia");
    site.when(kiosk("v1", "passport")).thenEvents(SiteEvent.RankTaken.class);
    site.at("11:00");
    assertThat(site.decide("k2", kiosk("v2", "passport")))
        .isEqualTo(new Performed.Refused(Refusal.outsideHours("passport", opens("25T08:00"))));
    site.when(kiosk("v3", "civil", "passport")).thenRefused(Reason.SERVICE_OUTSIDE_HOURS);
    site.when(kiosk("v4", "civil")).thenEvents(SiteEvent.RankTaken.class);
    site.rank("v5", "passport").thenEvents(SiteEvent.RankTaken.class); // a greeter may
    assertThat(Objects.requireNonNull(seen(site).services().get("passport")).closure()).isNotNull();
    assertThat(Objects.requireNonNull(seen(site).services().get("civil")).closure()).isNull();
    site.next("1").thenAtDesk("1", "v1"); // who waits is received to the end
  }

  @Property(tries = 300)
  void a_rank_is_given_exactly_while_the_service_is_open(
      @ForAll @IntRange(max = 60 * 24 * 365) int minutes) {
    HallBuilder hall = townHall();
    OpeningHours summer =
        withPeriod(hall.hours, Hours.period("Été", "2027-07-01", "2027-08-31", "09:00-10:00"));
    hall.hours = withDay(summer, "2027-03-29", holiday("Lundi de Pâques"));
    SiteFixture site = hall.open().after(Duration.ofMinutes(minutes));
    boolean open = OpeningCalendar.ofService(site.site.catalogue(), "passport").isOpen(site.now());
    assertThat(site.decide("k1", kiosk("v1", "passport")) instanceof Performed.Done)
        .isEqualTo(open);
  }

  @Test
  void a_service_whose_only_area_is_closed_gives_no_rank() {
    HallBuilder hall = townHall().area("hall", every("08:00-10:00"));
    SiteFixture site = hall.open("1", "nadia");
    site.at("10:30").when(kiosk("v1", "civil")).thenRefused(Reason.SERVICE_OUTSIDE_HOURS);
  }

  @Test
  void people_are_sent_to_the_area_that_is_open() {
    HallBuilder hall = townHall().area("ground", every("08:00-10:00"));
    hall.area("hall", null, Duration.ofMinutes(5));
    hall.services.getFirst().areas = List.of("ground", "hall");
    SiteFixture site = hall.open("1", "nadia");
    site.at("10:30").when(kiosk("v1", "civil"));
    assertThat(site.visit("v1").leg().area()).isEqualTo("hall");
  }

  @Test
  void nothing_is_promised_for_a_time_after_the_closing_of_the_service() {
    HallBuilder hall = townHall();
    hall.services.forEach(one -> one.guarantee = GuaranteeOffer.ALWAYS);
    SiteFixture site = hall.open("1", "nadia").at("10:30");
    RankWishes out =
        new RankWishes(List.of(), null, TokenKind.NUMBER, null, true, Duration.ofMinutes(5));
    Duration hour = Duration.ofHours(1);
    ExpectedWait told = new ExpectedWait.Between(hour, hour, hour);
    site.rank("v1", "passport", out, told).rank("v2", "civil", out, told);
    assertThat(site.visit("v1").claim().promised()).isNull();
    assertThat(site.visit("v2").claim().promised()).isNotNull();
  }

  @Test
  void a_day_closed_by_hand_opens_with_the_hours_of_the_next() {
    SiteFixture site = townHall().open("1", "nadia").rank("v1", "civil");
    site.when(new SiteCommand.CloseDay());
    site.when(kiosk("v2", "civil")).thenRefused(Reason.SITE_CLOSED);
    assertThat(Objects.requireNonNull(seen(site).closure()).opens()).isEqualTo(opens("25T08:00"));
  }

  @Test
  void when_a_site_without_hours_opens_again_nobody_can_say() {
    HallBuilder hall = new HallBuilder().service("civil").desk("1", "civil");
    SiteFixture site = hall.agent("nadia", "civil").open().rank("v1", "civil");
    assertThat(seen(site).closure()).isNull();
    site.when(new SiteCommand.CloseDay());
    assertThat(seen(site).closure()).isEqualTo(new Closure(null, null));
  }

  @Test
  void a_site_that_is_open_through_the_night_keeps_who_waits() {
    HallBuilder hall = townHall();
    hall.hours = withDay(every("00:00-24:00"), "2026-11-26", holiday("Fête"));
    SiteFixture site = hall.open("1", "nadia").at("23:00").rank("v1", "civil");
    site.pass(Duration.ofHours(6));
    assertThat(site.visit("v1").isClosed()).isFalse();
    assertThat(site.site.day()).isEqualTo(java.time.LocalDate.parse("2026-11-25"));
    site.pass(Duration.ofHours(21)); // 02:00 of the holiday: two hours after the last closing
    assertThat(site.visit("v1").isClosed()).isTrue();
    site.thenSnapshotEqualsReplay();
  }

  @Test
  void hours_of_a_service_that_goes_are_no_longer_asked() {
    SiteFixture site = townHall().open("1", "nadia").rank("v1", "passport");
    HallBuilder less = new HallBuilder().service("civil").desk("1", "civil");
    less.hours = every("08:00-12:00");
    site.when(new SiteCommand.Configure(less.agent("nadia", "civil").build()));
    Catalogue catalogue = site.site.catalogue();
    assertThat(catalogue.getService("passport").hours()).isEqualTo(every("08:00-11:00"));
    assertThat(site.site.isServiceOpen("passport")).isFalse();
    assertThat(Map.copyOf(seen(site).services())).containsKey("passport");
  }
}
