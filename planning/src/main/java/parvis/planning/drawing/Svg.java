package parvis.planning.drawing;

import java.util.Locale;

/** Pieces of an SVG document, in pixels from its upper left corner. */
public final class Svg {
  private Svg() {}

  /** The document around {@code content}: white, with a title above. */
  public static String document(int width, int height, int titleAt, String title, String content) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$s" height="%2$s" \
        role="img" font-family="system-ui, sans-serif" font-size="14" fill="#1f2933">
        <title>%3$s</title>
        <rect width="%1$s" height="%2$s" fill="#ffffff"/>
        <text x="%4$s" y="28" font-size="16" font-weight="600">%3$s</text>
        %5$s</svg>
        """
        .formatted(width, height, title, titleAt, content);
  }

  /** A line of the grid behind. */
  public static String grid(double fromX, double fromY, double toX, double toY) {
    return "<path stroke=\"#d9dfe6\" d=\"M%s %sL%s %s\"/>\n"
        .formatted(pixels(fromX), pixels(fromY), pixels(toX), pixels(toY));
  }

  /**
   * Words at a place.
   *
   * @param anchor which part of them is at the place: start, middle or end
   */
  public static String text(double right, double down, String anchor, String words) {
    return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n"
        .formatted(pixels(right), pixels(down), anchor, words);
  }

  /** Words that read upwards beside an axis. */
  public static String upwards(double right, double down, String words) {
    return "<text transform=\"translate(%s %s) rotate(-90)\" text-anchor=\"middle\">%s</text>\n"
        .formatted(Math.round(right), pixels(down), words);
  }

  /** A number as a language writes it. */
  public static String number(Locale language, String format, double number) {
    return String.format(language, format, number);
  }

  /** A length, to a tenth of a pixel. */
  public static String pixels(double length) {
    return Double.toString(Math.round(length * 10) / 10.0);
  }
}
