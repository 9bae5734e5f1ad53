package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.RankWishes;
import parvis.engine.command.RankWishes.Sent;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.SiteCommand.CloseService.Waiting;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.SendingRules;
import parvis.engine.configuration.SendingRules.ClosedTarget;
import parvis.engine.configuration.Targets;
import parvis.engine.configuration.Text;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.event.JourneyEvent;
import parvis.engine.event.SiteEvent;
import parvis.engine.view.Views;
import parvis.engine.view.VisitorView;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Destination;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Origin;
import parvis.engine.visit.Outcome;

/** People who are sent from one site to another (3.5). */
class JourneysTest {
  private static final Destination ANNEXE =
      new Destination("annexe", Text.same("Annexe"), "w1", "C 003", "annexe.key");

  private final HallBuilder hall = new HallBuilder().service("civil").service("passport");

  /** V1 is received at desk 1 by Nadia, at a site that sends people to the annexe. */
  private SiteFixture serving() {
    hall.sending = new SendingRules(3, ClosedTarget.WARNED, List.of("annexe"));
    hall.desk("1", "civil", "passport").agent("nadia", "civil", "passport");
    return hall.open("1", "nadia").rank("v1", "civil").next("1").serve("1");
  }

  private static DeskCommand away(Destination to) {
    return new DeskCommand.SendAway("1", to, List.of());
  }

  private static VisitCommand arriving(Instant since, boolean byArrival) {
    Origin from =
        new Origin("centre", Text.same("Centre"), "v1", "A 001", since, Duration.ofMinutes(9));
    return new VisitCommand.TakeRank(
        "w1",
        "key-w1",
        List.of("civil"),
        Channel.SITE,
        "fr",
        null,
        1,
        true,
        RankWishes.NOTHING.from(new Sent(from, byArrival)),
        ExpectedWait.unknown());
  }

  private static VisitorView page(SiteFixture site, String key) {
    Views views = new Views(site.site, site.now(), Outlook.NONE);
    return Objects.requireNonNull(views.findVisitor(key));
  }

  @Test
  void the_visit_is_over_here_as_sent_on_and_its_page_says_where_it_goes_on() {
    SiteFixture site = serving();
    site.when(away(ANNEXE)).thenEvents(JourneyEvent.VisitSentAway.class).thenAtDesk("1", null);
    assertThat(site.visit("v1").state()).isEqualTo(new LegState.Closed(Outcome.SENT_ON));
    assertThat(page(site, "key-v1").goesOn()).isEqualTo(ANNEXE);
    site.thenSnapshotEqualsReplay();
  }

  @Test
  void it_cannot_be_undone_since_the_rank_there_stays() {
    SiteFixture site = serving();
    site.when(away(ANNEXE));
    site.when(new DeskCommand.UndoLastStep("1")).thenRefused(Reason.NOTHING_TO_UNDO);
  }

  @Test
  void nobody_is_sent_to_a_site_that_is_not_named_or_from_where_targets_are_restricted() {
    SiteFixture site = serving();
    Destination other = new Destination("other", Text.same("Other"), "w1", "C 003", "other.key");
    site.when(away(other)).thenRefused(Reason.TARGET_NOT_ALLOWED);
    hall.sendsTo = new Targets(Set.of("civil"), null, null);
    hall.agent("karim", "civil");
    SiteFixture bound = hall.open("1", "karim").rank("v1", "civil").next("1").serve("1");
    bound.when(away(ANNEXE)).thenRefused(Reason.TARGET_NOT_ALLOWED);
  }

  @Test
  void who_came_for_something_else_here_too_is_not_sent_away_and_loses_nothing() {
    hall.sending = new SendingRules(3, ClosedTarget.WARNED, List.of("annexe"));
    hall.desk("1", "civil", "passport").agent("nadia", "civil", "passport");
    SiteFixture site = hall.open("1", "nadia");
    site.when(
        new VisitCommand.TakeRank(
            "v1", "key-v1", List.of("civil", "passport"), Channel.GREETER, "fr", null, 1, false));
    site.next("1").serve("1").when(away(ANNEXE)).thenRefused(Reason.REASONS_LEFT);
    assertThat(site.visit("v1").furtherReasons()).containsExactly("passport");
  }

  @Test
  void nobody_in_service_is_nobody_to_send() {
    SiteFixture site = serving();
    site.when(new DeskCommand.EndService("1", List.of(), false));
    site.when(away(ANNEXE)).thenRefused(Reason.NOBODY_IN_SERVICE);
  }

  @Test
  void who_comes_from_another_site_is_announced_and_placed_by_the_arrival_there() {
    hall.desk("1", "civil").agent("nadia", "civil");
    SiteFixture site = hall.open("1", "nadia");
    Instant since = site.now().minus(Duration.ofMinutes(40));
    site.rank("v1", "civil").after(Duration.ofMinutes(1));
    site.when(arriving(since, true))
        .thenEvents(SiteEvent.RankTaken.class, JourneyEvent.VisitCameFrom.class);
    assertThat(site.visit("w1").state()).isInstanceOf(LegState.Announced.class);
    site.next("1").thenAtDesk("1", "v1").serve("1");
    site.rank("v2", "civil").after(Duration.ofMinutes(5));
    site.when(new VisitCommand.ConfirmArrival("w1"));
    site.when(new DeskCommand.EndService("1", List.of(), true)).thenAtDesk("1", "w1");
    Origin from = page(site, "key-w1").visit().particulars().cameFrom();
    assertThat(Objects.requireNonNull(from).since()).isEqualTo(since);
    site.thenSnapshotEqualsReplay();
  }

  @Test
  void or_last_when_the_agent_said_so() {
    hall.desk("1", "civil").agent("nadia", "civil");
    SiteFixture site = hall.open("1", "nadia");
    site.rank("v1", "civil").after(Duration.ofMinutes(1));
    site.when(arriving(site.now().minus(Duration.ofMinutes(40)), false));
    site.when(new VisitCommand.ConfirmArrival("w1")).next("1").thenAtDesk("1", "v1");
  }

  @Test
  void a_closed_site_takes_nobody_in() {
    hall.desk("1", "civil").agent("nadia", "civil");
    SiteFixture site = hall.open("1", "nadia");
    site.when(new SiteCommand.CloseService("civil", Waiting.RECEIVED));
    site.when(arriving(site.now(), true)).thenRefused(Reason.SERVICE_CLOSED);
  }

  @Test
  void what_is_known_of_the_way_is_forgotten_with_the_visit() {
    SiteFixture site = serving();
    site.when(away(ANNEXE));
    site.after(Duration.ofDays(3)).rank("v5", "civil");
    assertThat(site.site.journeys().findDestination("v1")).isNull();
  }
}
