package parvis.planning.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import parvis.engine.configuration.Catalogue;
import parvis.engine.routing.Receiver;
import parvis.engine.routing.Receivers;
import parvis.planning.experiment.SkillHall;

class FiguresTest {
  private static final long MINUTE = 60_000_000_000L;
  private static final int PRIMARY = 0;
  private static final int SECOND = 1;

  private final Figures figures = new Figures(310);
  private final Receiver agent =
      Receivers.of(new Catalogue(SkillHall.published(2).configuration())).of("d00", "a00", 0, null);

  /** Everybody is called after so many minutes; the first ten are not counted. */
  private void all(java.util.function.LongToDoubleFunction minutes) {
    for (long person = 0; person < figures.people(); person++) {
      long waited = (long) (minutes.applyAsDouble(person) * MINUTE);
      figures.called(person, person % 2 == 0 ? PRIMARY : SECOND, agent, 0, waited);
    }
  }

  @Test
  void the_first_people_are_not_counted() {
    all(person -> person < 10 ? 500 : 2);
    assertThat(figures.meanWait()).isEqualTo(new Figure(2, 0));
  }

  @Test
  void shares_and_levels_are_of_those_called() {
    all(_ -> 0);
    assertThat(figures.byPrimary().value()).isEqualTo(.5);
    assertThat(figures.meanLevel().value()).isEqualTo(92.5);
  }

  @Test
  void batches_that_are_apart_make_a_figure_unsure() {
    all(person -> (person - 10) / 10 % 2 == 0 ? 1 : 3);
    assertThat(figures.meanWait().value()).isEqualTo(2);
    double deviation = Math.sqrt(30 / 29.0);
    assertThat(figures.meanWait().margin())
        .isCloseTo(2.045 * deviation / Math.sqrt(30), within(1e-9));
    assertThat(figures.meanWait().holds(2.3)).isTrue();
    assertThat(figures.meanWait().holds(2.4)).isFalse();
  }

  @Test
  void a_quantile_is_told_to_the_second() {
    all(person -> person % 10 == 0 ? 8.5 : 1);
    assertThat(figures.waitOf(.85)).isEqualTo(1);
    assertThat(figures.waitOf(.95)).isEqualTo(8.5);
  }

  @Test
  void who_goes_away_is_a_share_of_who_came() {
    for (long person = 0; person < figures.people(); person++) {
      if (person % 10 == 0) {
        figures.blocked(person, 0);
      } else {
        figures.called(person, PRIMARY, agent, 0, MINUTE);
      }
    }
    assertThat(figures.blocked().value()).isEqualTo(.1);
    assertThat(figures.meanWait().value()).isEqualTo(1);
    assertThat(figures.blocked().margin()).isZero();
  }
}
