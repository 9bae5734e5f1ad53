package parvis.server.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parvis.server.configuration.ConfigurationReader;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Result;
import parvis.server.configuration.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether a configuration is good, without a server. */
@Command(
    name = "check",
    description = "Say what is wrong with a site's configuration.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SITE", description = "The site's configuration.")
  Path site = Path.of("site.yaml");

  @Option(
      names = "--organisation",
      paramLabel = "FILE",
      description = "Template that the site inherits from.")
  @Nullable Path organisation;

  @Override
  public Integer call() throws IOException {
    ServeCommand.requireFile(site);
    String yaml = Files.readString(site);
    String template = organisation == null ? null : Files.readString(organisation);
    Documents documents = new Documents(yaml, template, SiteFiles.schoolHolidays(site));
    return switch (new ConfigurationReader(Year.now(ZoneOffset.UTC)).read(documents)) {
      case Result.Valid(var configuration) -> {
        System.out.println(configuration.id() + ": valid");
        yield 0;
      }
      case Result.Invalid wrong -> {
        wrong.problems().forEach(problem -> System.err.println(line(problem)));
        if (template == null) {
          System.err.println(TemplateHint.of(site, documents, wrong));
        }
        yield 1;
      }
    };
  }

  private static String line(Problem problem) {
    return "%s:%d: %s: %s"
        .formatted(problem.file(), problem.line(), problem.field(), problem.message("en"));
  }
}
