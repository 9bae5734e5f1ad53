package parvis.server.journal.signal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Heads of sites as the text of a notification: one line each, sequence then site. */
final class Announcement {
  // PostgreSQL refuses 8000 bytes and more.
  private static final int LARGEST = 7_999;

  private Announcement() {}

  /** The text; empty, which means "look everywhere", when it would not fit. */
  static String write(Map<String, Long> heads) {
    String text =
        heads.entrySet().stream()
            .map(head -> head.getValue() + " " + head.getKey())
            .collect(Collectors.joining("\n"));
    return text.getBytes(UTF_8).length > LARGEST ? "" : text;
  }

  /** The heads; empty when the text does not tell them. */
  static Optional<Map<String, Long>> read(String text) {
    Map<String, Long> heads = new TreeMap<>();
    for (String line : text.split("\n", -1)) {
      int space = line.indexOf(' ');
      if (space < 1 || !line.substring(0, space).matches("\\d{1,18}")) {
        return Optional.empty();
      }
      heads.put(line.substring(space + 1), Long.valueOf(line.substring(0, space)));
    }
    return Optional.of(heads);
  }
}
