package parvis.planning.experiment;

import java.util.List;
import java.util.Locale;
import parvis.planning.experiment.Frontier.Point;

/** A frontier as rows of a Markdown table: dial, waits, share in percent, level. */
public final class FrontierTable {
  private static final int COLUMNS = 5;
  private static final double HUNDRED = 100;

  private FrontierTable() {}

  /** A row for each place of the dial. */
  public static List<String> rows(Frontier frontier) {
    return frontier.points().stream().map(FrontierTable::row).toList();
  }

  private static String row(Point point) {
    return String.format(
        Locale.ROOT,
        "| %d | %.2f | %.1f | %.1f | %.1f |",
        point.dial(),
        point.meanWait(),
        point.longWait(),
        point.primary() * HUNDRED,
        point.level());
  }

  /** The frontier that rows tell, with decimal points or commas; other lines are left out. */
  public static Frontier read(List<String> lines) {
    return new Frontier(
        lines.stream()
            .map(line -> line.replace(',', '.').split("\\|", -1))
            .filter(FrontierTable::isRow)
            .map(FrontierTable::point)
            .toList());
  }

  private static boolean isRow(String[] cells) {
    return cells.length == COLUMNS + 2 && cells[1].strip().matches("\\d+");
  }

  private static Point point(String[] cells) {
    return new Point(
        Integer.parseInt(cells[1].strip()),
        number(cells[2]),
        number(cells[3]),
        number(cells[4]) / HUNDRED,
        number(cells[5]));
  }

  private static double number(String cell) {
    return Double.parseDouble(cell.strip());
  }
}
