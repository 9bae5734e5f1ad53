package parvis.server.configuration.notation;

import java.util.Locale;
import java.util.stream.IntStream;

/** A colour, and whether white text on it can be read (WCAG 2.2, 1.4.3). */
public record Colour(int red, int green, int blue) {
  private static final double READABLE = 4.5;

  /** The colour written as #rrggbb. */
  public static Colour of(String written) {
    int rgb = Integer.parseInt(written.substring(1), 16);
    return new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
  }

  public String written() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  public boolean carriesWhiteText() {
    return contrastWithWhite() >= READABLE;
  }

  public double contrastWithWhite() {
    return 1.05 / (0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue) + 0.05);
  }

  private static double light(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** The same hue, just dark enough for white text. */
  public String darkened() {
    return IntStream.iterate(100, percent -> percent >= 0, percent -> percent - 1)
        .mapToObj(this::scaled)
        .filter(Colour::carriesWhiteText)
        .findFirst()
        .orElseThrow()
        .written();
  }

  private Colour scaled(int percent) {
    return new Colour(red * percent / 100, green * percent / 100, blue * percent / 100);
  }
}
