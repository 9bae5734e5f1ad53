package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parvis.engine.calling.CallingOrder;
import parvis.engine.calling.Explanation;
import parvis.engine.command.Actor;
import parvis.engine.command.CustomerCommand.LinkCustomer;
import parvis.engine.command.CustomerCommand.RecogniseCustomer;
import parvis.engine.command.CustomerCommand.UnlinkCustomer;
import parvis.engine.command.Decision;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.RankWishes;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.Stamped;
import parvis.engine.configuration.CustomerRules;
import parvis.engine.configuration.CustomerRules.UsualAgent;
import parvis.engine.configuration.TokenKind;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.event.CustomerEvent;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.engine.rules.Engine;
import parvis.engine.view.Views;
import parvis.engine.view.VisitRow;
import parvis.engine.visit.Addressee;

/** Somebody who comes again is received by the agent who knows them, as far as the site says so. */
class PersonalCustomerTest {
  private static SiteFixture office(UsualAgent usual) {
    HallBuilder hall =
        new HallBuilder()
            .service("advice")
            .service("cash")
            .desk("1", "advice", "cash")
            .desk("2", "advice", "cash")
            .agent("nadia", "advice")
            .agent("karim", "advice", "cash");
    hall.customers = new CustomerRules(usual, 30);
    return hall.open("1", "nadia", "2", "karim");
  }

  private static SiteFixture known(UsualAgent usual) {
    return office(usual).when(new LinkCustomer("p", "nadia", null));
  }

  private static RankWishes wishes(@Nullable String agent) {
    return new RankWishes(List.of(), agent, TokenKind.NUMBER, null, false, Duration.ZERO).of("p");
  }

  private static SiteFixture comes(SiteFixture site, String visit, String reason) {
    return site.rank(visit, reason, wishes(null), ExpectedWait.unknown());
  }

  private static Addressee addressee(SiteFixture site, String visit) {
    return site.visit(visit).leg().addressee();
  }

  @Test
  void a_personal_customer_waits_for_the_usual_agent_and_then_for_anybody() {
    SiteFixture site = known(UsualAgent.PREFERRED);
    comes(site, "v1", "advice")
        .thenEvents(SiteEvent.RankTaken.class, CustomerEvent.CustomerRecognised.class);
    site.next("2").thenRefused(Reason.NOBODY_TO_CALL);
    Why.Obstacle kept = CallingOrder.of(site.site, "2", site.now()).obstacles(5).getFirst();
    assertThat(kept.kind()).isEqualTo(Why.Obstacle.Kind.USUAL_AGENT);
    site.pass(Duration.ofMinutes(20)).next("2").thenAtDesk("2", "v1");
    site.thenSnapshotEqualsReplay();
  }

  @Test
  void the_usual_agent_is_told_so_and_the_call_says_why() {
    SiteFixture site = comes(known(UsualAgent.PREFERRED), "v1", "advice");
    assertThat(particulars(site, "v1").usualAgent())
        .isEqualTo(new VisitRow.UsualAgent("nadia", "nadia"));
    Explanation explained = Explanation.of(site.site, site.visit("v1"), site.history, site.now());
    assertThat(explained.chances())
        .filteredOn(chance -> chance.desk().equals("2"))
        .extracting(Explanation.Chance::obstacle)
        .containsExactly(Why.Obstacle.Kind.USUAL_AGENT);
    site.next("1").thenAtDesk("1", "v1");
    assertThat(site.why("1").rule()).isEqualTo(Why.Rule.USUAL_AGENT);
  }

  private static VisitRow.Particulars particulars(SiteFixture site, String visit) {
    Views views = new Views(site.site, site.now(), Outlook.NONE);
    return Objects.requireNonNull(views.findVisit(visit)).particulars();
  }

  @Test
  void nobody_waits_for_an_agent_who_is_not_there_where_it_is_only_preferred() {
    SiteFixture site = known(UsualAgent.PREFERRED).when(new DeskCommand.SignOut("1"));
    comes(site, "v1", "advice").next("2").thenAtDesk("2", "v1");
    assertThat(site.site.customers().findUsualAgent("v1")).isEqualTo("nadia");
  }

  @Test
  void where_it_is_required_only_the_usual_agent_receives_until_they_leave() {
    SiteFixture site = comes(known(UsualAgent.REQUIRED), "v1", "advice");
    site.pass(Duration.ofMinutes(90)).next("2").thenRefused(Reason.NOBODY_TO_CALL);
    site.when(new DeskCommand.SignOut("1"))
        .thenEvents(SiteEvent.AgentSignedOut.class, SiteEvent.AddresseeWidened.class);
    site.next("2").thenAtDesk("2", "v1").thenSnapshotEqualsReplay();
  }

  @Test
  void where_it_is_required_an_absent_agent_is_waited_for_within_the_limit() {
    SiteFixture site = known(UsualAgent.REQUIRED).when(new DeskCommand.SignOut("1"));
    comes(site, "v1", "advice").next("2").thenRefused(Reason.NOBODY_TO_CALL);
    site.pass(Duration.ofMinutes(20)).next("2").thenAtDesk("2", "v1");
  }

