package parvis.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.server.configuration.problem.Problem;

/**
 * A document whose wrong lines say so: each ends with "#! field: part of the English message" for
 * each of its problems.
 */
record MarkedDocument(String yaml) {
  private static final String MARK = "#! ";

  /** Checks that exactly the problems marked are found. */
  void check(@Nullable String organisation) {
    List<Problem> problems = Samples.problems(yaml, organisation);
    List<Expected> expected = expected();
    assertThat(problems)
        .extracting(problem -> problem.line() + " " + problem.field())
        .as("%s", problems)
        .containsExactlyElementsOf(
            expected.stream().map(one -> one.line() + " " + one.field()).toList());
    for (int i = 0; i < expected.size(); i++) {
      assertThat(problems.get(i).message("en")).contains(expected.get(i).message());
      assertThat(problems.get(i).message("fr")).isNotEqualTo(problems.get(i).message("en"));
    }
  }

  private record Expected(int line, String field, String message) {}

  private List<Expected> expected() {
    List<Expected> expected = new ArrayList<>();
    String[] lines = yaml.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String[] parts = lines[i].split(MARK, -1);
      for (int j = 1; j < parts.length; j++) {
        String[] said = parts[j].strip().split(": ", 2);
        expected.add(new Expected(i + 1, said[0], said[1]));
      }
    }
    return expected;
  }
}
