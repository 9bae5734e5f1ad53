package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parvis.engine.command.RankWishes;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SteeringCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.PreCall;
import parvis.engine.configuration.TokenKind;
import parvis.engine.configuration.Wanted;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.engine.view.SiteView;
import parvis.engine.view.SiteView.Alert.Kind;
import parvis.engine.view.Views;

/** Several areas for one service (5.8). */
class AreaTest {
  private static final Map<String, Aptitude> CIVIL = Map.of("civil", Aptitude.of(1));

  private static HallBuilder twoFloors() {
    return new HallBuilder()
        .area("ground", 3, Duration.ZERO)
        .area("upstairs", 10, Duration.ofSeconds(90), "lift")
        .need("lift")
        .service("civil", one -> one.areas = List.of("ground", "upstairs"))
        .desk("1", CIVIL, HallBuilder.in("ground"))
        .desk(
            "2",
            CIVIL,
            one -> HallBuilder.in("upstairs").apply(HallBuilder.offering("lift").apply(one)))
        .agent("nadia", "civil")
        .agent("karim", "civil");
  }

  private static String areaOf(SiteFixture hall, String visit) {
    return hall.visit(visit).leg().area();
  }

  private static SiteFixture wishing(SiteFixture hall, String visit, String need) {
    RankWishes wishes =
        new RankWishes(
            List.of(new Wanted(need, true)), null, TokenKind.NUMBER, null, false, Duration.ZERO);
    return hall.rank(visit, "civil", wishes, ExpectedWait.unknown());
  }

  @Test
  void an_empty_hall_sends_people_where_the_walk_is_shortest() {
    SiteFixture hall = twoFloors().open("1", "nadia", "2", "karim");
    assertThat(areaOf(hall.rank("v1", "civil"), "v1")).isEqualTo("ground");
  }

  @Test
  void the_work_that_waits_for_each_desk_outweighs_a_longer_walk() {
    SiteFixture hall = twoFloors().open("1", "nadia", "2", "karim");
    hall.rank("v1", "civil").rank("v2", "civil");
    // one person is five minutes of work at one desk, more than 90 seconds of walk
    assertThat(areaOf(hall, "v2")).isEqualTo("upstairs");
  }

  private static SiteFixture choosing(SiteFixture hall, String visit, String area) {
    return hall.rank(visit, "civil", RankWishes.NOTHING.in(area), ExpectedWait.unknown());
  }

  @Test
  void an_area_that_is_chosen_is_where_the_person_waits() {
    SiteFixture hall = twoFloors().open("1", "nadia", "2", "karim");
    assertThat(areaOf(choosing(hall, "v1", "upstairs"), "v1")).isEqualTo("upstairs");
  }

  @Test
  void an_area_that_takes_nobody_cannot_be_chosen() {
    SiteFixture hall = twoFloors().open("1", "nadia", "2", "karim");
    choosing(hall, "v1", "roof").thenRefused(Reason.UNKNOWN_AREA);
    hall.when(new SteeringCommand.DrainArea("upstairs"));
    choosing(hall, "v1", "upstairs").thenRefused(Reason.AREA_TAKES_NOBODY);
    for (int i = 1; i <= 3; i++) {
      choosing(hall, "g" + i, "ground");
    }
    choosing(hall, "v1", "ground").thenRefused(Reason.AREA_FULL);
  }

  @Test
  void an_area_without_an_open_desk_takes_people_only_when_none_has_one() {
    SiteFixture hall = twoFloors().open("2", "karim");
    assertThat(areaOf(hall.rank("v1", "civil"), "v1")).isEqualTo("upstairs");
    SiteFixture closed = twoFloors().open();
    assertThat(areaOf(closed.rank("v1", "civil"), "v1")).isEqualTo("ground");
  }

  @Test
  void a_full_area_takes_nobody_while_another_has_seats() {
    SiteFixture hall = twoFloors().open("1", "nadia");
    hall.rank("v1", "civil").rank("v2", "civil").rank("v3", "civil").rank("v4", "civil");
    assertThat(areaOf(hall, "v3")).isEqualTo("ground");
    assertThat(areaOf(hall, "v4")).isEqualTo("upstairs");
  }

  @Test
  void a_party_goes_where_all_of_it_has_seats() {
    SiteFixture hall = twoFloors().open("1", "nadia");
    assertThat(areaOf(hall.party("v1", "civil", 4), "v1")).isEqualTo("upstairs");
  }

