package parvis.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parvis.server.configuration.ConfigurationReader;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Result;

@SuppressWarnings("NullAway.Init")
class TemplateHintTest {
  private static final Path SAMPLES = Path.of("src/main/resources/sample");

  @TempDir Path folder;

  private static String hint(Path site) throws IOException {
    Path calendar = SAMPLES.resolve("mairie-de-valmont.ics");
    Documents documents = new Documents(Files.readString(site), null, Files.readString(calendar));
    return switch (new ConfigurationReader(Year.of(2026)).read(documents)) {
      case Result.Valid _ -> throw new AssertionError("valid alone");
      case Result.Invalid wrong -> TemplateHint.of(site, documents, wrong);
    };
  }

  @Test
  void a_template_that_lies_beside_and_makes_it_valid_is_named() throws IOException {
    assertThat(hint(SAMPLES.resolve("mairie-de-valmont.yaml")))
        .isEqualTo(
            "It inherits from a template and is valid with it: --organisation "
                + SAMPLES.resolve("organisation.yaml"));
  }

  @Test
  void what_remains_with_the_template_is_counted() throws IOException {
    String sample = Files.readString(SAMPLES.resolve("mairie-de-valmont.yaml"));
    Path site = Files.writeString(folder.resolve("site.yaml"), sample + "colour: red\n");
    Files.copy(SAMPLES.resolve("organisation.yaml"), folder.resolve("organisation.yaml"));

    assertThat(hint(site)).matches("It inherits .* with it, 1 of \\d\\d problems remain: .*");
  }

  @Test
  void without_one_the_option_is_named() throws IOException {
    Path site = Files.writeString(folder.resolve("site.yaml"), "id: x\n");
    assertThat(hint(site)).contains("--organisation FILE");
  }
}
