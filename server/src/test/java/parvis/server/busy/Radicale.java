package parvis.server.busy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A real CalDAV server of its own, on a free port of this machine: Radicale, as the system installs
 * it. Who has none of it skips the test.
 */
public final class Radicale implements AutoCloseable {
  /** Who has calendars there. */
  public static final String USER = "nadia";

  /** And the password. */
  public static final String PASSWORD = "entre deux rendez-vous";

  private static final String READY = "Radicale server ready";

  private final Process process;
  private final URI address;

  private Radicale(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  private static boolean isInstalled() {
    return Arrays.stream(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "radicale")));
  }

  /** Starts the server with its data in {@code folder}. */
  public static Radicale start(Path folder) throws IOException {
    Assumptions.assumeTrue(isInstalled(), "no radicale here: apt-get install radicale");
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Path users = Files.writeString(folder.resolve("users"), USER + ":" + PASSWORD + "\n");
    Path settings =
        Files.writeString(
            folder.resolve("config"),
            """
            [server]
            hosts = 127.0.0.1:%d
            [auth]
            type = htpasswd
            htpasswd_filename = %s
            htpasswd_encryption = plain
            delay = 0
            [rights]
            type = owner_only
            [storage]
            filesystem_folder = %s
            [logging]
            level = info
            """
                .formatted(port, users, folder.resolve("collections")));
    Process process =
        new ProcessBuilder("radicale", "--config", settings.toString())
            .redirectErrorStream(true)
            .start();
    try {
      CompletableFuture.runAsync(() -> awaitReady(process)).orTimeout(30, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      process.destroy();
      throw e;
    }
    return new Radicale(process, URI.create("http://127.0.0.1:" + port + "/"));
  }

  /** Its log says when it answers; later lines are read and let go, so that it never blocks. */
  private static void awaitReady(Process process) {
    StringBuilder said = new StringBuilder();
    Iterator<String> log = process.inputReader(StandardCharsets.UTF_8).lines().iterator();
    while (log.hasNext()) {
      String line = log.next();
      said.append(line).append('\n');
      if (line.contains(READY)) {
        Thread.ofPlatform().daemon().start(() -> log.forEachRemaining(_ -> {}));
        return;
      }
    }
    throw new IllegalStateException("radicale does not start:\n" + said);
  }

  /** A new empty calendar. */
  public URI calendar(String name) {
    URI calendar = address.resolve(USER + "/" + name + "/");
    HttpResponse<String> made = send("MKCALENDAR", calendar, "");
    if (made.statusCode() != 201) {
      throw new IllegalStateException(made.statusCode() + " " + made.body());
    }
    return calendar;
  }

  /** Sends a request as the user. */
  public HttpResponse<String> send(String method, URI to, String body) {
    String login = USER + ":" + PASSWORD;
    HttpRequest request =
        HttpRequest.newBuilder(to)
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "text/calendar; charset=utf-8")
            .method(method, BodyPublishers.ofString(body))
            .build();
    // a client for each: the server closes a connection after its answer
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
