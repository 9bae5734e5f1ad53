package parvis.server.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parvis.server.access.TestClock;

class ThrottleTest {
  private final TestClock clock = new TestClock();
  private final Throttle throttle = new Throttle(5, 100);

  @Test
  void five_tries_are_free_and_then_each_wait_is_twice_as_long_up_to_a_quarter_of_an_hour() {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 17; i++) {
      Duration wait = throttle.attempt("ann", clock.instant()).orElse(Duration.ZERO);
      waits.add(wait.toSeconds());
      clock.pass(wait);
      if (wait.isPositive()) {
        assertThat(throttle.attempt("ann", clock.instant())).isEmpty();
      }
    }

    assertThat(waits)
        .containsExactly(
            0L, 0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L);
  }

  @Test
  void a_refused_try_does_not_make_the_wait_longer() {
    tries(5);
    tries(50);

    clock.pass(Duration.ofSeconds(1));
    assertThat(throttle.attempt("ann", clock.instant())).isEmpty();
  }

  @Test
  void one_key_says_nothing_of_another() {
    tries(6);

    assertThat(throttle.attempt("bob", clock.instant())).isEmpty();
  }

  @Test
  void who_succeeds_is_forgiven_everything() {
    tries(5);
    throttle.forgive("ann");

    assertThat(throttle.attempt("ann", clock.instant())).isEmpty();
    tries(4);
    assertThat(throttle.attempt("ann", clock.instant())).isPresent();
  }

  @Test
  void what_is_given_back_is_one_try_only() {
    tries(5);
    throttle.giveBack("ann");

    assertThat(throttle.attempt("ann", clock.instant())).isEmpty();
    assertThat(throttle.attempt("ann", clock.instant())).isPresent();
  }

  @Test
  void an_hour_of_silence_is_forgetting() {
    tries(6);
    clock.pass(Duration.ofMinutes(61));

    tries(5);
    assertThat(throttle.attempt("ann", clock.instant())).isPresent();
  }

  @Test
  void only_so_many_keys_are_remembered() {
    tries(6);
    for (int i = 0; i < 100; i++) {
      assertThat(throttle.attempt("other" + i, clock.instant())).isEmpty();
    }

    assertThat(throttle.attempt("ann", clock.instant())).isEmpty();
  }

  private void tries(int count) {
    for (int i = 0; i < count; i++) {
      var _ = throttle.attempt("ann", clock.instant());
    }
  }
}
