package parvis.server.web.api;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether what somebody typed at a kiosk is the name that was given when it was booked. */
final class SaidNames {
  private static final int FEWEST = 4; // letters that stand for a whole name (3.2)
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SaidNames() {}

  /** Each word typed begins a word of the name, with four letters or the whole of it. */
  static boolean isSame(String name, String typed) {
    List<String> known = words(name);
    List<String> said = words(typed);
    return !said.isEmpty()
        && said.stream().allMatch(word -> known.stream().anyMatch(one -> begins(one, word)));
  }

  private static boolean begins(String known, String word) {
    return known.equals(word) || (word.length() >= FEWEST && known.startsWith(word));
  }

  private static List<String> words(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return Stream.of(BETWEEN.split(plain.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
