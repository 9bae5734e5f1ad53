package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.RankWishes;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.TokenKind;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.event.SiteEvent;
import parvis.engine.view.SiteView;
import parvis.engine.view.SiteView.Alert.Kind;
import parvis.engine.view.Views;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Insertion;

/** People who wait for just one agent or desk, which is not there (5.10). */
class AddresseeTest {
  private static final RankWishes KARIM =
      new RankWishes(List.of(), "karim", TokenKind.NUMBER, null, false, Duration.ZERO);

  private final SiteFixture hall =
      new HallBuilder()
          .service("civil")
          .desk("1", "civil")
          .desk("2", "civil")
          .agent("nadia", "civil")
          .agent("karim", "civil")
          .open("1", "nadia", "2", "karim");

  @BeforeEach
  void somebody_waits_for_karim_who_goes_home() {
    hall.rank("v1", "civil", KARIM, ExpectedWait.unknown()).after(Duration.ofMinutes(1));
    hall.rank("v2", "civil").when(new DeskCommand.SignOut("2"));
  }

  @Test
  void staff_let_any_able_colleague_receive_them_with_the_rank_they_had() {
    assertThat(alerts()).contains(Kind.ADDRESSEE_ABSENT);
    hall.when(widen("v1")).thenEvents(SiteEvent.AddresseeWidened.class);
    assertThat(alerts()).doesNotContain(Kind.ADDRESSEE_ABSENT);
    hall.next("1").thenAtDesk("1", "v1").thenSnapshotEqualsReplay();
  }

  @Test
  void a_colleague_who_stands_ready_gets_them_at_once() {
    hall.receive("1").when(new DeskCommand.StandReady("1")).thenAtDesk("1", null);
    hall.when(widen("v1")).thenFollows(SiteEvent.VisitCalled.class).thenAtDesk("1", "v1");
  }

  @Test
  void who_was_sent_on_to_a_closed_desk_is_let_go_too() {
    hall.next("1").serve("1");
    hall.when(
        new DeskCommand.SendOn(
            "1", "civil", new Addressee.OneDesk("2"), new Insertion.First(), List.of(), true));
    hall.next("1").thenRefused(Reason.NOBODY_TO_CALL);
    hall.when(widen("v2")).next("1").thenAtDesk("1", "v2");
  }

  @Test
  void it_means_nothing_for_who_waits_for_anyone_or_does_not_wait() {
    hall.when(widen("v2")).thenRefused(Reason.ALREADY_SO);
    hall.when(widen("v1")).when(widen("v1")).thenRefused(Reason.ALREADY_SO);
    hall.next("1").when(widen("v1")).thenRefused(Reason.NOT_WAITING);
    hall.when(widen("nobody")).thenRefused(Reason.UNKNOWN_VISIT);
  }

  private static SiteCommand widen(String visit) {
    return new VisitCommand.WidenAddressee(visit);
  }

  private List<Kind> alerts() {
    return new Views(hall.site, hall.now(), Outlook.NONE)
        .site().alerts().stream().map(SiteView.Alert::kind).toList();
  }
}
