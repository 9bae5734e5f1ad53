package parvis.server.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.configuration.problem.Problem;

/** Documents to read in tests. */
final class Samples {
  static final String VALMONT = sample("mairie-de-valmont");
  static final String ORGANISATION = sample("organisation");
  static final String MINIMAL = sample("minimal");
  static final String SCHOOL_HOLIDAYS = resource("mairie-de-valmont.ics");

  private Samples() {}

  private static String sample(String name) {
    return resource(name + ".yaml");
  }

  private static String resource(String name) {
    try (InputStream stream = Samples.class.getResourceAsStream("/sample/" + name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SiteConfiguration valid(String site, @Nullable String organisation) {
    return switch (new ConfigurationReader(Year.of(2026))
        .read(new Documents(site, organisation, SCHOOL_HOLIDAYS))) {
      case Result.Valid(SiteConfiguration configuration) -> configuration;
      case Result.Invalid(List<Problem> problems) -> throw new AssertionError(problems);
    };
  }

  static List<Problem> problems(String site, @Nullable String organisation) {
    return switch (new ConfigurationReader(Year.of(2026))
        .read(new Documents(site, organisation, SCHOOL_HOLIDAYS))) {
      case Result.Valid _ -> List.of();
      case Result.Invalid(List<Problem> problems) -> problems;
    };
  }

  /** Each problem as "line field", after "organisation " when it is not the site's. */
  static List<String> places(String site, @Nullable String organisation) {
    return problems(site, organisation).stream()
        .map(
            one ->
                (one.file().equals("site") ? "" : one.file() + " ")
                    + one.line()
                    + " "
                    + one.field())
        .toList();
  }
}
