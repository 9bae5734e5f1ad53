package parvis.engine.ticket;

import java.util.ArrayList;
import java.util.List;

/** The symbols that can stand for a person: easy to tell apart, to name and to draw. */
public final class Symbols {
  /** Names of the pictures, which are names of pictograms too. */
  public static final List<String> PICTURES =
      List.of(
          "fish",
          "tree",
          "star",
          "sun",
          "moon",
          "key",
          "car",
          "bike",
          "flower",
          "apple",
          "cat",
          "dog",
          "umbrella",
          "bell",
          "heart",
          "rocket",
          "leaf",
          "crown");

  /** Names of the colours. */
  public static final List<String> COLOURS =
      List.of("blue", "red", "green", "orange", "purple", "black");

  /** Every picture in every colour; neighbours differ in both. */
  public static final List<Face.Symbol> ALL = all();

  private Symbols() {}

  private static List<Face.Symbol> all() {
    List<Face.Symbol> all = new ArrayList<>();
    int colours = COLOURS.size();
    for (int round = 0; round < colours; round++) {
      for (int i = 0; i < PICTURES.size(); i++) {
        all.add(new Face.Symbol(PICTURES.get(i), COLOURS.get((i + round) % colours)));
      }
    }
    return List.copyOf(all);
  }
}
