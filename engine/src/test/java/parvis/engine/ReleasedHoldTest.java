package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.VisitCommand;

/** A held person who waits again is not being served meanwhile. */
class ReleasedHoldTest {
  @Test
  void who_is_on_hold_with_an_agent_who_goes_waits_again_before_the_others() {
    SiteFixture town = new SiteFixture().open("1", "nadia").open("2", "karim");
    town.rank("v1", "birth").next("1").serve("1").when(new DeskCommand.Hold("1"));
    town.rank("v2", "birth").next("1").serve("1").when(new DeskCommand.Hold("1"));
    town.rank("v3", "birth").when(new DeskCommand.SignOut("1"));

    for (String visit : List.of("v1", "v2", "v3")) {
      town.next("2").thenAtDesk("2", visit).serve("2").end("2");
    }
    town.thenSnapshotEqualsReplay();
  }

  @Test
  void waiting_again_after_a_hold_does_not_count_as_service() {
    SiteFixture town = new SiteFixture().open("1", "nadia");
    for (int i = 1; i <= 5; i++) {
      String visit = "v" + i;
      town.rank(visit, "birth").next("1").serve("1").after(Duration.ofMinutes(5));
      town.when(new DeskCommand.Hold("1")).after(Duration.ofMinutes(5));
      town.when(new VisitCommand.ReleaseHeld(visit)).after(Duration.ofMinutes(20));
      town.next("1").serve("1").after(Duration.ofMinutes(5)).end("1").after(Duration.ofMinutes(1));
    }

    assertThat(town.site.durations().of(town.site.catalogue().getService("civil")))
        .isEqualTo(Duration.ofMinutes(10));
  }
}