  @Test
  void a_drained_area_empties_while_it_is_drained() {
    SiteFixture hall = twoFloors().open("1", "nadia", "2", "karim");
    hall.rank("v1", "civil").when(new SteeringCommand.DrainArea("ground"));
    hall.thenEvents(SiteEvent.AreaDrained.class);
    assertThat(areaOf(hall, "v1")).as("who waits there stays").isEqualTo("ground");
    assertThat(areaOf(hall.rank("v2", "civil"), "v2")).isEqualTo("upstairs");
    hall.when(new SteeringCommand.DrainArea("ground")).thenRefused(Reason.ALREADY_SO);
    hall.when(new SteeringCommand.ReopenArea("ground")).next("1").thenAtDesk("1", "v1");
    assertThat(areaOf(hall.rank("v3", "civil"), "v3")).isEqualTo("ground");
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void who_needs_what_one_area_offers_goes_there() {
    SiteFixture hall = twoFloors().open("1", "nadia", "2", "karim");
    assertThat(areaOf(wishing(hall, "v1", "lift"), "v1")).isEqualTo("upstairs");
  }

  @Test
  void who_waits_in_the_desks_area_is_spared_a_walk_unless_another_waits_much_longer() {
    SiteFixture near = twoFloors().open("1", "nadia", "2", "karim");
    near.rank("v1", "civil").after(Duration.ofMinutes(1)).rank("v2", "civil");
    assertThat(areaOf(near, "v1")).isNotEqualTo(areaOf(near, "v2"));
    near.next("2").thenAtDesk("2", "v2");
    assertThat(near.why("2").rule()).isEqualTo(Why.Rule.AREA);
    SiteFixture far = twoFloors().open("1", "nadia", "2", "karim");
    far.rank("v1", "civil").after(Duration.ofMinutes(12)).rank("v2", "civil");
    far.next("2").thenAtDesk("2", "v1");
  }

  @Test
  void a_desk_whose_area_is_empty_calls_from_the_other() {
    SiteFixture hall = twoFloors().open("1", "nadia", "2", "karim");
    hall.rank("v1", "civil").next("2").thenAtDesk("2", "v1");
  }

  @Test
  void a_person_moves_until_told_that_the_turn_is_near() {
    HallBuilder builder = twoFloors();
    builder.services.getFirst().preCall = PreCall.of(0, null, 5);
    SiteFixture hall = builder.open("1", "nadia");
    hall.rank("v1", "civil").rank("v2", "civil");
    hall.when(new VisitCommand.MoveVisit("v2", "upstairs")).thenEvents(SiteEvent.VisitMoved.class);
    assertThat(areaOf(hall, "v2")).isEqualTo("upstairs");
    hall.when(new VisitCommand.MoveVisit("v2", "roof")).thenRefused(Reason.UNKNOWN_AREA);
    hall.pass(Duration.ofSeconds(1));
    hall.when(new VisitCommand.MoveVisit("v1", "upstairs")).thenRefused(Reason.ALREADY_PRE_CALLED);
  }

  @Test
  void who_is_out_fills_no_area_until_they_are_back() {
    HallBuilder builder =
        new HallBuilder()
            .area("ground", 1, Duration.ZERO)
            .service(
                "civil",
                one -> {
                  one.areas = List.of("ground");
                  one.guarantee = GuaranteeOffer.ON_REQUEST;
                })
            .desk("1", CIVIL, HallBuilder.in("ground"))
            .agent("nadia", "civil");
    SiteFixture hall = builder.open("1", "nadia");
    RankWishes out = new RankWishes(List.of(), null, TokenKind.NUMBER, null, true, Duration.ZERO);
    Duration hour = Duration.ofHours(1);
    ExpectedWait told = new ExpectedWait.Between(hour, hour, hour);
    hall.rank("v1", "civil", out, told).rank("v2", "civil", out, told);
    assertThat(alerts(hall)).isEmpty();
    hall.pass(hour);
    assertThat(alerts(hall)).contains(Kind.AREA_FULL);
  }

  private static List<Kind> alerts(SiteFixture hall) {
    return new Views(hall.site, hall.now(), Outlook.NONE)
        .site().alerts().stream().map(SiteView.Alert::kind).toList();
  }
}
