package parvis.server.configuration;

import java.util.List;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.configuration.problem.Problem;

/** What came of reading a site's documents. */
public sealed interface Result {
  /** A site that can be published. */
  record Valid(SiteConfiguration configuration) implements Result {}

  /** All that is wrong, in the order of the documents; never empty. */
  record Invalid(List<Problem> problems) implements Result {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}
