package parvis.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Results as text, in the shape of a Markdown table. */
public final class Table {
  private static final String HEAD =
      """
      | database | waiting | past | work | requests/s | p50 ms | p99 ms | CPU ms/request | × floor |
      |---|---|---|---|---|---|---|---|---|
      """;

  private Table() {}

  /** The head of the table. */
  public static String head() {
    return HEAD.stripTrailing();
  }

  /** The lines of one run. */
  public static List<String> rows(String database, int waiting, int past, Result result) {
    String place = "| %s | %,d | %,d |".formatted(database, waiting, past);
    double floor = result.floor().cpu();
    return List.of(
        place + row("floor", result.floor(), floor),
        place + row("take a ticket", result.take(), floor),
        place + row("step at a desk", result.serve(), floor));
  }

  private static String row(String work, Figures figures, double floor) {
    return String.format(
        Locale.ROOT,
        " %s | %,.0f | %.1f | %.1f | %.3f | %.2f |",
        work,
        figures.perSecond(),
        milliseconds(figures.p50()),
        milliseconds(figures.p99()),
        figures.cpu(),
        figures.cpu() / floor);
  }

  private static double milliseconds(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
