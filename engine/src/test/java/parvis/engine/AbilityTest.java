package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.RankWishes;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SteeringCommand;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Opening;
import parvis.engine.configuration.OrderRules;
import parvis.engine.configuration.OrderRules.LanguageNeed;
import parvis.engine.configuration.Text;
import parvis.engine.configuration.TimeBand;
import parvis.engine.configuration.TokenKind;
import parvis.engine.configuration.Wanted;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.event.Why.Obstacle;
import parvis.engine.event.Why.Rule;

/** What desks and agents may receive, and from when on (5.9, 5.10, 5.11). */
class AbilityTest {
  private static final Duration FIVE = Duration.ofMinutes(5);

  private static Competence tier(int tier) {
    return new Competence(1, 100, tier, null);
  }

  private static HallBuilder twoTiers(List<Opening> openings) {
    return new HallBuilder()
        .service("civil", one -> one.tiers = openings)
        .desk("1", "civil")
        .desk("2", "civil")
        .agent("first", "civil")
        .agent("backup", Map.of("civil", tier(2)), null);
  }

  @Test
  void a_back_up_takes_people_when_they_have_waited_long_enough() {
    SiteFixture hall = twoTiers(List.of(new Opening(FIVE, null))).open("1", "first", "2", "backup");
    hall.rank("v1", "civil").next("2").thenRefused(Reason.NOBODY_TO_CALL);
    hall.after(FIVE).next("2").thenAtDesk("2", "v1");
  }

  @Test
  void a_back_up_takes_people_when_the_line_is_long_enough() {
    SiteFixture hall = twoTiers(List.of(new Opening(null, 2))).open("1", "first", "2", "backup");
    hall.rank("v1", "civil").next("2").thenRefused(Reason.NOBODY_TO_CALL);
    hall.rank("v2", "civil").next("2").thenAtDesk("2", "v1");
  }

  @Test
  void a_back_up_takes_people_at_once_when_nobody_better_is_on_duty() {
    SiteFixture hall = twoTiers(List.of(new Opening(FIVE, null))).open("2", "backup");
    hall.rank("v1", "civil").next("2").thenAtDesk("2", "v1");
  }

  @Test
  void a_pause_of_the_better_tier_opens_the_next() {
    SiteFixture hall = twoTiers(List.of()).open("1", "first", "2", "backup");
    hall.rank("v1", "civil").next("2").thenRefused(Reason.NOBODY_TO_CALL);
    hall.when(new DeskCommand.Pause("1", "lunch")).next("2").thenAtDesk("2", "v1");
  }

  @Test
  void a_ceiling_opens_a_tier_that_never_opens_by_itself() {
    SiteFixture hall =
        new HallBuilder()
            .service("civil", one -> one.ceiling = Duration.ofMinutes(20))
            .desk("1", "civil")
            .desk("2", "civil")
            .agent("first", "civil")
            .agent("backup", Map.of("civil", tier(2)), null)
            .open("1", "first", "2", "backup");
    hall.rank("v1", "civil").after(Duration.ofMinutes(19)).next("2");
    hall.thenRefused(Reason.NOBODY_TO_CALL);
    hall.after(Duration.ofMinutes(1)).next("2").thenAtDesk("2", "v1");
    assertThat(hall.why("2").rule()).isEqualTo(Rule.ONLY_ONE);
  }

  @Test
  void a_desk_takes_from_a_service_only_when_it_waits_longer_than_it_should() {
    Map<String, Aptitude> helps =
        Map.of(
            "civil",
            Aptitude.of(1),
            "taxes",
            new Aptitude(2, new Opening(Duration.ofMinutes(9), 3)));
    SiteFixture hall =
        new HallBuilder()
            .service("civil")
            .service("taxes")
            .desk("1", helps, one -> one)
            .agent("nadia", "civil", "taxes")
            .open("1", "nadia");
    hall.rank("t1", "taxes").next("1").thenRefused(Reason.NOBODY_TO_CALL);
    hall.rank("t2", "taxes").rank("t3", "taxes").next("1").thenAtDesk("1", "t1");
    hall.serve("1").when(new DeskCommand.EndService("1", List.of(), false));
    hall.next("1").thenRefused(Reason.NOBODY_TO_CALL);
    hall.after(Duration.ofMinutes(9)).next("1").thenAtDesk("1", "t2");
  }

