package parvis.bench.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Gives tickets and desks like the real one, and forgets when told to. */
final class ForgetfulServer implements AutoCloseable {
  private static final String PLACES =
      "{\"days\":[{\"places\":[{\"start\":\"2030-01-01T08:00:00Z\"},{\"start\":\"2030-01-01T08:10:00Z\"}]}]}";

  private final HttpServer server;
  private final Map<String, String> tokenOfKey = new ConcurrentHashMap<>();
  private final List<String> imported = new CopyOnWriteArrayList<>();
  private final Map<String, String> bookings = new ConcurrentHashMap<>();
  private String desk = "{\"arrow\":\"NONE\",\"status\":\"FREE\"}";

  ForgetfulServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  void forgetBookings() {
    bookings.clear();
  }

  /** Forgets the last ones that came in by a file. */
  void forgetImported(int count) {
    imported.subList(imported.size() - count, imported.size()).clear();
  }

  void forgetTickets() {
    tokenOfKey.clear();
  }

  /** Says that a visit is at the desk. */
  void seat(String visit, String status) {
    desk =
        "{\"arrow\":\"NONE\",\"status\":\"%s\",\"current\":{\"visit\":{\"id\":\"%s\"}}}"
            .formatted(status, visit);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean post = exchange.getRequestMethod().equals("POST");
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (path.endsWith("/places")) {
      send(exchange, 200, PLACES);
    } else if (path.endsWith("/imports")) {
      imported.addAll(List.of(body.split("\\\\n")).subList(1, Importer.SIZE + 1));
      send(exchange, 200, "{}");
    } else if (path.endsWith("/bookings.csv")) {
      send(exchange, 200, String.join("\n", imported));
    } else if (path.endsWith("/agenda/bookings")) {
      send(exchange, 201, booking(exchange.getRequestHeaders().getFirst("Idempotency-Key"), body));
    } else if (path.contains("/bookings/")) {
      String booked = bookings.get(path.substring(path.lastIndexOf('/') + 1));
      send(exchange, booked == null ? 404 : 200, booked == null ? "" : booked);
    } else if (path.contains("/desks/")) {
      String call = "{\"events\":[{\"type\":\"VisitCalled\",\"visit\":\"v1\"}]}";
      send(exchange, 200, post ? call : desk);
    } else if (post) {
      send(exchange, 201, ticket(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
    } else {
      String key = path.substring(path.lastIndexOf('/') + 1);
      send(exchange, tokenOfKey.containsKey(key) ? 200 : 404, ticket(key));
    }
  }

  private String booking(String key, String body) {
    return bookings.computeIfAbsent(
        key,
        _ ->
            "{\"id\":\"%1$s\",\"key\":\"%1$s\",\"state\":\"BOOKED\",\"name\":\"%1$s\",%2$s}"
                .formatted(key, body.replaceAll(".*(\"start\":\"[^\"]*\").*", "$1")));
  }

  private String ticket(String key) {
    String next = "A" + (tokenOfKey.size() + 1);
    String token = tokenOfKey.computeIfAbsent(key, _ -> next);
    return "{\"id\":\"%s\",\"token\":\"%s\"}".formatted(key, token);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
