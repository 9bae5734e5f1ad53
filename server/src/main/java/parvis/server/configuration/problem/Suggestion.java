package parvis.server.configuration.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import parvis.engine.configuration.Text;

/** What somebody who wrote a wrong word may have meant. */
final class Suggestion {
  /** Nobody reads more words than these. */
  private static final int TOO_MANY = 40;

  private Suggestion() {}

  /** The nearest possible word, else all of them. */
  static Text of(String written, Collection<String> possible) {
    Optional<String> nearest = findNearest(written, possible);
    if (nearest.isPresent()) {
      return Message.DID_YOU_MEAN.with(nearest.get());
    }
    if (possible.isEmpty()) {
      return Message.NOTHING_POSSIBLE.with();
    }
    return possible.size() > TOO_MANY
        ? Text.same("")
        : Message.POSSIBLE.with(String.join(", ", possible));
  }

  static Optional<String> findNearest(String written, Collection<String> possible) {
    String plain = plain(written);
    int tolerated = plain.length() < 5 ? 1 : plain.length() < 9 ? 2 : 3;
    return possible.stream()
        .filter(word -> distance(plain, plain(word)) <= tolerated)
        .min(Comparator.comparingInt(word -> distance(plain, plain(word))));
  }

  /** Capitals, underscores and hyphens are no difference to who writes by hand. */
  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }

  /** Letters to add, drop, change or swap with their neighbour. */
  private static int distance(String from, String to) {
    // A word far longer than the other cannot be near; this also bounds the table.
    if (Math.abs(from.length() - to.length()) > 3) {
      return Integer.MAX_VALUE;
    }
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, from, to, i, j);
      }
    }
    return cost[from.length()][to.length()];
  }

  private static int step(int[][] cost, String from, String to, int i, int j) {
    int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
