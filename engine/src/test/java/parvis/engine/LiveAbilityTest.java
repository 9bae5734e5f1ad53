package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.RankWishes;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.SteeringCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Text;
import parvis.engine.configuration.TimeBand;
import parvis.engine.configuration.TokenKind;
import parvis.engine.configuration.Wanted;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Insertion;

/** What staff can receive is what they can receive today, not only what was configured. */
class LiveAbilityTest {
  private static HallBuilder builder() {
    return new HallBuilder()
        .need("sign")
        .service("civil")
        .service("tax")
        .desk("1", "civil", "tax")
        .desk("2", "civil", "tax")
        .agent("nadia", "civil")
        .agent(
            "sami",
            Map.of("civil", Competence.of(1)),
            null,
            Set.of("sign"),
            List.of(),
            Map.of("evening", Map.of("civil", Competence.of(1), "tax", Competence.of(1))));
  }

  private static HallBuilder withEvening() {
    HallBuilder hall = builder();
    hall.bands.add(
        new TimeBand(
            "evening",
            Text.same("evening"),
            EnumSet.allOf(java.time.DayOfWeek.class),
            LocalTime.of(17, 0),
            LocalTime.of(19, 0)));
    return hall;
  }

  private static RankWishes wanting(@Nullable String agent, String... needs) {
    List<Wanted> wanted =
        java.util.Arrays.stream(needs).map(need -> new Wanted(need, true)).toList();
    return new RankWishes(wanted, agent, TokenKind.NUMBER, null, false, java.time.Duration.ZERO);
  }

  private static SiteFixture rank(SiteFixture hall, String service, RankWishes wishes) {
    return hall.rank("v" + hall.history.size(), service, wishes, ExpectedWait.unknown());
  }

  private static SiteFixture set(SiteFixture hall, String agent, String service, boolean able) {
    return hall.when(
        new SteeringCommand.SetCompetence(agent, service, able ? Competence.of(1) : null));
  }

  @Test
  void an_agent_who_may_receive_it_today_is_asked_for() {
    SiteFixture hall = withEvening().open("1", "nadia", "2", "sami");
    rank(hall, "tax", wanting("nadia")).thenRefused(Reason.NOT_ABLE);
    set(hall, "nadia", "tax", true);
    rank(hall, "tax", wanting("nadia"));
    assertThat(hall.site.queues().countNow("tax")).isEqualTo(1);
    set(hall, "nadia", "civil", false);
    rank(hall, "civil", wanting("nadia")).thenRefused(Reason.NOT_ABLE);
  }

  @Test
  void an_agent_of_another_time_band_is_waited_for() {
    SiteFixture hall = withEvening().open("1", "nadia");
    rank(hall, "tax", wanting("sami"));
    assertThat(hall.site.queues().countNow("tax")).isEqualTo(1);
  }

  @Test
  void a_need_is_met_by_whoever_may_receive_today() {
    SiteFixture hall = withEvening().open("1", "nadia", "2", "sami");
    rank(hall, "tax", wanting(null, "sign"));
    assertThat(hall.site.queues().countNow("tax")).as("met in the evening").isEqualTo(1);
    set(hall, "sami", "tax", false);
    rank(hall, "tax", wanting(null, "sign")).thenRefused(Reason.NEED_NOT_MET);
    set(hall, "sami", "tax", true);
    rank(hall, "tax", wanting(null, "sign"));
    assertThat(hall.site.queues().countNow("tax")).isEqualTo(2);
  }

  @Test
  void somebody_is_sent_on_to_whom_may_receive_them_today() {
    SiteFixture hall = withEvening().open("1", "nadia", "2", "sami");
    hall.rank("a", "civil").next("1").serve("1");
    set(hall, "nadia", "tax", true);
    set(hall, "sami", "civil", false);
    hall.when(sendOn("civil", "sami")).thenRefused(Reason.NOT_ABLE);
    hall.when(sendOn("tax", "nadia"));
    assertThat(hall.visit("a").leg().service()).isEqualTo("tax");
  }

  private static SiteCommand sendOn(String reason, String agent) {
    return new DeskCommand.SendOn(
        "1", reason, new Addressee.OneAgent(agent, null), new Insertion.Last(), List.of());
  }

  @Test
  void who_waits_for_an_agent_keeps_them_for_another_service_that_they_may_receive_today() {
    SiteFixture hall = withEvening().open("2", "sami");
    hall.rank("a", "civil", wanting("nadia"), ExpectedWait.unknown());
    set(hall, "nadia", "tax", true);
    hall.when(new VisitCommand.ChangeVisit("a", "tax", null, "asked for taxes"));
    assertThat(hall.visit("a").leg().addressee()).isInstanceOf(Addressee.OneAgent.class);
    set(hall, "nadia", "civil", false);
    hall.when(new VisitCommand.ChangeVisit("a", "civil", null, "asked for a certificate"));
    assertThat(hall.visit("a").leg().addressee()).isEqualTo(Addressee.ANYONE);
  }
}
