package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.SendingRules;
import parvis.engine.configuration.SendingRules.ClosedTarget;
import parvis.engine.configuration.Targets;
import parvis.engine.estimate.Outlook;
import parvis.engine.event.SiteEvent;
import parvis.engine.view.SiteView;
import parvis.engine.view.Views;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Insertion;

/** Where people may be sent on to, whether anybody receives there, and how often it happened. */
class SendTargetsTest {
  private final HallBuilder hall = new HallBuilder().service("civil").service("passport");

  /** V1 is received at desk 1 by Nadia. */
  private SiteFixture serving(Targets ofDesk, Targets ofAgent) {
    hall.desk("1", java.util.Map.of(), one -> sending(one, ofDesk));
    hall.desk("2", "civil", "passport").desk("3", "civil", "passport");
    hall.sendsTo = ofAgent;
    hall.agent("nadia", "civil", "passport").agent("karim", "civil", "passport");
    SiteFixture site = hall.open("1", "nadia", "2", "karim");
    return site.rank("v1", "civil").next("1").serve("1");
  }

  private static Desk sending(Desk one, Targets targets) {
    var all =
        java.util.Map.of(
            "civil",
            parvis.engine.configuration.Aptitude.of(1),
            "passport",
            parvis.engine.configuration.Aptitude.of(1));
    return new Desk(
        one.id(),
        one.name(),
        one.area(),
        one.arrow(),
        one.direction(),
        all,
        one.bands(),
        one.offers(),
        one.mobile(),
        one.places(),
        one.mode(),
        targets,
        one.automatic());
  }

  private static SiteCommand send(String reason, Addressee to, boolean anyway) {
    return new DeskCommand.SendOn("1", reason, to, new Insertion.Last(), List.of(), anyway);
  }

  private static SiteCommand send(String reason, Addressee to) {
    return send(reason, to, false);
  }

  private static Addressee karim() {
    return new Addressee.OneAgent("karim", null);
  }

  @Test
  void a_service_that_the_desk_may_not_send_to_is_refused() {
    SiteFixture site = serving(new Targets(Set.of("civil"), null, null), Targets.EVERYWHERE);
    site.when(send("passport", Addressee.ANYONE)).thenRefused(Reason.TARGET_NOT_ALLOWED);
    site.when(send("civil", Addressee.ANYONE)).thenEvents(SiteEvent.VisitSentOn.class);
  }

  @Test
  void an_agent_or_a_desk_that_may_not_be_named_is_refused_and_anybody_is_not() {
    SiteFixture site = serving(Targets.EVERYWHERE, new Targets(null, Set.of("3"), Set.of()));
    site.when(send("passport", karim())).thenRefused(Reason.TARGET_NOT_ALLOWED);
    site.when(send("passport", new Addressee.OneDesk("2"))).thenRefused(Reason.TARGET_NOT_ALLOWED);
    site.when(send("passport", new Addressee.OneDesk("3"))).thenRefused(Reason.TARGET_SHUT);
    site.when(send("passport", Addressee.ANYONE)).thenEvents(SiteEvent.VisitSentOn.class);
  }

  @Test
  void desk_and_agent_must_both_allow_it() {
    SiteFixture site =
        serving(
            new Targets(Set.of("passport"), null, null), new Targets(Set.of("civil"), null, null));
    site.when(send("passport", Addressee.ANYONE)).thenRefused(Reason.TARGET_NOT_ALLOWED);
    site.when(send("civil", Addressee.ANYONE)).thenRefused(Reason.TARGET_NOT_ALLOWED);
  }

  @Test
  void where_nobody_receives_is_said_once_and_done_when_it_is_said_again() {
    SiteFixture site = serving(Targets.EVERYWHERE, Targets.EVERYWHERE);
    site.when(new DeskCommand.SignOut("2"));
    site.when(send("passport", karim())).thenRefused(Reason.TARGET_SHUT);
    site.when(send("passport", karim(), true)).thenEvents(SiteEvent.VisitSentOn.class);
  }

  @Test
  void where_the_site_has_it_so_nobody_is_sent_to_a_closed_target() {
    hall.sending = new SendingRules(3, ClosedTarget.REFUSED);
    SiteFixture site = serving(Targets.EVERYWHERE, Targets.EVERYWHERE);
    site.when(send("passport", new Addressee.OneDesk("3"), true)).thenRefused(Reason.TARGET_SHUT);
  }

  @Test
  void who_is_sent_on_again_and_again_raises_an_alert() {
    hall.sending = new SendingRules(2, ClosedTarget.WARNED);
    SiteFixture site = serving(Targets.EVERYWHERE, Targets.EVERYWHERE);
    site.when(send("civil", Addressee.ANYONE));
    assertThat(alerts(site)).doesNotContain(SiteView.Alert.Kind.SENT_ROUND);
    site.next("1").serve("1").when(send("passport", Addressee.ANYONE));
    assertThat(site.visit("v1").sentOn()).isEqualTo(2);
    assertThat(alerts(site)).contains(SiteView.Alert.Kind.SENT_ROUND);
    site.when(new DeskCommand.UndoLastStep("1"));
    assertThat(site.visit("v1").sentOn()).isEqualTo(1);
    site.thenSnapshotEqualsReplay();
  }

  private static List<SiteView.Alert.Kind> alerts(SiteFixture site) {
    return new Views(site.site, site.now(), Outlook.NONE)
        .site().alerts().stream().map(SiteView.Alert::kind).toList();
  }

  @Test
  void the_next_of_the_persons_own_reasons_is_not_being_sent_on() {
    SiteFixture site = serving(Targets.EVERYWHERE, Targets.EVERYWHERE);
    site.when(
        new VisitCommand.TakeRank(
            "v2",
            "key-v2",
            List.of("civil", "passport"),
            parvis.engine.visit.Channel.GREETER,
            "fr",
            null,
            1,
            false));
    site.next("2").serve("2").when(new DeskCommand.EndService("2", List.of(), false));
    assertThat(site.visit("v2").leg().service()).isEqualTo("passport");
    assertThat(site.visit("v2").sentOn()).isZero();
    site.pass(Duration.ofMinutes(1));
  }
}
