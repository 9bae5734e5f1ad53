package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parvis.engine.calling.CallMade;
import parvis.engine.calling.Explanation;
import parvis.engine.calling.Explanation.Cause;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.GroupCommand;
import parvis.engine.command.RankWishes;
import parvis.engine.command.SteeringCommand;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.TokenKind;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.event.Recorded;
import parvis.engine.event.Why;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/** Why somebody still waits, from what was recorded. */
class ExplanationTest {
  private static HallBuilder hall() {
    return new HallBuilder()
        .service("civil")
        .service("passport")
        .desk("1", "civil", "passport")
        .desk("2", Map.of("civil", Aptitude.of(1)), HallBuilder.withPlaces(3))
        .desk("3", "passport")
        .agent("nadia", "civil", "passport")
        .agent("karim", "civil", "passport")
        .agent("zoe", "civil");
  }

  private static Explanation explain(SiteFixture hall, String id) {
    Visit visit = hall.visit(id);
    List<Recorded> since =
        hall.history.stream().filter(one -> one.sequence() >= visit.leg().place().tie()).toList();
    return Explanation.of(hall.site, visit, since, hall.now());
  }

  @Test
  void who_came_earlier_was_called_before() {
    SiteFixture hall = hall().open("1", "nadia");
    hall.rank("v1", "civil").after(Duration.ofMinutes(1)).rank("v2", "civil").rank("v3", "civil");
    hall.receive("1");
    Explanation why = explain(hall, "v3");
    assertThat(why.before()).containsExactly(entry(Cause.EARLIER, 1));
    assertThat(why.ahead()).isOne();
    assertThat(why.picks()).isEmpty();
    assertThat(why.chances()).hasSize(1);
    assertThat(why.chances().getFirst().behind()).isOne();
    assertThat(why.chances().getFirst().obstacle()).isNull();
  }

  @Test
  void a_priority_class_goes_before() {
    SiteFixture hall = hall().open("1", "nadia");
    hall.rank("v1", "civil").rank("v2", "civil", "legal").receive("1");
    assertThat(hall.visit("v2").isClosed()).isTrue();
    assertThat(explain(hall, "v1").before()).containsExactly(entry(Cause.PRIORITY_CLASS, 1));
  }

  @Test
  void an_agent_who_picked_somebody_else_has_said_why() {
    SiteFixture hall = hall().open("1", "nadia");
    hall.rank("v1", "civil").rank("v2", "civil");
    hall.when(new DeskCommand.PickVisit("1", "v2", "a small child", false));
    Explanation why = explain(hall, "v1");
    assertThat(why.before()).containsExactly(entry(Cause.PICKED, 1));
    assertThat(why.picks()).containsExactly("a small child");
    assertThat(why.chances().getFirst().busy()).isTrue();
  }

  @Test
  void somebody_whom_an_agent_took_without_a_call_went_before_too() {
    SiteFixture hall = hall().open("1", "nadia");
    hall.rank("v1", "civil").rank("v2", "civil");
    hall.when(new DeskCommand.PickVisit("1", "v2", "already at the desk", true));
    Explanation why = explain(hall, "v1");
    assertThat(why.before()).containsExactly(entry(Cause.PICKED, 1));
    assertThat(why.picks()).containsExactly("already at the desk");
  }

  @Test
  void what_an_agent_may_receive_today_counts() {
    SiteFixture hall = hall().open("1", "zoe");
    hall.rank("v1", "passport").rank("v2", "civil");
    hall.when(new SteeringCommand.SetCompetence("zoe", "passport", Competence.of(2)));
    hall.next("1").thenAtDesk("1", "v2");
    assertThat(explain(hall, "v1").before()).containsExactly(entry(Cause.OTHER_SERVICE, 1));
  }

  @Test
  void the_last_call_of_somebody_is_found_with_its_reasons() {
    SiteFixture hall = hall().open("1", "nadia");
    hall.rank("v1", "civil").after(Duration.ofMinutes(1)).rank("v2", "civil");
    assertThat(CallMade.findLast(hall.history, "v1")).isNull();
    hall.receive("1").next("1");
    CallMade call = Objects.requireNonNull(CallMade.findLast(hall.history, "v1"));
    assertThat(call.by()).isEqualTo(new Reception("1", "nadia"));
    assertThat(call.why().rule()).isEqualTo(Why.Rule.LONGEST_WAIT);
  }

  @Test
  void another_service_whose_people_waited_longer_for_their_target_went_before() {
    HallBuilder builder = hall();
    builder.services.getLast().target = Duration.ofMinutes(1);
    SiteFixture hall = builder.open("1", "nadia");
    hall.rank("v1", "civil").after(Duration.ofSeconds(10)).rank("v2", "passport");
    hall.after(Duration.ofMinutes(2)).next("1").thenAtDesk("1", "v2");
    assertThat(explain(hall, "v1").before()).containsExactly(entry(Cause.OTHER_SERVICE, 1));
  }

  @Test
  void calls_of_desks_that_could_not_have_called_the_person_do_not_matter() {
    SiteFixture hall = hall().open("3", "karim", "2", "zoe");
    hall.rank("v1", "civil").rank("v2", "passport").next("3").thenAtDesk("3", "v2");
    Explanation why = explain(hall, "v1");
    assertThat(why.before()).isEmpty();
    assertThat(why.chances()).extracting(Explanation.Chance::desk).containsExactly("2");
  }

  @Test
  void a_promised_time_stands_in_the_way_until_it_comes() {
    HallBuilder builder = hall();
    builder.services.getFirst().guarantee = GuaranteeOffer.ALWAYS;
    SiteFixture hall = builder.open("1", "nadia");
    Duration hour = Duration.ofMinutes(60);
    hall.rank(
        "v1",
        "civil",
        new RankWishes(List.of(), null, TokenKind.NUMBER, null, true, Duration.ZERO),
        new ExpectedWait.Between(hour, hour, hour));
    Explanation why = explain(hall, "v1");
    assertThat(why.notBefore()).isEqualTo(hall.visit("v1").claim().promised());
    assertThat(why.chances().getFirst().behind()).isZero();
    hall.pass(hour);
    assertThat(explain(hall, "v1").notBefore()).isNull();
  }

  @Test
  void a_party_too_large_for_one_group_sees_others_fill_it() {
    SiteFixture hall = hall().open("2", "zoe");
    hall.party("v1", "civil", 4).after(Duration.ofSeconds(1)).rank("v2", "civil");
    hall.when(new GroupCommand.CallGroup("2", "g1", null, 3, List.of()));
    assertThat(hall.site.findGroup("g1")).isNotNull();
    assertThat(explain(hall, "v1").before()).containsExactly(entry(Cause.GROUP, 1));
  }
}
