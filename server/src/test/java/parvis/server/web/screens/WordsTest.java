package parvis.server.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parvis.engine.estimate.ExpectedWait;

class WordsTest {
  private static final Pattern TEMPLATE_KEY = Pattern.compile("w\\.(?:say|raw)\\('([^']+)'");
  private static final Pattern JAVA_KEY = Pattern.compile("\\b(?:say|raw)\\(\\s*\"([^\"]+)\"");
  private static final Pattern ENUM_KEY = Pattern.compile("(?:[A-Z]\\w+\\.)+[A-Z_]+");

  @Test
  void french_and_english_say_the_same_things() {
    assertThat(Bundle.of("en").texts().keySet())
        .containsExactlyInAnyOrderElementsOf(Bundle.of("fr").texts().keySet());
  }

  @Test
  void a_text_stands_in_one_file_only() throws IOException {
    Set<String> seen = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
      for (Path file : files.filter(WordsTest::isFrench).toList()) {
        for (String line : Files.readAllLines(file)) {
          String key = line.split("=", 2)[0];
          assertThat(key.isBlank() || line.startsWith("#") || seen.add(key))
              .as("%s in %s", key, file)
              .isTrue();
        }
      }
    }
  }

  @Test
  void every_key_on_a_screen_has_a_text_and_every_text_is_used() throws IOException {
    Set<String> said = new TreeSet<>();
    collect(Path.of("src/main/resources/templates"), TEMPLATE_KEY, said);
    collect(Path.of("src/main/java/parvis/server/web/screens"), JAVA_KEY, said);
    collect(Path.of("src/main/java/parvis/server/web/pages"), JAVA_KEY, said);
    collect(Path.of("src/main/java/parvis/server/web/hours"), JAVA_KEY, said);
    collect(Path.of("src/main/java/parvis/server/web/invitation"), JAVA_KEY, said);
    collect(Path.of("src/main/java/parvis/server/web/calendar"), JAVA_KEY, said);
    collect(Path.of("src/main/java/parvis/server/web/letter"), JAVA_KEY, said);
    Set<String> written = new TreeSet<>(Bundle.of("fr").texts().keySet());
    written.removeIf(key -> ENUM_KEY.matcher(key).matches());

    assertThat(written).containsExactlyElementsOf(said);
  }

  @Test
  void apostrophes_are_typographic_so_that_message_formats_keep_them() {
    assertThat(Bundle.of("fr").texts().values()).noneMatch(text -> text.contains("'"));
    assertThat(Bundle.of("en").texts().values()).noneMatch(text -> text.contains("'"));
  }

  @Test
  void french_punctuation_never_starts_a_line() {
    assertThat(Bundle.of("fr").texts().values())
        .noneMatch(text -> Pattern.compile(" [:;?!»]|« ").matcher(text).find());
  }

  @Test
  void another_language_falls_back_to_french_and_keeps_its_direction() {
    Words arabic = Words.of("ar");

    assertThat(arabic.direction()).isEqualTo("rtl");
    assertThat(arabic.say("wait.none")).isEqualTo("sans attente");
    assertThat(arabic.nameOf("es")).isEqualTo("Español");
  }

  @Test
  void waits_are_ranges_or_honest() {
    Words french = Words.of("fr");

    assertThat(french.expect(between(8, 12))).isEqualTo("8 à 12\u00a0min");
    assertThat(french.expectShort(between(8, 12))).isEqualTo("8–12\u00a0min");
    assertThat(french.expect(between(0, 0))).isEqualTo("sans attente");
    assertThat(french.expect(new ExpectedWait.Unknown())).isEqualTo("inconnue");
  }

  @Test
  void times_are_those_of_the_site() {
    Words paris = Words.of("fr").at(ZoneId.of("Europe/Paris"));
    Instant at = Instant.parse("2026-11-24T09:42:00Z");

    assertThat(paris.time(at)).isEqualTo("10:42");
    assertThat(paris.date(at)).isEqualTo("mardi 24 novembre");
  }

  private static ExpectedWait between(int low, int high) {
    return new ExpectedWait.Between(
        Duration.ofMinutes(low), Duration.ofMinutes(high), Duration.ofMinutes(low));
  }

  private static void collect(Path folder, Pattern key, Set<String> into) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        key.matcher(Files.readString(file)).results().map(WordsTest::first).forEach(into::add);
      }
    }
  }

  private static boolean isFrench(Path file) {
    return file.getFileName().toString().matches("(\\w+-)?fr.*");
  }

  private static String first(MatchResult found) {
    return found.group(1);
  }
}
