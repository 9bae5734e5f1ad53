package parvis.bench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server, asked to stop while somebody looks. */
@SuppressWarnings("NullAway.Init")
class StoppingTest {
  private static final Path SERVER = Path.of("..", "server");
  private static final Path JAR = SERVER.resolve("target/parvis/parvis.jar");
  private static final Path SITE = SERVER.resolve("src/main/resources/sample/minimal.yaml");
  private static final Pattern LISTENS =
      Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");
  private static final Duration SOON = Duration.ofSeconds(5); // half of what it waits for requests

  @TempDir Path folder;
  private Process server;

  @AfterEach
  void kill() {
    if (server != null) {
      server.destroyForcibly();
    }
  }

  @Test
  void open_streams_do_not_hold_a_stop_up() throws IOException, InterruptedException {
    assumeThat(Files.exists(JAR)).as("built by the package phase").isTrue();
    int port = start();
    try (Socket screen = new Socket(InetAddress.getLoopbackAddress(), port)) {
      screen.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
      screen.getOutputStream().write(request().getBytes(StandardCharsets.ISO_8859_1));
      BufferedReader lines = lines(screen.getInputStream());
      assertThat(readUntil(lines, "event:frame")).isTrue();

      server.destroy();

      assertThat(server.waitFor(SOON.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
      assertThat(readUntil(lines, "never said")).isFalse();
    }
  }

  private int start() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    server =
        new ProcessBuilder(
                List.of(
                    java,
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--enable-native-access=ALL-UNNAMED",
                    "-jar",
                    JAR.toString(),
                    "serve",
                    "--port",
                    "0",
                    "--data",
                    folder.toString(),
                    "--site",
                    SITE.toString()))
            .redirectErrorStream(true)
            .start();
    BufferedReader log = lines(server.getInputStream());
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      Matcher listens = LISTENS.matcher(line);
      if (listens.find()) {
        return Integer.parseInt(listens.group(1));
      }
    }
    throw new AssertionError("the server did not start");
  }

  private static String request() {
    return "GET /live/sites/mairie-annexe/kiosk HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
  }

  private static BufferedReader lines(java.io.InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static boolean readUntil(BufferedReader lines, String wanted) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(wanted)) {
        return true;
      }
    }
    return false;
  }
}
