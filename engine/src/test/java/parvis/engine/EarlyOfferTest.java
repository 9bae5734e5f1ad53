package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.RankWishes;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.GuaranteeRules;
import parvis.engine.configuration.TokenKind;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.event.SiteEvent;
import parvis.engine.view.Views;
import parvis.engine.visit.LegState;

/** What is done for people whose promised time lies ahead, or has just come (5.12). */
class EarlyOfferTest {
  private static final RankWishes OUT =
      new RankWishes(List.of(), null, TokenKind.NUMBER, null, true, Duration.ofMinutes(5));
  private static final ExpectedWait HOUR =
      new ExpectedWait.Between(Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(1));

  private static HallBuilder builder() {
    return new HallBuilder()
        .service("civil", one -> one.guarantee = GuaranteeOffer.ON_REQUEST)
        .desk("1", "civil")
        .desk("2", "civil")
        .agent("nadia", "civil")
        .agent("karim", "civil");
  }

  private static boolean told(SiteFixture hall, String visit) {
    return hall.site.isOfferedEarly(visit);
  }

  private static boolean shown(SiteFixture hall, String visit) {
    return java.util.Objects.requireNonNull(
            new Views(hall.site, hall.now(), Outlook.NONE).findVisitor("key-" + visit))
        .early();
  }

  private static SiteFixture busy(HallBuilder builder) {
    return builder.open("1", "nadia").rank("now", "civil").next("1").serve("1");
  }

  @Test
  void who_is_out_is_told_when_everybody_who_could_receive_them_is_idle() {
    SiteFixture hall = busy(builder());
    hall.rank("out", "civil", OUT, HOUR);
    assertThat(told(hall, "out")).isFalse();
    hall.after(Duration.ofMinutes(5)).when(new DeskCommand.EndService("1", List.of(), false));
    hall.thenFollows(SiteEvent.VisitOfferedEarly.class);
    assertThat(shown(hall, "out")).isTrue();
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void only_their_own_answer_lifts_the_promise() {
    SiteFixture hall = busy(builder());
    hall.rank("out", "civil", OUT, HOUR).when(new DeskCommand.EndService("1", List.of(), false));
    assertThat(told(hall, "out")).isTrue();
    hall.next("1").thenRefused(Reason.NOBODY_TO_CALL);
    hall.when(new VisitCommand.LiftPromise("out")).next("1").thenAtDesk("1", "out");
    assertThat(told(hall, "out")).isFalse();
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void nobody_is_told_while_somebody_else_can_be_called_or_is_received() {
    SiteFixture hall = busy(builder()).open("2", "karim");
    hall.rank("out", "civil", OUT, HOUR);
    assertThat(told(hall, "out")).as("Nadia is busy").isFalse();
    hall.rank("here", "civil").when(new DeskCommand.EndService("1", List.of(), false));
    assertThat(told(hall, "out")).as("somebody waits").isFalse();
    hall.receive("1");
    assertThat(told(hall, "out")).isTrue();
  }

  @Test
  void as_many_are_told_as_desks_are_idle_and_each_once() {
    SiteFixture hall = busy(builder());
    for (String visit : List.of("a", "b", "c")) {
      hall.after(Duration.ofSeconds(1)).rank(visit, "civil", OUT, HOUR);
    }
    hall.when(new DeskCommand.EndService("1", List.of(), false));
    hall.thenFollows(SiteEvent.VisitOfferedEarly.class);
    assertThat(told(hall, "a")).isTrue();
    hall.open("2", "karim").thenFollows(SiteEvent.VisitOfferedEarly.class);
    assertThat(told(hall, "b")).isTrue();
    hall.when(new DeskCommand.Pause("2", "lunch")).when(new DeskCommand.Resume("2")).thenFollows();
  }

  @Test
  void the_page_says_so_only_while_it_is_true() {
    SiteFixture hall = busy(builder());
    hall.rank("out", "civil", OUT, HOUR).when(new DeskCommand.EndService("1", List.of(), false));
    hall.rank("here", "civil");
    assertThat(shown(hall, "out")).isFalse();
    hall.receive("1");
    assertThat(shown(hall, "out")).isTrue();
  }

  @Test
  void a_site_may_want_nobody_told() {
    HallBuilder quiet = builder();
    GuaranteeRules plain = GuaranteeRules.standard();
    quiet.guarantee =
        new GuaranteeRules(
            plain.share(),
            plain.minimum(),
            plain.rounding(),
            plain.maximum(),
            plain.tolerance(),
            false);
    SiteFixture hall = busy(quiet).rank("out", "civil", OUT, HOUR);
    hall.when(new DeskCommand.EndService("1", List.of(), false)).thenFollows();
  }

  @Test
  void called_after_the_time_promised_a_person_may_come_back_longer() {
    SiteFixture hall = builder().open("1", "nadia");
    hall.rank("out", "civil", OUT, HOUR).pass(Duration.ofMinutes(45));
    hall.rank("here", "civil").next("1").thenAtDesk("1", "out");
    hall.when(new DeskCommand.MarkNoShow("1"));
    assertThat(until(hall, "out")).isEqualTo(hall.now().plus(Duration.ofMinutes(40)));
    hall.next("1").when(new DeskCommand.MarkNoShow("1"));
    assertThat(until(hall, "here")).isEqualTo(hall.now().plus(Duration.ofMinutes(20)));
  }

  @Test
  void who_came_back_before_is_treated_like_everybody() {
    SiteFixture hall = builder().open("1", "nadia");
    hall.rank("out", "civil", OUT, HOUR).when(new VisitCommand.LiftPromise("out"));
    hall.next("1").when(new DeskCommand.MarkNoShow("1"));
    assertThat(until(hall, "out")).isEqualTo(hall.now().plus(Duration.ofMinutes(20)));
  }

  private static Instant until(SiteFixture hall, String visit) {
    return ((LegState.NoShow) hall.visit(visit).state()).until();
  }
}
