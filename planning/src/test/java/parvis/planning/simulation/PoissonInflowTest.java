package parvis.planning.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PoissonInflowTest {
  private static final long START = 1_000_000;

  private static PoissonInflow inflow() {
    return new PoissonInflow(5, 4, START, 1_000, 20_000);
  }

  @Test
  void the_same_seed_brings_the_same_people() {
    Inflow one = inflow();
    Inflow other = inflow();
    for (int i = 0; i < 1_000; i++) {
      one.next();
      other.next();
      assertThat(other.person()).isEqualTo(i);
      assertThat(other.at()).isEqualTo(one.at());
      assertThat(other.service()).isEqualTo(one.service());
    }
  }

  @Test
  void a_length_belongs_to_the_person_whenever_it_is_asked() {
    Inflow inflow = inflow();
    long third = inflow.length(3);
    assertThat(inflow.length(7)).isNotEqualTo(third);
    assertThat(inflow.length(3)).isEqualTo(third);
  }

  @Test
  void people_come_as_often_stay_as_long_and_want_as_many_services_as_said() {
    Inflow inflow = inflow();
    int people = 200_000;
    int first = 0;
    double lengths = 0;
    for (int i = 0; i < people; i++) {
      inflow.next();
      first += inflow.service() == 0 ? 1 : 0;
      lengths += inflow.length(i);
    }
    assertThat((inflow.at() - START) / (double) people).isCloseTo(1_000, within(10.0));
    assertThat(lengths / people).isCloseTo(20_000, within(200.0));
    assertThat(first / (double) people).isCloseTo(.25, within(.005));
  }
}
