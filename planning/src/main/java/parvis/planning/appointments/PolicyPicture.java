package parvis.planning.appointments;

import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import parvis.planning.drawing.Svg;

/**
 * Draws what policies do as SVG, for one load: how long nine in ten who walk in wait at most to the
 * right, how late nine in ten who booked are called at most upwards. A line for each order, a point
 * for each share kept, with the share beside it where there is room. Orders are told apart without
 * colours too.
 */
public final class PolicyPicture {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 560;
  private static final int LEFT = 90;
  private static final int RIGHT = 730;
  private static final int TOP = 60;
  private static final int BOTTOM = 430;
  private static final double ROOM = 0.5; // minutes around what is drawn
  private static final int APART = 28; // pixels between two numbers
  private static final List<Style> STYLES =
      List.of(
          new Style("#14539a", ""),
          new Style("#9a3d14", "8 4"),
          new Style("#1d6b3a", "2 3"),
          new Style("#6b2d7a", "12 4 2 4"),
          new Style("#1f2933", "5 2 1 2 1 2"));

  private record Style(String colour, String dashes) {}

  /**
   * What is written on it.
   *
   * @param title what it shows
   * @param waiting name of the axis to the right
   * @param lateness name of the axis upwards
   * @param orders what an order is called, by its name in the table, where that is another
   */
  public record Wording(
      String title, String waiting, String lateness, Map<String, String> orders) {}

  /** In English. */
  public static final Wording ENGLISH =
      new Wording(
          "Who waits for whom, by order and share kept for people who walk in (%)",
          "nine in ten who walk in wait at most, minutes",
          "nine in ten who booked are called at most, minutes late",
          Map.of());

  /** In French. */
  public static final Wording FRENCH =
      new Wording(
          "Qui attend pour qui, selon l’ordre et la part gardée aux venues spontanées (%)",
          "neuf sur dix sans rendez-vous attendent au plus, minutes",
          "neuf sur dix avec rendez-vous : au plus, minutes de retard",
          Policy.all().stream()
              .collect(Collectors.toMap(Policy::name, Policy::frenchName, (name, _) -> name)));

  private final Map<String, List<PolicyRow>> byOrder;
  private final Wording wording;
  private final int shortest;
  private final int longest;
  private final int soonest;
  private final int latest;

  private PolicyPicture(List<PolicyRow> rows, Wording wording) {
    this.byOrder =
        rows.stream()
            .collect(
                Collectors.groupingBy(PolicyRow::order, LinkedHashMap::new, Collectors.toList()));
    this.wording = wording;
    DoubleSummaryStatistics waits =
        rows.stream().mapToDouble(PolicyRow::longWait).summaryStatistics();
    DoubleSummaryStatistics late =
        rows.stream().mapToDouble(PolicyRow::longLateness).summaryStatistics();
    this.shortest = (int) Math.floor(waits.getMin() - ROOM);
    this.longest = (int) Math.ceil(waits.getMax() + ROOM);
    this.soonest = (int) Math.floor(late.getMin() - ROOM);
    this.latest = (int) Math.ceil(late.getMax() + ROOM);
  }

  /** The picture of the rows of one load, as an SVG document. */
  public static String draw(List<PolicyRow> rows, double load, Wording wording) {
    List<PolicyRow> shown = rows.stream().filter(row -> row.load() == load).toList();
    return new PolicyPicture(shown, wording).document();
  }

  private double x(double wait) {
    return LEFT + (wait - shortest) / (longest - shortest) * (RIGHT - LEFT);
  }

  private double y(double lateness) {
    return BOTTOM - (lateness - soonest) / (latest - soonest) * (BOTTOM - TOP);
  }

  private String document() {
    StringBuilder content = new StringBuilder(axes());
    int index = 0;
    for (Map.Entry<String, List<PolicyRow>> order : byOrder.entrySet()) {
      Style style = STYLES.get(index % STYLES.size());
      content.append(line(order.getValue(), style));
      String name = wording.orders().getOrDefault(order.getKey(), order.getKey());
      content.append(legend(index, name, style));
      index++;
    }
    return Svg.document(WIDTH, HEIGHT, LEFT, wording.title(), content.toString());
  }

  private String axes() {
    StringBuilder axes = new StringBuilder();
    for (int wait = shortest; wait <= longest; wait++) {
      axes.append(Svg.grid(x(wait), TOP, x(wait), BOTTOM));
      axes.append(Svg.text(x(wait), BOTTOM + 20, "middle", minutes(wait)));
    }
    for (int late = soonest; late <= latest; late++) {
      axes.append(Svg.grid(LEFT, y(late), RIGHT, y(late)));
      axes.append(Svg.text(LEFT - 10, y(late) + 5, "end", minutes(late)));
    }
    return axes.append(Svg.text((LEFT + RIGHT) / 2.0, BOTTOM + 44, "middle", wording.waiting()))
        .append(Svg.upwards(34, (TOP + BOTTOM) / 2.0, wording.lateness()))
        .toString();
  }

  private static String minutes(int number) {
    return Svg.number(Locale.ROOT, "%.0f", number);
  }

  private String line(List<PolicyRow> rows, Style style) {
    String points =
        rows.stream()
            .map(row -> Svg.pixels(x(row.longWait())) + "," + Svg.pixels(y(row.longLateness())))
            .collect(Collectors.joining(" "));
    StringBuilder drawn =
        new StringBuilder(
            "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\" points=\"%s\"/>\n"
                .formatted(style.colour(), style.dashes(), points));
    double labelled = Double.NEGATIVE_INFINITY;
    for (PolicyRow row : rows) {
      double right = x(row.longWait());
      double down = y(row.longLateness());
      drawn.append(
          "<circle cx=\"%s\" cy=\"%s\" r=\"4\" fill=\"%s\"/>\n"
              .formatted(Svg.pixels(right), Svg.pixels(down), style.colour()));
      if (Math.abs(right + down - labelled) > APART) {
        drawn.append(Svg.text(right + 6, down - 6, "start", Integer.toString(row.kept())));
        labelled = right + down;
      }
    }
    return drawn.toString();
  }

  private static String legend(int index, String order, Style style) {
    double right = LEFT + index % 3 * 220.0;
    double down = BOTTOM + 80.0 + index / 3 * 26;
    return "<path stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\" d=\"M%s %sh40\"/>\n"
            .formatted(style.colour(), style.dashes(), Svg.pixels(right), Svg.pixels(down - 5))
        + Svg.text(right + 48, down, "start", order);
  }
}
