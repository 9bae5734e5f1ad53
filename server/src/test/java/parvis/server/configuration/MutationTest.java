package parvis.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import parvis.server.configuration.problem.Problem;

/** Whatever people do to a document, they get an answer. */
class MutationTest {
  private static final List<String> PIECES =
      List.of(
          "",
          " ",
          "\n",
          ":",
          ": ",
          "-",
          "- ",
          "{",
          "}",
          "[",
          "]",
          "#",
          "'",
          "\"",
          "&a ",
          "*a",
          "!x ",
          "%",
          "%s",
          "\t",
          "0",
          "-1",
          "99999999999",
          "null",
          "~",
          "<<: ",
          "é",
          "\u0000",
          "\uD83D",
          "none",
          "children:",
          "id: ",
          "serves: ",
          "-removed",
          "? ",
          "|",
          ">");

  @Property(tries = 400)
  void mutations_of_the_sample_are_valid_or_invalid(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int mutations) {
    Random random = new Random(seed);
    String site = mutated(Samples.VALMONT, random, mutations);
    String organisation = mutated(Samples.ORGANISATION, random, mutations / 3);
    String calendar = mutated(Samples.SCHOOL_HOLIDAYS, random, mutations / 4);
    Documents documents = new Documents(site, organisation, calendar);
    switch (new ConfigurationReader(Year.of(2026)).read(documents)) {
      case Result.Valid _ -> {}
      case Result.Invalid(List<Problem> problems) ->
          assertThat(problems)
              .isNotEmpty()
              .allSatisfy(
                  problem -> {
                    assertThat(problem.line()).isBetween(1, 1 + (int) site.lines().count() * 2);
                    assertThat(problem.message("fr")).isNotBlank();
                    assertThat(problem.message("en")).isNotBlank();
                  });
    }
  }

  private static String mutated(String text, Random random, int mutations) {
    String result = text;
    for (int i = 0; i < mutations; i++) {
      result = random.nextBoolean() ? spliced(result, random) : lineMoved(result, random);
    }
    return result;
  }

  /** Some letters give way to a piece of syntax. */
  private static String spliced(String text, Random random) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + random.nextInt(6));
    return text.substring(0, from) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(to);
  }

  /** A line goes, comes twice, or moves right. */
  private static String lineMoved(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int at = random.nextInt(lines.size());
    switch (random.nextInt(3)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(random.nextInt(lines.size()), lines.get(at));
      default -> lines.set(at, "  " + lines.get(at));
    }
    return String.join("\n", lines) + "\n";
  }
}
