package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.SiteCommand.CloseService.Waiting;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.Rules;
import parvis.engine.event.SiteEvent;
import parvis.engine.rules.Engine;
import parvis.engine.visit.Channel;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Outcome;

class DayTest {
  private static final OpeningHours TUESDAY =
      OpeningHours.ofWeek(
          Map.of(
              DayOfWeek.TUESDAY,
              List.of(new OpeningHours.Interval(LocalTime.of(9, 0), LocalTime.of(17, 0)))));

  private final SiteFixture office =
      new SiteFixture(SiteFixture.configuration(Rules.standard(), TUESDAY, 10));

  private static SiteCommand kiosk(String visit) {
    return new VisitCommand.TakeRank(
        visit, "k" + visit, List.of("birth"), Channel.KIOSK, "fr", null, 1, false);
  }

  @Test
  void outside_the_hours_the_kiosk_gives_no_rank_but_staff_may() {
    office.at("08:00").when(kiosk("v1")).thenRefused(Reason.OUTSIDE_HOURS);
    office.rank("v2", "birth").thenEvents(SiteEvent.DayStarted.class, SiteEvent.RankTaken.class);
    office.at("09:00").when(kiosk("v3")).thenEvents(SiteEvent.RankTaken.class);
  }

  @Test
  void two_hours_after_closing_who_still_waits_is_swept_and_desks_are_closed() {
    office.at("16:00").open("1", "nadia").rank("v1", "birth").rank("v2", "birth").next("1");
    assertThat(Engine.nextDeadline(office.site, office.now())).isEqualTo(office.at("19:00").now());
    office
        .when(new SiteCommand.Tick())
        .thenEvents(
            SiteEvent.VisitExpired.class,
            SiteEvent.VisitExpired.class,
            SiteEvent.AgentSignedOut.class,
            SiteEvent.DayClosed.class);
    assertThat(office.visit("v1").state()).isEqualTo(new LegState.Closed(Outcome.EXPIRED));
    assertThat(Engine.nextDeadline(office.site, office.now())).isNull();
    office.thenSnapshotEqualsReplay();
  }

  @Test
  void a_supervisor_closes_the_day_and_whoever_is_at_a_desk_is_served_to_the_end() {
    office
        .at("16:00")
        .open("1", "nadia")
        .rank("v1", "birth")
        .rank("v2", "birth")
        .next("1")
        .serve("1");
    office.when(new SiteCommand.CloseDay());
    office.rank("v3", "birth").thenRefused(Reason.SITE_CLOSED);
    office.end("1").thenEvents(SiteEvent.ServiceEnded.class, SiteEvent.WrapUpEnded.class);
    office.when(new SiteCommand.ReopenDay()).rank("v3", "birth");
    assertThat(office.token("v3")).isEqualTo("A 003");
  }

  @Test
  void numbers_start_again_on_a_new_day_but_never_with_one_still_held() {
    SiteFixture always = new SiteFixture();
    always.at("23:00").rank("v1", "birth").rank("v2", "birth");
    always.after(Duration.ofHours(6)).rank("v3", "birth");
    assertThat(always.token("v3")).isEqualTo("A 003");
    always.when(new VisitCommand.LeaveVisit("v1"));
    always.after(Duration.ofHours(24)).rank("v4", "birth");
    assertThat(always.token("v4")).isEqualTo("A 001");
  }

  @Test
  void the_day_changes_at_the_reset_hour_not_at_midnight() {
    SiteFixture always = new SiteFixture();
    always.at("23:50").rank("v1", "birth");
    always.after(Duration.ofMinutes(20)).rank("v2", "birth").thenEvents(SiteEvent.RankTaken.class);
    assertThat(always.token("v2")).isEqualTo("A 002");
  }

  @Test
  void a_range_wraps_and_skips_numbers_still_open() {
    office.at("10:00");
    for (int i = 1; i <= 10; i++) {
      office.rank("v" + i, "birth");
    }
    office.rank("v11", "birth").thenRefused(Reason.NUMBERS_EXHAUSTED);
    office.when(new VisitCommand.LeaveVisit("v3")).rank("v11", "birth");
    assertThat(office.token("v11")).isEqualTo("A 003");
  }

  @Test
  void a_range_used_to_80_percent_is_announced_once() {
    office.at("10:00");
    for (int i = 1; i <= 7; i++) {
      office.rank("v" + i, "birth");
    }
    office.rank("v8", "birth").thenEvents(SiteEvent.RankTaken.class, SiteEvent.NumbersRunLow.class);
    office.rank("v9", "birth").thenEvents(SiteEvent.RankTaken.class);
  }

  @Test
  void a_closed_service_gives_no_ranks_and_serves_those_who_wait() {
    office.at("10:00").open("1", "nadia").rank("v1", "birth");
    office.when(new SiteCommand.CloseService("civil", Waiting.RECEIVED)).rank("v2", "birth");
    office.thenRefused(Reason.SERVICE_CLOSED).next("1").thenAtDesk("1", "v1");
  }

  @Test
  void a_closed_service_may_let_those_who_wait_go() {
    office.at("10:00").open("1", "nadia").rank("v1", "birth").rank("v2", "birth");
    office.rank("p", "new-passport").next("1").thenAtDesk("1", "v1");
    office.when(new SiteCommand.CloseService("civil", Waiting.LET_GO));
    office.thenEvents(SiteEvent.ServiceClosed.class, SiteEvent.VisitExpired.class);
    assertThat(office.visit("v2").isClosed()).isTrue();
    assertThat(office.visit("p").isClosed()).as("waits for something else").isFalse();
    office.thenAtDesk("1", "v1");
  }

  @Test
  void days_of_23_and_25_hours_end_at_the_same_local_hour() {
    var configuration = SiteFixture.configuration();
    var spring = java.time.LocalDate.of(2026, 3, 28);
    var autumn = java.time.LocalDate.of(2026, 10, 24);
    assertThat(hours(spring, configuration)).isEqualTo(23);
    assertThat(hours(autumn, configuration)).isEqualTo(25);
  }

  private static long hours(
      java.time.LocalDate day, parvis.engine.configuration.SiteConfiguration configuration) {
    var start = parvis.engine.site.SiteDay.end(day.minusDays(1), configuration);
    return Duration.between(start, parvis.engine.site.SiteDay.end(day, configuration)).toHours();
  }
}
