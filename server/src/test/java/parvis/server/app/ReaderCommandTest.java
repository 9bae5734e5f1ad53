package parvis.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ReaderCommandTest {
  private final StringWriter said = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new ReaderCommand())
        .setErr(new PrintWriter(said, true))
        .execute(arguments);
  }

  @Test
  void a_reader_that_is_not_there_is_said_in_words() {
    assertThat(run("--site", "x", "--token", "y", "--reader", "none of this name")).isOne();
    assertThat(said.toString())
        .containsPattern("no reader can be used: is the PC/SC service|no reader called none of");
  }

  @Test
  void the_site_is_needed() {
    assertThat(run("--token", "y")).isEqualTo(2);
    assertThat(said.toString()).contains("--site");
  }
}