  @Test
  void a_service_that_the_usual_agent_does_not_receive_is_anybodys() {
    SiteFixture site = comes(known(UsualAgent.REQUIRED), "v1", "cash");
    assertThat(addressee(site, "v1")).isEqualTo(Addressee.ANYONE);
  }

  @Test
  void whom_the_person_asks_for_goes_before_the_usual_agent() {
    SiteFixture site = known(UsualAgent.REQUIRED);
    site.rank("v1", "advice", wishes("karim"), ExpectedWait.unknown());
    site.next("2").thenAtDesk("2", "v1");
  }

  @Test
  void where_nobody_is_remembered_nothing_is_linked_nor_kept() {
    SiteFixture site = office(UsualAgent.NONE).when(new LinkCustomer("p", "nadia", null));
    site.thenRefused(Reason.NO_PERSONAL_CUSTOMERS);
    comes(site, "v1", "advice").thenEvents(SiteEvent.RankTaken.class);
  }

  @Test
  void a_link_is_changed_and_taken_back() {
    SiteFixture site = known(UsualAgent.PREFERRED);
    site.when(new LinkCustomer("p", "nadia", null)).thenRefused(Reason.ALREADY_SO);
    site.when(new LinkCustomer("p", "bob", null)).thenRefused(Reason.UNKNOWN_AGENT);
    site.when(new LinkCustomer("q", "nadia", "v9")).thenRefused(Reason.UNKNOWN_VISIT);
    site.when(new LinkCustomer("p", "karim", null));
    comes(site, "v1", "advice").next("2").thenAtDesk("2", "v1");
    site.when(new UnlinkCustomer("p")).thenEvents(CustomerEvent.CustomerUnlinked.class);
    site.when(new UnlinkCustomer("p")).thenRefused(Reason.UNKNOWN_CUSTOMER);
    comes(site, "v2", "advice").thenEvents(SiteEvent.RankTaken.class);
    assertThat(addressee(site, "v2")).isEqualTo(Addressee.ANYONE);
  }

  @Test
  void an_agent_decides_on_the_own_customers_only() {
    SiteFixture site = known(UsualAgent.PREFERRED);
    assertThat(refusal(site, "karim", new LinkCustomer("p", "karim", null)))
        .isEqualTo(Reason.CUSTOMER_OF_ANOTHER);
    assertThat(refusal(site, "karim", new UnlinkCustomer("p")))
        .isEqualTo(Reason.CUSTOMER_OF_ANOTHER);
    assertThat(refusal(site, "karim", new LinkCustomer("q", "nadia", null)))
        .isEqualTo(Reason.NO_RIGHT);
    assertThat(refusal(site, "karim", new LinkCustomer("q", "karim", null))).isNull();
    assertThat(refusal(site, "nadia", new LinkCustomer("p", "karim", null))).isNull();
  }

  private static @Nullable Reason refusal(SiteFixture site, String agent, SiteCommand command) {
    Stamped stamped = new Stamped("x", new Actor(Actor.Kind.AGENT, agent), site.now(), command);
    return Engine.decide(site.site, stamped) instanceof Decision.Refused(var refusal)
        ? refusal.reason()
        : null;
  }

  @Test
  void a_link_made_at_the_desk_shows_at_once() {
    SiteFixture site = office(UsualAgent.PREFERRED).rank("v1", "advice").next("1").serve("1");
    site.when(new LinkCustomer("p", "nadia", "v1"));
    assertThat(site.site.customers().findUsualAgent("v1")).isEqualTo("nadia");
    site.when(new UnlinkCustomer("p"));
    assertThat(site.site.customers().findUsualAgent("v1")).isNull();
    site.thenSnapshotEqualsReplay();
  }

  @Test
  void who_is_recognised_while_waiting_keeps_the_place_and_waits_for_the_usual_agent() {
    SiteFixture site = known(UsualAgent.PREFERRED).rank("v1", "advice").rank("v2", "advice");
    var place = site.visit("v1").leg().place();
    site.when(new RecogniseCustomer("v1", "p"))
        .thenEvents(SiteEvent.VisitChanged.class, CustomerEvent.CustomerRecognised.class);
    assertThat(site.visit("v1").leg().place()).isEqualTo(place);
    site.next("2").thenAtDesk("2", "v2").next("1").thenAtDesk("1", "v1");
    site.when(new RecogniseCustomer("v1", "p")).thenRefused(Reason.ALREADY_SO);
    site.when(new RecogniseCustomer("v2", "q")).thenRefused(Reason.UNKNOWN_CUSTOMER);
    site.when(new RecogniseCustomer("v2", "p")).thenEvents(CustomerEvent.CustomerRecognised.class);
    site.thenSnapshotEqualsReplay();
  }

  @Test
  void who_does_not_come_for_long_is_forgotten_and_who_comes_is_not() {
    SiteFixture site = known(UsualAgent.PREFERRED).when(new LinkCustomer("q", "nadia", null));
    site.pass(Duration.ofDays(20)).open("1", "nadia");
    comes(site, "v1", "advice");
    site.pass(Duration.ofDays(20)).open("1", "nadia").rank("v2", "advice");
    assertThat(site.site.customers().all()).containsOnlyKeys("p");
    assertThat(site.site.customers().findPerson("v1")).isNull();
    site.thenSnapshotEqualsReplay();
  }
}
