package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.configuration.Confirmation;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Insertion;

/** What a site learns of how long things take, and from what it does not. */
class LearningTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static final SiteCommand END = new DeskCommand.EndService("1", List.of(), false);

  /** As often as something must be measured before it is believed. */
  private static final int ENOUGH = 5;

  private static SiteFixture hall(Confirmation confirmation) {
    return new HallBuilder()
        .service("civil", one -> one.confirmation = confirmation)
        .service("taxes", one -> one.confirmation = confirmation)
        .desk("1", "civil")
        .agent("nadia", "civil")
        .open("1", "nadia");
  }

  @Test
  void who_is_sent_on_teaches_how_long_it_took_as_well() {
    SiteFixture hall = hall(Confirmation.AGENT);
    for (int i = 0; i < ENOUGH; i++) {
      hall.rank("v" + i, "civil").next("1").serve("1").after(MINUTE.multipliedBy(20));
      hall.when(
          new DeskCommand.SendOn("1", "taxes", Addressee.ANYONE, new Insertion.Last(), List.of()));
    }
    assertThat(hall.site.durations().of(hall.site.catalogue().getService("civil")))
        .isEqualTo(MINUTE.multipliedBy(20));
    assertThat(hall.site.durations().of(hall.site.catalogue().getService("taxes")))
        .as("nobody was received for it")
        .isEqualTo(MINUTE.multipliedBy(5));
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void the_walk_is_learned_where_somebody_confirms_presence() {
    SiteFixture hall = hall(Confirmation.AGENT);
    for (int i = 0; i < ENOUGH; i++) {
      hall.rank("v" + i, "civil").next("1").after(MINUTE);
      hall.when(new DeskCommand.ConfirmPresence("1")).serve("1").when(END);
    }
    assertThat(hall.site.durations().walk()).isEqualTo(MINUTE);
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "AUTOMATIC"})
  void a_presence_that_nobody_saw_teaches_no_walk(Confirmation confirmation) {
    SiteFixture hall = hall(confirmation);
    Duration supposed = hall.site.durations().walk();
    for (int i = 0; i < ENOUGH; i++) {
      hall.rank("v" + i, "civil").next("1").pass(MINUTE);
      if (confirmation == Confirmation.AUTOMATIC) {
        hall.serve("1");
      }
      hall.when(END);
    }
    assertThat(hall.site.durations().walk()).isEqualTo(supposed);
  }
}
