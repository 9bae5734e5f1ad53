package parvis.server.web.screens;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Serves pages and the real assets under the strict policy, streams what a test says, notes what is
 * posted.
 */
final class TestServer implements AutoCloseable {
  /** What a command was sent as. */
  record Posted(String method, String path, String key, String body) {}

  /** What a command is answered with. */
  record Answer(int status, String type, String body) {}

  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css",
          "js", "text/javascript",
          "svg", "image/svg+xml",
          "woff2", "font/woff2",
          "json", "application/json",
          "webmanifest", "application/manifest+json");

  private static final long PATIENCE = 20_000_000_000L; // nanoseconds

  private final HttpServer server;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<OutputStream> streams = new CopyOnWriteArrayList<>();
  final List<Posted> posted = new CopyOnWriteArrayList<>();
  volatile boolean away;

  TestServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  void page(String path, String html) {
    pages.put(path, html);
  }

  void answer(String path, int status, String type, String body) {
    answers.put(path, new Answer(status, type, body));
  }

  /** Sends a frame to every open screen, once one has opened its stream. */
  void frame(String html) throws IOException {
    awaitStream();
    String data = html.lines().map(line -> "data: " + line + "\n").reduce("", String::concat);
    for (OutputStream stream : streams) {
      stream.write(("event: frame\n" + data + "\n").getBytes(StandardCharsets.UTF_8));
      stream.flush();
    }
  }

  private synchronized void awaitStream() {
    try {
      for (long end = System.nanoTime() + PATIENCE; streams.isEmpty(); ) {
        if (System.nanoTime() > end) {
          throw new AssertionError("no screen has opened its stream");
        }
        wait(100);
      }
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private synchronized void open(OutputStream stream) {
    streams.add(stream);
    notifyAll();
  }

  /** Cuts every stream; until {@code away} is false again nothing is answered. */
  void cut() throws IOException {
    away = true;
    for (OutputStream stream : streams) {
      stream.close();
    }
    streams.clear();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (away) {
      exchange.close();
    } else if (path.startsWith("/live/")) {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      open(exchange.getResponseBody());
      exchange.getResponseBody().write("event: beat\ndata:\n\n".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
    } else if (!exchange.getRequestMethod().equals("GET")) {
      command(exchange, path);
    } else {
      get(exchange, path);
    }
  }

  private void command(HttpExchange exchange, String path) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    posted.add(new Posted(exchange.getRequestMethod(), path, String.valueOf(key), body));
    Answer answer = answers.getOrDefault(path, new Answer(204, "", ""));
    reply(exchange, answer.status(), answer.type(), answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private void get(HttpExchange exchange, String path) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    String page = query == null ? null : pages.get(path + "?" + query);
    page = page == null ? pages.get(path) : page;
    if (page != null) {
      reply(exchange, 200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
      return;
    }
    try (InputStream in = TestServer.class.getResourceAsStream("/META-INF/resources" + path)) {
      String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
      reply(exchange, in == null ? 404 : 200, type, in == null ? new byte[0] : in.readAllBytes());
    }
  }

  private static void reply(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
