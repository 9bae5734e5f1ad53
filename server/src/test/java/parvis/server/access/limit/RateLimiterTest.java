package parvis.server.access.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import parvis.server.access.TestClock;

class RateLimiterTest {
  private final TestClock clock = new TestClock();
  private final RateLimiter limiter = new RateLimiter(6, 3, 2);

  @Test
  void a_burst_is_free_and_then_one_every_ten_seconds() {
    for (int i = 0; i < 3; i++) {
      assertThat(limiter.take("a", clock.instant())).isEmpty();
    }
    assertThat(limiter.take("a", clock.instant())).contains(Duration.ofSeconds(10));

    clock.pass(Duration.ofSeconds(4));
    assertThat(limiter.take("a", clock.instant()).orElseThrow())
        .isBetween(Duration.ofMillis(5999), Duration.ofMillis(6001));
    clock.pass(Duration.ofMillis(6001));
    assertThat(limiter.take("a", clock.instant())).isEmpty();
    assertThat(limiter.take("a", clock.instant())).isPresent();
  }

  @Test
  void nobody_saves_more_than_a_burst() {
    assertThat(limiter.take("a", clock.instant())).isEmpty();
    clock.pass(Duration.ofDays(1));
    for (int i = 0; i < 3; i++) {
      assertThat(limiter.take("a", clock.instant())).isEmpty();
    }
    assertThat(limiter.take("a", clock.instant())).isPresent();
  }

  @Test
  void a_clock_that_goes_back_takes_nothing_away() {
    assertThat(limiter.take("a", clock.instant())).isEmpty();
    clock.pass(Duration.ofHours(-1));
    assertThat(limiter.take("a", clock.instant())).isEmpty();
  }

  @Test
  void a_limit_of_nothing_is_a_mistake() {
    assertThatThrownBy(() -> new RateLimiter(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
