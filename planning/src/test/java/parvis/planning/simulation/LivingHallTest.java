package parvis.planning.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parvis.planning.experiment.SkillHall;

/** What the routing says alone is what happens at a whole site, command by command. */
class LivingHallTest {
  private static final int SEED = 3;

  @ParameterizedTest(name = "{0} services an agent, {1} people")
  @CsvSource({"1, 6000", "2, 12000", "3, 20000", "6, 12000"})
  void the_same_people_are_called_to_the_same_desks_at_the_same_moments(int skills, int people) {
    SkillHall hall = SkillHall.published(skills);
    Listed routed = new Listed();
    Listed living = new Listed();
    hall.routed(SEED, routed).receive(people);
    hall.living(SEED, living).receive(people);
    assertThat(living.all).isEqualTo(routed.all);
    assertThat(routed.all).hasSizeGreaterThan(people * 99 / 100);
    assertThat(routed.blocked).as("some went away").isPositive();
  }

  @Test
  void a_site_that_learns_durations_comes_to_nearly_the_same_with_the_dial_in_between() {
    SkillHall hall = SkillHall.weighing(50);
    Figures routed = new Figures(20_000);
    Figures living = new Figures(20_000);
    hall.routed(SEED, routed).receive(routed.people());
    hall.living(SEED, living).receive(living.people());
    assertThat(living.byPrimary().value())
        .isCloseTo(routed.byPrimary().value(), within(.01))
        .isNotEqualTo(routed.byPrimary().value());
    assertThat(living.meanWait().value()).isCloseTo(routed.meanWait().value(), within(.05));
  }

  @Test
  void other_people_are_called_otherwise() {
    SkillHall hall = SkillHall.published(3);
    Listed routed = new Listed();
    Listed living = new Listed();
    hall.routed(SEED, routed).receive(500);
    hall.living(SEED + 1, living).receive(500);
    assertThat(living.all).isNotEqualTo(routed.all);
  }
}
