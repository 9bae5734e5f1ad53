package parvis.server.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VisitIdsTest {
  @Test
  void ids_sort_by_time() {
    List<String> ids =
        Stream.of("1999-12-31T23:59:59Z", "2026-11-24T08:00:00Z", "2026-11-24T08:00:00.001Z")
            .map(Instant::parse)
            .map(VisitIds::make)
            .toList();
    assertThat(ids).isSorted().allMatch(id -> id.matches("[0-9a-v]{22}"));
  }

  @Test
  void ids_of_the_same_moment_differ() {
    Instant now = Instant.parse("2026-11-24T08:00:00Z");
    assertThat(IntStream.range(0, 10_000).mapToObj(_ -> VisitIds.make(now)))
        .doesNotHaveDuplicates();
  }
}
