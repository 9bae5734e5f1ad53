package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import parvis.engine.command.RankWishes;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.TokenKind;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.rehearsal.Rehearsal;
import parvis.engine.site.Snapshots;

/** How long it will be, seen by running the real rules forward on a copy (5.1). */
class RehearsalTest {
  private static final long SEED = 7;

  private static HallBuilder hall() {
    return new HallBuilder()
        .service("civil")
        .service("passport")
        .desk("1", "civil")
        .desk("2", "civil")
        .desk("3", "passport")
        .agent("nadia", "civil")
        .agent("karim", "civil")
        .agent("zoe", "passport");
  }

  private static SiteFixture waiting(SiteFixture hall, int people) {
    for (int i = 1; i <= people; i++) {
      hall.rank("v" + i, "civil").after(Duration.ofSeconds(1));
    }
    return hall;
  }

  private static Outlook look(SiteFixture hall) {
    return Rehearsal.of(hall.site, hall.now()).run(SEED);
  }

  private static ExpectedWait of(Outlook outlook, String visit) {
    return outlook.forVisit(visit, outlook.at());
  }

  private static long minutes(ExpectedWait wait) {
    return ((ExpectedWait.Between) wait).low().toMinutes();
  }

  @Test
  void nobody_can_say_while_no_desk_is_open() {
    Outlook outlook = look(waiting(hall().open("3", "zoe"), 2));
    assertThat(outlook.forNewcomer("civil").isUnknown()).isTrue();
    assertThat(of(outlook, "v1").isUnknown()).isTrue();
    assertThat(outlook.forNewcomer("passport")).isInstanceOf(ExpectedWait.Between.class);
  }

  @Test
  void an_idle_desk_means_no_wait() {
    ExpectedWait wait = look(hall().open("1", "nadia")).forNewcomer("civil");
    assertThat(((ExpectedWait.Between) wait).high()).isEqualTo(Duration.ZERO);
  }

  @Test
  void the_wait_is_the_work_ahead_over_the_desks_that_do_it() {
    // twenty people of five minutes each: 100 minutes at one desk, 50 at two
    long one = minutes(look(waiting(hall().open("1", "nadia"), 20)).forNewcomer("civil"));
    long two =
        minutes(look(waiting(hall().open("1", "nadia", "2", "karim"), 20)).forNewcomer("civil"));
    assertThat(one).isBetween(75L, 100L);
    assertThat(two).isBetween(36L, 50L);
  }

  @Test
  void a_range_has_a_cautious_end_below_it() {
    ExpectedWait wait = look(waiting(hall().open("1", "nadia"), 12)).forNewcomer("civil");
    var range = (ExpectedWait.Between) wait;
    assertThat(range.low()).isLessThan(range.high());
    assertThat(range.cautious()).isLessThanOrEqualTo(range.low());
  }

  @Test
  void those_who_wait_see_less_the_nearer_they_are() {
    Outlook outlook = look(waiting(hall().open("1", "nadia"), 10));
    assertThat(minutes(of(outlook, "v2"))).isLessThan(minutes(of(outlook, "v9")));
  }

  @Test
  void a_priority_class_waits_less() {
    SiteFixture hall = waiting(hall().open("1", "nadia"), 10);
    hall.rank("legal", "civil", "legal");
    Outlook outlook = look(hall);
    assertThat(minutes(of(outlook, "legal"))).isLessThan(minutes(of(outlook, "v9")));
  }

  @Test
  void nobody_is_expected_before_what_was_promised() {
    HallBuilder builder = hall();
    builder.services.getFirst().guarantee = GuaranteeOffer.ALWAYS;
    SiteFixture hall = builder.open("1", "nadia");
    Duration hour = Duration.ofHours(1);
    hall.rank(
        "v1",
        "civil",
        new RankWishes(List.of(), null, TokenKind.NUMBER, null, true, Duration.ZERO),
        new ExpectedWait.Between(hour, hour, hour));
    var range = (ExpectedWait.Between) of(look(hall), "v1");
    assertThat(range.low()).isGreaterThanOrEqualTo(Duration.ofMinutes(44));
  }

  @Test
  void durations_are_learned_from_the_day() {
    SiteFixture slow = hall().open("1", "nadia");
    for (int i = 0; i < 30; i++) {
      slow.rank("past" + i, "civil").next("1").serve("1").after(Duration.ofMinutes(15)).end("1");
    }
    long learned = minutes(look(waiting(slow, 10)).forNewcomer("civil"));
    long supposed = minutes(look(waiting(hall().open("1", "nadia"), 10)).forNewcomer("civil"));
    assertThat(learned).isGreaterThan(supposed * 2);
  }

  @Test
  void it_is_the_same_again_with_the_same_chance_and_changes_nothing() {
    SiteFixture hall = waiting(hall().open("1", "nadia"), 10);
    var before = Snapshots.of(hall.site);
    Outlook first = look(hall);
    assertThat(look(hall)).isEqualTo(first);
    assertThat(Snapshots.of(hall.site)).isEqualTo(before);
    assertThat(first.newcomers().keySet()).containsAll(List.of("civil"));
  }
}