  @Test
  void weighted_priorities_starve_nobody() {
    HallBuilder builder =
        new HallBuilder()
            .service("civil")
            .service("taxes")
            .desk("1", "civil", "taxes")
            .agent("nadia", Map.of("civil", Competence.of(1), "taxes", Competence.of(3)), null);
    builder.order =
        new OrderRules(
            OrderRules.Family.WEIGHTED,
            OrderRules.First.AGENT,
            FIVE,
            Duration.ofMinutes(20),
            Duration.ofMinutes(15),
            LanguageNeed.IGNORED);
    SiteFixture hall = builder.open("1", "nadia");
    hall.rank("t1", "taxes").after(Duration.ofMinutes(4)).rank("c1", "civil");
    hall.after(Duration.ofMinutes(1)).next("1").thenAtDesk("1", "t1");
  }

  @Test
  void the_desks_priority_can_count_before_the_agents() {
    HallBuilder builder =
        new HallBuilder()
            .service("civil")
            .service("taxes")
            .desk("1", Map.of("civil", Aptitude.of(2), "taxes", Aptitude.of(1)), one -> one)
            .agent("nadia", Map.of("civil", Competence.of(1), "taxes", Competence.of(2)), null);
    builder.order =
        new OrderRules(
            OrderRules.Family.STRICT,
            OrderRules.First.DESK,
            FIVE,
            Duration.ofMinutes(20),
            Duration.ofMinutes(15),
            LanguageNeed.IGNORED);
    SiteFixture hall = builder.open("1", "nadia");
    hall.rank("c1", "civil").rank("t1", "taxes").next("1").thenAtDesk("1", "t1");
    assertThat(hall.why("1").rule()).isEqualTo(Rule.PRIORITY);
  }

  @Test
  void a_band_changes_who_serves_what_from_its_first_minute_to_its_last() {
    HallBuilder builder =
        new HallBuilder().service("civil").service("taxes").desk("1", "civil", "taxes");
    builder.bands.add(
        new TimeBand(
            "noon",
            Text.same("Midi"),
            Set.of(DayOfWeek.values()),
            LocalTime.of(12, 0),
            LocalTime.of(14, 0)));
    builder.agent(
        "nadia",
        Map.of("civil", Competence.of(1)),
        null,
        Set.of(),
        List.of(),
        Map.of("noon", Map.of("taxes", Competence.of(1))));
    SiteFixture hall = builder.open("1", "nadia");
    hall.at("11:50").rank("t1", "taxes").rank("c1", "civil");
    hall.at("11:59").next("1").thenAtDesk("1", "c1");
    hall.serve("1").when(new DeskCommand.EndService("1", List.of(), false));
    hall.next("1").thenRefused(Reason.NOBODY_TO_CALL);
    hall.at("12:00").next("1").thenAtDesk("1", "t1");
  }

  @Test
  void a_required_need_is_received_only_where_it_is_offered() {
    SiteFixture hall =
        new HallBuilder()
            .need("accessible")
            .service("civil", one -> one.needs = List.of(new Wanted("accessible", true)))
            .desk("1", "civil")
            .desk("2", Map.of("civil", Aptitude.of(1)), HallBuilder.offering("accessible"))
            .agent("nadia", "civil")
            .agent("karim", "civil")
            .open("1", "nadia", "2", "karim");
    hall.rank("v1", "civil").next("1").thenRefused(Reason.NOBODY_TO_CALL);
    hall.when(new DeskCommand.PickVisit("1", "v1", "please", false)).thenRefused(Reason.NOT_ABLE);
    hall.next("2").thenAtDesk("2", "v1");
  }

  @Test
  void a_need_that_nobody_could_meet_is_refused_at_once() {
    SiteFixture hall =
        new HallBuilder()
            .need("lsf")
            .service("civil")
            .desk("1", "civil")
            .agent("nadia", "civil")
            .open("1", "nadia");
    RankWishes sign =
        new RankWishes(
            List.of(new Wanted("lsf", true)), null, TokenKind.NUMBER, null, false, Duration.ZERO);
    hall.rank("v1", "civil", sign, ExpectedWait.unknown()).thenRefused(Reason.NEED_NOT_MET);
  }

  @Test
  void of_two_who_came_together_the_preferred_need_is_why_one_goes_first() {
    SiteFixture hall =
        new HallBuilder()
            .need("calm")
            .service("civil")
            .desk("1", Map.of("civil", Aptitude.of(1)), HallBuilder.offering("calm"))
            .agent("nadia", "civil")
            .open("1", "nadia");
    RankWishes calm =
        new RankWishes(
            List.of(new Wanted("calm", false)), null, TokenKind.NUMBER, null, false, Duration.ZERO);
    hall.rank("plain", "civil").rank("calm", "civil", calm, ExpectedWait.unknown());
    hall.next("1").thenAtDesk("1", "calm");
    assertThat(hall.why("1").rule()).isEqualTo(Rule.PREFERENCE);
  }

