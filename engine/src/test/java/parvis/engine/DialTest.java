package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SteeringCommand;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.DialRules;
import parvis.engine.configuration.Text;
import parvis.engine.configuration.TimeBand;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why.Obstacle;
import parvis.engine.event.Why.Rule;

/** Speed or quality (5.24, reading A). */
class DialTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static Competence level(int level) {
    return new Competence(1, level, 1, null);
  }

  /** Two services for an agent who masters the second one better. */
  private static HallBuilder uneven(int dial) {
    HallBuilder builder =
        new HallBuilder()
            .service("civil")
            .service("taxes")
            .desk("1", "civil", "taxes")
            .agent("nadia", Map.of("civil", level(20), "taxes", level(100)), null);
    builder.dial = new DialRules(dial, null, Map.of());
    return builder;
  }

  @Test
  void at_speed_the_longest_wait_against_its_target_goes_first() {
    SiteFixture hall = uneven(0).open("1", "nadia");
    hall.rank("c1", "civil").after(MINUTE).rank("t1", "taxes").next("1").thenAtDesk("1", "c1");
    assertThat(hall.why("1").rule()).isEqualTo(Rule.LONGEST_WAIT);
  }

  @Test
  void towards_quality_the_better_match_goes_first() {
    SiteFixture hall = uneven(50).open("1", "nadia");
    hall.rank("c1", "civil").after(MINUTE).rank("t1", "taxes").next("1").thenAtDesk("1", "t1");
    assertThat(hall.why("1").rule()).isEqualTo(Rule.BEST_MATCH);
    assertThat(hall.why("1").chosen().dial()).isEqualTo(50);
    assertThat(hall.why("1").chosen().level()).isEqualTo(100);
  }

  @Test
  void short_of_quality_the_wait_wins_in_the_end() {
    SiteFixture hall = uneven(50).open("1", "nadia");
    hall.rank("c1", "civil").after(Duration.ofMinutes(9)).rank("t1", "taxes");
    hall.next("1").thenAtDesk("1", "c1");
  }

  @Test
  void at_quality_only_the_ceiling_does() {
    HallBuilder builder =
        new HallBuilder()
            .service("civil", one -> one.ceiling = Duration.ofMinutes(40))
            .service("taxes", one -> one.ceiling = Duration.ofMinutes(40))
            .desk("1", "civil", "taxes")
            .agent("nadia", Map.of("civil", level(20), "taxes", level(100)), null);
    builder.dial = new DialRules(100, null, Map.of());
    SiteFixture hall = builder.open("1", "nadia");
    hall.rank("c1", "civil").after(Duration.ofMinutes(39)).rank("t1", "taxes");
    hall.next("1").thenAtDesk("1", "t1");
    hall.when(new DeskCommand.UndoLastStep("1")).after(MINUTE).next("1").thenAtDesk("1", "c1");
    assertThat(hall.why("1").rule()).isEqualTo(Rule.CEILING);
  }

  @Test
  void a_supervisor_sets_the_dial_for_a_service_or_for_all() {
    SiteFixture hall = uneven(0).open("1", "nadia");
    hall.rank("c1", "civil").after(MINUTE).rank("t1", "taxes");
    hall.when(new SteeringCommand.SetDial(null, 80)).next("1").thenAtDesk("1", "t1");
    hall.when(new DeskCommand.UndoLastStep("1")).when(new SteeringCommand.SetDial("taxes", 0));
    hall.next("1").thenAtDesk("1", "c1").thenSnapshotEqualsReplay();
  }

  @Test
  void a_band_has_a_dial_of_its_own() {
    HallBuilder builder = uneven(0);
    builder.bands.add(
        new TimeBand(
            "calm",
            Text.same("Calme"),
            Set.of(DayOfWeek.values()),
            LocalTime.of(10, 0),
            LocalTime.of(11, 0)));
    builder.dial = new DialRules(0, null, Map.of("calm", 60));
    SiteFixture hall = builder.open("1", "nadia");
    hall.at("09:58").rank("c1", "civil").rank("t1", "taxes");
    hall.at("10:00").next("1").thenAtDesk("1", "t1");
  }

  @Test
  void the_dial_can_follow_the_load() {
    HallBuilder builder = uneven(0);
    builder.dial =
        new DialRules(
            0,
            new DialRules.ByLoad(
                Duration.ofMinutes(8),
                Duration.ofMinutes(20),
                Duration.ofMinutes(40),
                80,
                50,
                0,
                0),
            Map.of());
    SiteFixture hall = builder.open("1", "nadia");
    hall.rank("c1", "civil").after(MINUTE).rank("t1", "taxes").next("1").thenAtDesk("1", "t1");
    hall.when(new DeskCommand.UndoLastStep("1"));
    for (int i = 2; i < 8; i++) {
      hall.rank("c" + i, "civil").rank("t" + i, "taxes");
    }
    hall.next("1").thenAtDesk("1", "c1");
  }

  private static HallBuilder holding() {
    HallBuilder builder =
        new HallBuilder()
            .service(
                "civil",
                one -> {
                  one.preferredLevel = 80;
                  one.holdUpTo = Duration.ofMinutes(10);
                  one.ceiling = Duration.ofMinutes(60);
                })
            .desk("1", "civil")
            .desk("2", "civil")
            .agent("beginner", Map.of("civil", level(30)), null)
            .agent("expert", Map.of("civil", level(95)), null);
    builder.dial = new DialRules(50, null, Map.of());
    return builder;
  }

  @Test
  void a_person_is_kept_for_a_better_agent_for_the_dials_share_of_the_limit() {
    SiteFixture hall = holding().open("1", "beginner", "2", "expert");
    hall.rank("v0", "civil").next("2").serve("2");
    hall.rank("v1", "civil").after(MINUTE).next("1").thenRefused(Reason.NOBODY_TO_CALL);
    hall.after(Duration.ofMinutes(4)).next("1").thenAtDesk("1", "v1");
  }

  @Test
  void somebody_with_an_appointment_is_never_kept_past_the_booked_time() {
    HallBuilder builder = holding().service("passport", one -> one.preferredLevel = 80);
    builder.services.getLast().holdUpTo = Duration.ofMinutes(10);
    builder.services.getLast().ceiling = Duration.ofMinutes(60);
    builder
        .desk("3", "passport")
        .desk("4", "passport")
        .agent("novice", Map.of("passport", level(30)), null)
        .agent("master", Map.of("passport", level(95)), null);
    builder.agenda =
        AgendaRules.none()
            .withOffers(Map.of("passport", BookingTest.offer(BookingOffer.WhenLate.WALK_IN)));
    SiteFixture hall = builder.open("3", "novice", "4", "master");
    BookingTest.booked(hall, "b1", BookingTest.TEN);
    hall.at("09:55").rank("v0", "passport").next("4").serve("4");
    BookingTest.checkIn(hall, "b1").at("10:00").rank("v1", "passport");
    hall.next("3").thenAtDesk("3", "v-b1").receive("3").next("3").thenAtDesk("3", null);
  }

  @Test
  void nobody_is_kept_when_no_better_agent_is_on_duty() {
    SiteFixture hall = holding().open("1", "beginner");
    hall.rank("v1", "civil").next("1").thenAtDesk("1", "v1");
  }

  @Test
  void nobody_is_kept_when_the_better_agent_is_not_expected_in_time() {
    SiteFixture hall = holding().open("1", "beginner", "2", "expert");
    hall.rank("v0", "civil").next("2"); // called only now: five minutes from here, at the least
    hall.after(MINUTE).rank("v1", "civil").next("1").thenRefused(Reason.NOBODY_TO_CALL);
    hall.after(MINUTE).next("1").thenAtDesk("1", "v1");
  }

  @Test
  void since_when_a_ready_desk_could_have_received_who_was_kept_is_recorded() {
    SiteFixture hall = holding().open("1", "beginner", "2", "expert");
    hall.rank("v0", "civil").next("2").serve("2");
    assertThat(hall.why("2").keptSince()).isNull();
    hall.when(new DeskCommand.StandReady("1")).after(MINUTE).rank("v1", "civil");
    Instant came = hall.now();
    hall.after(MINUTE).when(new DeskCommand.EndService("2", List.of(), false)).next("2");
    hall.thenAtDesk("2", "v1");
    assertThat(hall.why("2").keptSince()).isEqualTo(came);
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void a_ready_desk_that_calls_at_last_whom_it_was_kept_from_says_since_when() {
    SiteFixture hall = holding().open("1", "beginner", "2", "expert");
    hall.rank("v0", "civil").next("2").serve("2").rank("v1", "civil");
    Instant came = hall.now();
    hall.after(MINUTE).when(new DeskCommand.StandReady("1")).pass(Duration.ofMinutes(5));
    hall.thenAtDesk("1", "v1");
    assertThat(hall.why("1").keptSince()).isEqualTo(came.plus(MINUTE));
  }

  @Test
  void what_a_hold_passes_over_is_recorded() {
    SiteFixture hall =
        holding()
            .service("taxes")
            .desk("3", "civil", "taxes")
            .agent("both", Map.of("civil", level(30), "taxes", level(30)), null)
            .open("3", "both", "2", "expert");
    hall.rank("v1", "civil").after(MINUTE).rank("t1", "taxes").next("3").thenAtDesk("3", "t1");
    assertThat(hall.why("3").obstacles())
        .extracting(Obstacle::kind)
        .containsExactly(Obstacle.Kind.BETTER_MATCH);
  }

  @Test
  void nobody_sets_a_dial_to_quality_where_there_is_no_ceiling() {
    HallBuilder builder =
        new HallBuilder()
            .service("civil", one -> one.ceiling = Duration.ofHours(1))
            .service("taxes")
            .desk("1", "civil", "taxes")
            .agent("nadia", "civil", "taxes");
    SiteFixture hall = builder.open("1", "nadia");
    hall.when(new SteeringCommand.SetDial("civil", 100)).thenEvents(SiteEvent.DialSet.class);
    hall.when(new SteeringCommand.SetDial("taxes", 100)).thenRefused(Reason.CEILING_NEEDED);
    hall.when(new SteeringCommand.SetDial(null, 100)).thenRefused(Reason.CEILING_NEEDED);
    hall.when(new SteeringCommand.SetDial("taxes", 99)).thenEvents(SiteEvent.DialSet.class);
    hall.when(new SteeringCommand.SetDial(null, 100)).thenEvents(SiteEvent.DialSet.class);
    hall.when(new SteeringCommand.SetDial("taxes", null)).thenRefused(Reason.CEILING_NEEDED);
  }
}
