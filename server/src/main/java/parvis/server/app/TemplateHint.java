package parvis.server.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import parvis.server.configuration.ConfigurationReader;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Result;

/**
 * What to try when a document was read without a template: what it inherits then looks unknown or
 * missing, line by line, and no line says that it is one fault.
 */
final class TemplateHint {
  private static final String USUAL_NAME = "organisation.yaml";

  private TemplateHint() {}

  /** One sentence for an operator. */
  static String of(Path site, Documents documents, Result.Invalid wrong) {
    Path beside = site.resolveSibling(USUAL_NAME);
    if (!Files.isReadable(beside) || beside.equals(site)) {
      return "If it inherits from a template, name that with --organisation FILE.";
    }
    String option = "--organisation " + beside;
    return switch (read(documents, beside)) {
      case Result.Valid _ -> "It inherits from a template and is valid with it: " + option;
      case Result.Invalid(var left) when left.size() < wrong.problems().size() ->
          "It inherits from a template; with it, %d of %d problems remain: %s"
              .formatted(left.size(), wrong.problems().size(), option);
      case Result.Invalid _ -> "If it inherits from the template beside it: " + option;
    };
  }

  private static Result read(Documents documents, Path template) {
    ConfigurationReader reader = new ConfigurationReader(Year.now(ZoneOffset.UTC));
    try {
      return reader.read(
          new Documents(documents.site(), Files.readString(template), documents.schoolHolidays()));
    } catch (IOException _) {
      return reader.read(documents);
    }
  }
}