  @Test
  void a_preferred_need_goes_first_where_it_is_met_and_lapses() {
    HallBuilder builder =
        new HallBuilder()
            .need("calm")
            .service("civil")
            .desk("1", Map.of("civil", Aptitude.of(1)), HallBuilder.offering("calm"))
            .agent("nadia", "civil");
    SiteFixture hall = builder.open("1", "nadia");
    RankWishes calm =
        new RankWishes(
            List.of(new Wanted("calm", false)), null, TokenKind.NUMBER, null, false, Duration.ZERO);
    hall.rank("plain", "civil").after(Duration.ofMinutes(1));
    hall.rank("calm", "civil", calm, ExpectedWait.unknown()).next("1").thenAtDesk("1", "calm");
    assertThat(hall.why("1").rule()).isEqualTo(Rule.PREFERENCE);
    hall.when(new DeskCommand.UndoLastStep("1")).after(Duration.ofMinutes(16));
    hall.next("1").thenAtDesk("1", "plain");
  }

  @Test
  void a_language_can_be_a_need() {
    HallBuilder builder = new HallBuilder().service("civil").desk("1", "civil").desk("2", "civil");
    builder.order =
        new OrderRules(
            OrderRules.Family.STRICT,
            OrderRules.First.AGENT,
            FIVE,
            Duration.ofMinutes(20),
            Duration.ofMinutes(15),
            LanguageNeed.REQUIRED);
    builder.agent("nadia", "civil");
    builder.agent(
        "karim", Map.of("civil", Competence.of(1)), null, Set.of(), List.of("fr", "en"), Map.of());
    SiteFixture hall = builder.open("1", "nadia", "2", "karim");
    hall.speaking("v1", "civil", "en").next("1").thenRefused(Reason.NOBODY_TO_CALL);
    hall.next("2").thenAtDesk("2", "v1");
  }

  @Test
  void a_person_waits_for_one_agent_up_to_a_limit() {
    SiteFixture hall =
        new HallBuilder()
            .service("civil")
            .desk("1", "civil")
            .desk("2", "civil")
            .agent("nadia", "civil")
            .agent("karim", "civil")
            .open("1", "nadia");
    RankWishes karim =
        new RankWishes(List.of(), "karim", TokenKind.NUMBER, null, false, Duration.ZERO);
    hall.rank("v1", "civil", karim, ExpectedWait.unknown());
    hall.next("1").thenRefused(Reason.NOBODY_TO_CALL);
    hall.pass(Duration.ofMinutes(20)).next("1").thenAtDesk("1", "v1");
  }

  @Test
  void a_supervisor_changes_what_an_agent_serves_until_the_end_of_the_day() {
    SiteFixture hall =
        new HallBuilder()
            .service("civil")
            .service("taxes")
            .desk("1", "civil", "taxes")
            .agent("nadia", "civil")
            .open("1", "nadia");
    hall.rank("t1", "taxes").next("1").thenRefused(Reason.NOBODY_TO_CALL);
    hall.when(new SteeringCommand.SetCompetence("nadia", "taxes", Competence.of(2)));
    hall.next("1").thenAtDesk("1", "t1");
    hall.when(new DeskCommand.UndoLastStep("1"));
    hall.when(new SteeringCommand.ResetCompetences("nadia")).next("1");
    hall.thenRefused(Reason.NOBODY_TO_CALL).thenSnapshotEqualsReplay();
  }

  @Test
  void why_not_that_one_is_kept_with_the_call() {
    SiteFixture hall =
        twoTiers(List.of(new Opening(Duration.ofMinutes(30), null)))
            .service("taxes")
            .desk("3", "civil", "taxes")
            .agent("both", Map.of("civil", tier(2), "taxes", new Competence(2, 100, 1, null)), null)
            .open("1", "first", "3", "both");
    hall.rank("c1", "civil").after(FIVE).rank("t1", "taxes").next("3").thenAtDesk("3", "t1");
    assertThat(hall.why("3").obstacles())
        .singleElement()
        .satisfies(
            obstacle -> {
              assertThat(obstacle.visit()).isEqualTo("c1");
              assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.TIER);
              assertThat(obstacle.until()).isEqualTo(SiteFixture.NINE.plus(Duration.ofMinutes(30)));
            });
  }
}
