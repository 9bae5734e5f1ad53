package parvis.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LatenciesTest {
  private static Latencies of(int first, int last) {
    Latencies latencies = new Latencies();
    for (int i = last; i >= first; i--) {
      latencies.add(i);
    }
    return latencies;
  }

  @Test
  void a_percentile_is_the_nearest_rank_whatever_the_order() {
    Latencies hundred = of(1, 100);
    assertThat(hundred.percentile(50)).isEqualTo(Duration.ofNanos(50));
    assertThat(hundred.percentile(99)).isEqualTo(Duration.ofNanos(99));
    assertThat(hundred.percentile(100)).isEqualTo(Duration.ofNanos(100));
    assertThat(of(7, 7).percentile(1)).isEqualTo(Duration.ofNanos(7));
    assertThat(new Latencies().percentile(50)).isZero();
  }

  @Test
  void what_several_clients_noted_counts_together() {
    Latencies all = Latencies.merged(List.of(of(1, 3_000), of(3_001, 5_000)));
    assertThat(all.count()).isEqualTo(5_000);
    assertThat(all.percentile(99)).isEqualTo(Duration.ofNanos(4_950));
  }

  @Test
  void cpu_per_request_is_that_of_all_slices() {
    Slice one = new Slice(Duration.ofSeconds(1), Duration.ofMillis(300), of(1, 1_000));
    Slice other = new Slice(Duration.ofSeconds(1), Duration.ofMillis(500), of(1, 3_000));
    Figures figures = Figures.of(Slice.sum(List.of(one, other)));
    assertThat(figures.operations()).isEqualTo(4_000);
    assertThat(figures.perSecond()).isEqualTo(2_000);
    assertThat(figures.cpu()).isEqualTo(0.2);
  }
}
