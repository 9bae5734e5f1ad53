package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parvis.engine.command.RankWishes;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.LastRanks;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.Service;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.event.SiteEvent;
import parvis.engine.rules.ServiceDay;
import parvis.engine.rules.ServiceDay.Phase;
import parvis.engine.visit.Channel;

/** The last ranks of a day (5.29). */
class ServiceDayTest {
  private static final LastRanks BY_LOAD = new LastRanks(Duration.ZERO, true);

  private static SiteFixture office(LastRanks rule, String hours) {
    return office(hours, one -> one.lastRanks = rule);
  }

  private static SiteFixture office(String hours, Consumer<HallBuilder.ServiceDraft> civil) {
    HallBuilder hall =
        new HallBuilder().service("civil", civil).desk("1", "civil").agent("nadia", "civil");
    hall.hours = hours.isEmpty() ? OpeningHours.always() : Hours.every(hours);
    return hall.open();
  }

  private static ServiceDay.Progress progress(SiteFixture office, ExpectedWait told) {
    Service civil = office.site.catalogue().getService("civil");
    return new ServiceDay(office.site, office.now()).progress(civil, told);
  }

  private static Phase phase(SiteFixture office) {
    return progress(office, ExpectedWait.unknown()).phase();
  }

  private static ExpectedWait upTo(int minutes) {
    return new ExpectedWait.Between(Duration.ZERO, Duration.ofMinutes(minutes), Duration.ZERO);
  }

  private static SiteFixture kiosk(SiteFixture office, String visit, ExpectedWait told) {
    return office.rank(visit, "civil", RankWishes.NOTHING, told);
  }

  @Test
  void no_rank_is_given_so_long_before_the_day_ends() {
    SiteFixture office =
        office(new LastRanks(Duration.ofMinutes(20), false), "08:30-12:30, 13:30-17:00");
    assertThat(phase(office.at("12:29"))).as("only a break").isEqualTo(Phase.OPEN);
    assertThat(phase(office.at("12:45"))).isEqualTo(Phase.CLOSED);
    assertThat(phase(office.at("16:09"))).isEqualTo(Phase.OPEN);
    assertThat(phase(office.at("16:10"))).isEqualTo(Phase.LAST_RANKS);
    kiosk(office.at("16:39"), "v1", upTo(60))
        .thenEvents(SiteEvent.DayStarted.class, SiteEvent.RankTaken.class);
    assertThat(phase(office.at("16:40"))).isEqualTo(Phase.DRAINING);
    kiosk(office, "v2", upTo(1)).thenRefused(Reason.LAST_RANKS_GIVEN);
    office.rank("v3", "civil").thenEvents(SiteEvent.RankTaken.class); // by the greeter
    office.open("1", "nadia").next("1").thenAtDesk("1", "v1");
    assertThat(phase(office.at("17:00"))).isEqualTo(Phase.CLOSED);
  }

  @Test
  void no_rank_is_given_to_who_could_not_be_received_before_closing() {
    SiteFixture office = office(BY_LOAD, "08:30-17:00").at("16:00");
    assertThat(progress(office, upTo(20)).phase()).isEqualTo(Phase.OPEN);
    assertThat(progress(office, upTo(30)).phase()).isEqualTo(Phase.LAST_RANKS);
    assertThat(progress(office, upTo(54)).phase()).isEqualTo(Phase.LAST_RANKS);
    assertThat(progress(office, upTo(55)).phase())
        .as("five minutes for the service itself")
        .isEqualTo(Phase.DRAINING);
    kiosk(office, "v1", upTo(55)).thenRefused(Reason.LAST_RANKS_GIVEN);
    kiosk(office, "v1", upTo(54)).thenEvents(SiteEvent.DayStarted.class, SiteEvent.RankTaken.class);
    kiosk(office.at("16:59"), "v2", ExpectedWait.unknown()).thenEvents(SiteEvent.RankTaken.class);
  }

  @Test
  void a_service_that_closes_earlier_than_the_site_drains_earlier() {
    SiteFixture office =
        office(
            "08:30-17:00",
            one -> {
              one.hours = Hours.every("09:00-16:00");
              one.lastRanks = new LastRanks(Duration.ofMinutes(20), true);
            });
    assertThat(phase(office.at("15:39"))).isEqualTo(Phase.LAST_RANKS);
    assertThat(phase(office.at("15:40"))).isEqualTo(Phase.DRAINING);
    assertThat(progress(office.at("15:10"), upTo(50)).phase()).isEqualTo(Phase.DRAINING);
  }

  @Test
  void a_day_may_end_after_midnight_or_never() {
    SiteFixture night = office(BY_LOAD, "00:00-02:00, 18:00-24:00");
    assertThat(closes(night.at("22:00"))).isEqualTo(Instant.parse("2026-11-25T01:00:00Z"));
    assertThat(closes(office(BY_LOAD, "").at("22:00"))).isNull();
    assertThat(closes(office(BY_LOAD, "00:00-24:00").at("22:00"))).isNull();
    assertThat(closes(office(LastRanks.AT_CLOSING, "08:30-17:00").at("16:59"))).isNull();
  }

  private static @Nullable Instant closes(SiteFixture office) {
    return progress(office, upTo(1)).closes();
  }

  @Test
  void further_reasons_are_refused_by_their_own_hours_only() {
    HallBuilder hall =
        new HallBuilder()
            .service("civil")
            .service("passport", one -> one.lastRanks = new LastRanks(Duration.ofHours(1), true));
    hall.hours = Hours.every("08:30-17:00");
    SiteFixture office = hall.desk("1", "civil").agent("nadia", "civil").open().at("16:30");
    office
        .when(
            new VisitCommand.TakeRank(
                "v1", "k1", List.of("civil", "passport"), Channel.KIOSK, "fr", null, 1, false))
        .thenRefused(Reason.LAST_RANKS_GIVEN);
  }
}
