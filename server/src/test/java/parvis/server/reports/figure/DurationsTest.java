package parvis.server.reports.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DurationsTest {
  private static Durations seconds(long... seconds) {
    Durations durations = new Durations();
    LongStream.of(seconds).forEach(one -> durations.add(one * 1000));
    return durations;
  }

  @Test
  void the_ninetieth_percentile_is_the_nearest_rank() {
    assertThat(seconds(10, 1, 9, 2, 8, 3, 7, 4, 6, 5).percentile(90)).isEqualTo(9);
    assertThat(seconds(11, 10, 1, 9, 2, 8, 3, 7, 4, 6, 5).percentile(90)).isEqualTo(10);
    assertThat(seconds(0, 0, 0, 0, 0, 0, 0, 0, 0, 600).percentile(90)).isZero();
    assertThat(seconds(7).percentile(90)).isEqualTo(7);
  }

  @Test
  void of_none_there_is_no_figure() {
    assertThat(seconds().mean()).isNull();
    assertThat(seconds().percentile(90)).isNull();
  }

  @Test
  void the_mean_is_rounded_to_seconds() {
    assertThat(seconds(1, 2, 2).mean()).isEqualTo(2);
  }
}
