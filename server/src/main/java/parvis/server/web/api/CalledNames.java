package parvis.server.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parvis.server.web.problem.ProblemException;

/** Names that people want to be called by: said aloud in a hall, so not every word will do. */
final class CalledNames {
  private static final Set<String> BARRED = read();

  private CalledNames() {}

  private static Set<String> read() {
    try (InputStream in =
        Objects.requireNonNull(
            CalledNames.class.getResourceAsStream("/messages/barred-words.txt"))) {
      return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R"))
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Checks a name.
   *
   * @throws ProblemException 400 when there is none, or it has a word that is not said aloud
   */
  static void require(@Nullable String name) {
    if (name == null || name.isBlank()) {
      throw ProblemException.invalid().because("calledName", "missing");
    }
    boolean barred =
        Arrays.stream(plain(name).split("[^a-z]+")).anyMatch(BARRED::contains)
            || BARRED.contains(plain(name).replaceAll("[^a-z]", ""));
    if (barred) {
      throw ProblemException.invalid().because("calledName", "not-said-aloud");
    }
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
