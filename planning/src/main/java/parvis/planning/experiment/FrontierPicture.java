package parvis.planning.experiment;

import java.util.Locale;
import java.util.stream.Collectors;
import parvis.planning.drawing.Svg;
import parvis.planning.experiment.Frontier.Point;

/**
 * Draws a frontier as SVG: the wait to the right, the share of people received by an agent whose
 * first service it is upwards, the dial beside each point. Light, and legible without colours.
 */
public final class FrontierPicture {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 460;
  private static final int LEFT = 100;
  private static final int RIGHT = 690;
  private static final int TOP = 50;
  private static final int BOTTOM = 400;
  private static final double WAIT_STEP = 0.5;
  private static final double SHARE_STEP = 0.1;

  private final Frontier frontier;
  private final Wording wording;
  private final double longest;
  private final double least;

  /**
   * What is written on it.
   *
   * @param title what it shows
   * @param meanWait name of the axis of waits
   * @param share name of the axis of shares
   * @param decimals how numbers are written
   */
  public record Wording(String title, String meanWait, String share, Locale decimals) {}

  /** In English. */
  public static final Wording ENGLISH =
      new Wording(
          "The dial, from 0 to 100: what it costs and what it gains",
          "mean wait, minutes",
          "received by an agent whose first service it is",
          Locale.ENGLISH);

  /** In French. */
  public static final Wording FRENCH =
      new Wording(
          "Le curseur, de 0 à 100 : ce qu’il coûte, ce qu’il apporte",
          "attente moyenne, minutes",
          "reçus pour le premier service de l’agent",
          Locale.FRENCH);

  private FrontierPicture(Frontier frontier, Wording wording) {
    this.frontier = frontier;
    this.wording = wording;
    double most = frontier.points().stream().mapToDouble(Point::meanWait).max().orElseThrow();
    double lowest = frontier.points().stream().mapToDouble(Point::primary).min().orElseThrow();
    this.longest = Math.ceil(most / WAIT_STEP) * WAIT_STEP;
    this.least = Math.floor(lowest / SHARE_STEP) * SHARE_STEP;
  }

  /** The picture as an SVG document. */
  public static String draw(Frontier frontier, Wording wording) {
    return new FrontierPicture(frontier, wording).document();
  }

  private double x(double wait) {
    return LEFT + wait / longest * (RIGHT - LEFT);
  }

  private double y(double share) {
    return BOTTOM - (share - least) / (1 - least) * (BOTTOM - TOP);
  }

  private String document() {
    String points = frontier.points().stream().map(this::point).collect(Collectors.joining());
    return Svg.document(WIDTH, HEIGHT, LEFT, wording.title(), waits() + shares() + line() + points);
  }

  private String waits() {
    StringBuilder axis = new StringBuilder();
    for (int i = 0; i * WAIT_STEP <= longest; i++) {
      double at = x(i * WAIT_STEP);
      axis.append(Svg.grid(at, TOP, at, BOTTOM));
      axis.append(Svg.text(at, BOTTOM + 20, "middle", number("%.1f", i * WAIT_STEP)));
    }
    return axis.append(Svg.text((LEFT + RIGHT) / 2.0, BOTTOM + 46, "middle", wording.meanWait()))
        .toString();
  }

  private String shares() {
    StringBuilder axis = new StringBuilder();
    int steps = (int) Math.round((1 - least) / SHARE_STEP);
    for (int i = 0; i <= steps; i++) {
      double share = least + i * SHARE_STEP;
      axis.append(Svg.grid(LEFT, y(share), RIGHT, y(share)));
      axis.append(Svg.text(LEFT - 10, y(share) + 5, "end", number("%.0f\u00a0%%", 100 * share)));
    }
    return axis.append(Svg.upwards(24, (TOP + BOTTOM) / 2.0, wording.share())).toString();
  }

  private String line() {
    return frontier.points().stream()
        .map(one -> Svg.pixels(x(one.meanWait())) + "," + Svg.pixels(y(one.primary())))
        .collect(
            Collectors.joining(
                " ",
                "<polyline fill=\"none\" stroke=\"#14539a\" stroke-width=\"2\" points=\"",
                "\"/>\n"));
  }

  /** A point with the dial beside it, to the left and to the right in turn: some are close. */
  private String point(Point point) {
    double right = x(point.meanWait());
    double down = y(point.primary());
    boolean before = point.dial() / 10 % 2 == 1;
    String circle =
        "<circle cx=\"%s\" cy=\"%s\" r=\"5\" fill=\"#ffffff\" stroke=\"#14539a\" stroke-width=\"2\"/>\n"
            .formatted(Svg.pixels(right), Svg.pixels(down));
    String dial = Integer.toString(point.dial());
    return circle
        + (before
            ? Svg.text(right - 10, down - 6, "end", dial)
            : Svg.text(right + 10, down + 18, "start", dial));
  }

  private String number(String format, double number) {
    return Svg.number(wording.decimals(), format, number);
  }
}
