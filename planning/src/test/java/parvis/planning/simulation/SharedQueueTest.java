package parvis.planning.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import parvis.planning.experiment.Reference;

class SharedQueueTest {
  @Test
  void the_published_hall_with_all_services_is_known_to_eight_digits() {
    assertThat(Reference.exact().blocked()).isCloseTo(.0036430761, within(5e-11));
    assertThat(Reference.exact().meanWait()).isCloseTo(.45002276, within(5e-9));
  }

  @Test
  void its_mean_wait_is_of_all_who_stay_not_of_all_who_come_nor_of_those_who_wait() {
    double ofAllWhoCome = Reference.exact().waiting() / 8.4;
    assertThat(ofAllWhoCome).isCloseTo(.44838, within(1e-5));
    assertThat(Reference.exact().meanWaitOfWaiting()).isCloseTo(1.18519, within(1e-5));
  }

  @Test
  void without_places_it_is_the_formula_of_erlang() {
    SharedQueue three = new SharedQueue(2, 1, 3, 0);
    double loss = (8 / 6.0) / (1 + 2 + 2 + 8 / 6.0);
    assertThat(three.blocked()).isCloseTo(loss, within(1e-15));
    assertThat(three.meanWait()).isZero();
  }
}
