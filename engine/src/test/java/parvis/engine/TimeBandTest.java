package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.RankWishes;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.DialRules;
import parvis.engine.configuration.PreCall;
import parvis.engine.configuration.Text;
import parvis.engine.configuration.TimeBand;
import parvis.engine.configuration.TokenKind;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.rules.Engine;

/** A desk that stands ready while a time band begins is woken at that moment. */
class TimeBandTest {
  private static final Instant TEN = SiteFixture.NINE.plus(Duration.ofHours(1));

  private static HallBuilder hall() {
    return late(new HallBuilder().service("civil").service("passport"));
  }

  private static HallBuilder late(HallBuilder hall) {
    hall.bands.add(
        new TimeBand(
            "late",
            Text.same("late"),
            EnumSet.allOf(DayOfWeek.class),
            LocalTime.of(10, 0),
            LocalTime.of(12, 0)));
    return hall;
  }

  /** Somebody waits from 9:55; the desk stands ready and looks at 10:00, not before. */
  private static void thenCalledAtTen(SiteFixture hall) {
    hall.at("09:50").pass(Duration.ofMinutes(5)).rank("v1", "passport").pass(Duration.ofMinutes(4));
    assertThat(Engine.nextDeadline(hall.site, hall.now())).isEqualTo(TEN);
    hall.pass(Duration.ofSeconds(90)).thenAtDesk("1", "v1");
    assertThat(hall.visit("v1").leg().times().called()).isEqualTo(TEN);
  }

  @ParameterizedTest
  @EnumSource
  void a_competence_opens(CallingMode mode) {
    HallBuilder hall = hall().desk("1", "civil", "passport");
    Competence able = Competence.of(1);
    Map<String, Map<String, Competence>> late =
        Map.of("late", Map.of("civil", able, "passport", able));
    hall.agent("nadia", Map.of("civil", able), mode, Set.of(), List.of(), late);
    SiteFixture site = hall.open();
    site.at("09:49").open("1", "nadia").pass(Duration.ofSeconds(30));
    if (mode != CallingMode.AUTOMATIC) {
      site.when(new DeskCommand.StandReady("1"));
    }
    thenCalledAtTen(site);
  }

  @Test
  void an_aptitude_opens() {
    Map<String, Aptitude> civil = Map.of("civil", Aptitude.of(1));
    Map<String, Aptitude> both = Map.of("civil", Aptitude.of(1), "passport", Aptitude.of(1));
    SiteFixture site =
        hall()
            .desk("1", civil, desk -> withBand(desk, both))
            .agent("nadia", "civil", "passport")
            .open();
    site.at("09:49").open("1", "nadia").when(new DeskCommand.StandReady("1"));
    thenCalledAtTen(site);
  }

  private static Desk withBand(Desk one, Map<String, Aptitude> late) {
    return new Desk(
        one.id(),
        one.name(),
        one.area(),
        one.arrow(),
        one.direction(),
        one.aptitudes(),
        Map.of("late", late),
        one.offers(),
        one.mobile(),
        one.places(),
        one.mode(),
        one.sendsTo(),
        one.automatic());
  }

  @Test
  void who_needs_long_to_be_back_is_told_when_more_agents_receive() {
    Competence able = Competence.of(1);
    SiteFixture site =
        late(new HallBuilder().service("civil", one -> one.preCall = PreCall.of(0, null, 9)))
            .service("passport")
            .desk("1", "civil", "passport")
            .desk("2", "civil", "passport")
            .agent("nadia", "civil")
            .agent(
                "karim",
                Map.of("passport", able),
                null,
                Set.of(),
                List.of(),
                Map.of("late", Map.of("civil", able, "passport", able)))
            .open()
            .at("09:55")
            .open("1", "nadia")
            .open("2", "karim");
    site.rank("c", "civil").rank("p", "passport").next("1").serve("1").next("2").serve("2");
    site.rank("v1", "civil").rank("v2", "civil").rank("v3", "civil");
    RankWishes slow =
        new RankWishes(List.of(), null, TokenKind.NUMBER, null, false, Duration.ofMinutes(11));
    site.rank("slow", "civil", slow, ExpectedWait.unknown()).pass(Duration.ofMinutes(4));
    assertThat(site.visit("slow").leg().isPreCalled()).as("three ahead, two called").isFalse();
    site.pass(Duration.ofMinutes(2));
    assertThat(site.visit("slow").leg().times().preCalled()).isEqualTo(TEN);
  }

  @Test
  void a_dial_turns_to_speed_and_nobody_is_kept_any_more() {
    HallBuilder hall =
        hall()
            .service(
                "advice",
                one -> {
                  one.preferredLevel = 70;
                  one.holdUpTo = Duration.ofMinutes(30);
                })
            .desk("1", "advice")
            .desk("2", "advice")
            .agent("beginner", Map.of("advice", new Competence(1, 20, 1, null)), null)
            .agent("expert", Map.of("advice", new Competence(1, 90, 1, null)), null);
    hall.dial = new DialRules(100, null, Map.of("late", 0));
    SiteFixture site = hall.open().at("09:55").open("1", "beginner").open("2", "expert");
    site.rank("v1", "advice").next("2").serve("2").rank("v2", "advice");
    site.when(new DeskCommand.StandReady("1")).pass(Duration.ofMinutes(4)).thenAtDesk("1", null);
    site.pass(Duration.ofMinutes(2)).thenAtDesk("1", "v2");
    Instant called = Objects.requireNonNull(site.visit("v2").leg().times().called());
    assertThat(called).isEqualTo(TEN);
  }
}
