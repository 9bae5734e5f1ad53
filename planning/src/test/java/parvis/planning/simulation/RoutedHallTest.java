package parvis.planning.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parvis.engine.visit.Reception;
import parvis.planning.experiment.SkillHall;

/**
 * Two desks of the published hall, with two services each: d00 has s0 and s1, d01 has s1 and s2.
 */
class RoutedHallTest {
  private static final long SECOND = 1_000_000_000;

  private final Listed seen = new Listed();

  private void receive(int places, List<long[]> people) {
    new RoutedHall(
            SkillHall.published(2).configuration(),
            List.of(new Reception("d00", "a00"), new Reception("d01", "a01")),
            places,
            new Written(0, people),
            seen)
        .receive(people.size());
  }

  private static String called(int person, int service, String desk, int second, int after) {
    return "person %d for service %d to d%s of a%s at %d after %d"
        .formatted(person, service, desk, desk, second * SECOND, after * SECOND);
  }

  @Test
  void who_comes_goes_to_the_best_level_even_if_another_is_ready_longer() {
    receive(9, List.of(new long[] {1, 1, 60}, new long[] {2, 0, 60}));
    assertThat(seen.all).containsExactly(called(0, 1, "01", 1, 0), called(1, 0, "00", 2, 0));
  }

  @Test
  void who_is_free_takes_the_best_priority_even_if_another_waits_longer() {
    receive(
        9,
        List.of(
            new long[] {1, 0, 60},
            new long[] {2, 1, 600},
            new long[] {3, 1, 60},
            new long[] {4, 0, 60},
            new long[] {600, 5, 1}));
    assertThat(seen.all)
        .containsExactly(
            called(0, 0, "00", 1, 0),
            called(1, 1, "01", 2, 0),
            called(3, 0, "00", 61, 57),
            called(2, 1, "00", 121, 118));
  }

  @Test
  void who_would_wait_where_every_place_is_taken_goes_away_and_who_need_not_wait_stays() {
    receive(
        1,
        List.of(
            new long[] {1, 0, 60}, // to d00
            new long[] {2, 0, 60}, // waits
            new long[] {3, 0, 60}, // no place
            new long[] {4, 2, 60}, // d01 is ready
            new long[] {500, 5, 1}));
    assertThat(seen.all)
        .containsExactly(
            called(0, 0, "00", 1, 0),
            "person 2 goes away at " + 3 * SECOND,
            called(3, 2, "01", 4, 0),
            called(1, 0, "00", 61, 59));
  }

  @Test
  void departures_go_before_arrivals_of_the_same_moment() {
    receive(0, List.of(new long[] {1, 0, 60}, new long[] {61, 0, 60}));
    assertThat(seen.all).containsExactly(called(0, 0, "00", 1, 0), called(1, 0, "00", 61, 0));
  }
}
