package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import parvis.engine.command.SiteCommand;

/** A held person who waits again is not being served meanwhile. */
class ReleasedHoldTest {
  @Test
  void waiting_again_after_a_hold_does_not_count_as_service() {
    SiteFixture town = new SiteFixture().open("1", "nadia");
    for (int i = 1; i <= 5; i++) {
      String visit = "v" + i;
      town.rank(visit, "birth").next("1").serve("1").after(Duration.ofMinutes(5));
      town.when(new SiteCommand.Hold("1")).after(Duration.ofMinutes(5));
      town.when(new SiteCommand.ReleaseHeld(visit)).after(Duration.ofMinutes(20));
      town.next("1").serve("1").after(Duration.ofMinutes(5)).end("1").after(Duration.ofMinutes(1));
    }

    assertThat(town.site.durations().of(town.site.catalogue().getService("civil")))
        .isEqualTo(Duration.ofMinutes(10));
  }
}
