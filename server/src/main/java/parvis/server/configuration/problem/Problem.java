package parvis.server.configuration.problem;

import java.util.Comparator;
import parvis.engine.configuration.Text;

/**
 * One thing that keeps a document from being used.
 *
 * @param file which document, "site" or "organisation"
 * @param line line in it, 1 for the first
 * @param field path from the document's top, such as services[2].target
 * @param message what is wrong and what would be right, in French and English
 */
public record Problem(String file, int line, String field, Text message) {
  /** The order of reading: the site's document first, from its top. */
  static final Comparator<Problem> IN_ORDER =
      Comparator.comparing(Problem::file)
          .reversed()
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::field);

  /** What is wrong and what would be right, in {@code language}: "fr" or "en". */
  public String message(String language) {
    return message.in(language);
  }
}
