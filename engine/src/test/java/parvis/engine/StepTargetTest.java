package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.RankWishes;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.StepTargets;
import parvis.engine.configuration.Text;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.view.SiteView.Alert;
import parvis.engine.view.SiteView.Alert.Kind;
import parvis.engine.view.Views;

/** Each step of a visit has a target of its own (5.21). */
class StepTargetTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static SiteFixture hall() {
    return new HallBuilder()
        .service(
            "civil",
            one -> {
              one.target = Duration.ofHours(1);
              one.steps = new StepTargets(Duration.ofMinutes(2), MINUTE, Duration.ofMinutes(5));
            })
        .desk("1", "civil")
        .agent("nadia", "civil")
        .open("1", "nadia");
  }

  private static SiteFixture atKiosk(SiteFixture hall, String visit) {
    return hall.rank(visit, "civil", RankWishes.NOTHING, ExpectedWait.unknown());
  }

  private static List<Alert> alerts(SiteFixture hall) {
    return new Views(hall.site, hall.now(), Outlook.NONE).site().alerts();
  }

  private static Alert alert(Kind kind, long people) {
    return new Alert(kind, "civil", Text.same("civil"), people);
  }

  @Test
  void who_is_not_noticed_in_time_gives_an_alert_until_somebody_has() {
    SiteFixture hall = atKiosk(atKiosk(hall(), "v1"), "v2").rank("v3", "civil");
    assertThat(alerts(hall.after(Duration.ofMinutes(2)))).isEmpty();
    assertThat(alerts(hall.after(MINUTE))).containsExactly(alert(Kind.NOT_NOTICED, 2));
    hall.when(new VisitCommand.Acknowledge("v1"));
    assertThat(alerts(hall)).containsExactly(alert(Kind.NOT_NOTICED, 1));
  }

  @Test
  void who_is_called_and_not_there_in_time_gives_an_alert() {
    SiteFixture hall = hall().rank("v1", "civil").next("1");
    assertThat(alerts(hall.after(MINUTE))).isEmpty();
    assertThat(alerts(hall.after(MINUTE))).containsExactly(alert(Kind.NOT_PRESENT, 1));
    hall.when(new DeskCommand.ConfirmPresence("1"));
    assertThat(alerts(hall)).isEmpty();
  }

  @Test
  void who_is_not_received_in_time_gives_an_alert_until_the_service_begins() {
    SiteFixture hall = hall().rank("v1", "civil").rank("v2", "civil");
    hall.after(Duration.ofMinutes(6));
    assertThat(alerts(hall)).containsExactly(alert(Kind.NOT_STARTED, 2));
    assertThat(alerts(hall.next("1").serve("1"))).containsExactly(alert(Kind.NOT_STARTED, 1));
  }
}
