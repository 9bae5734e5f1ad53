package parvis.server.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import parvis.engine.command.Actor;
import parvis.engine.command.SiteCommand;
import parvis.server.demo.life.AtDesk;
import parvis.server.demo.life.Door;
import parvis.server.demo.life.InHall;
import parvis.server.demo.life.Newcomer;

/** The server's API as virtual people use it: the same requests as anybody's. */
final class HttpDoor implements Door, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(HttpDoor.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String api;
  private final String base;
  private final String token;

  /** The door of the server at an address, for whoever has the token. */
  HttpDoor(String base, String token) {
    this.api = base + "/api/v1";
    this.base = api + "/sites/" + DemoSite.ID;
    this.token = token;
  }

  @Override
  public Optional<AtDesk> lookAtDesk(String desk) throws InterruptedException {
    return get("/desks/" + desk).map(Screens::desk);
  }

  @Override
  public Optional<InHall> lookAround() throws InterruptedException {
    return get("").map(Screens::hall);
  }

  /** All is asked with the one token, which may do everything that virtual people do. */
  @Override
  public boolean ask(Actor actor, SiteCommand command) throws InterruptedException {
    return send(Wire.of(command)).isPresent();
  }

  @Override
  public Optional<String> takeRank(Newcomer newcomer) throws InterruptedException {
    return send(Wire.of(newcomer)).map(answer -> answer.path("id").asText());
  }

  /** What the person of a booking is answered by its link; empty when it is refused. */
  Optional<JsonNode> postByKey(String key, String what, Object body) throws InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(api + "/bookings/" + key + what)), "POST", body);
  }

  /** What is at {@code path} of the site; empty when it is refused. */
  Optional<JsonNode> get(String path) throws InterruptedException {
    return send(request(path).GET().build());
  }

  /** What a wish is answered; empty when it is refused. */
  Optional<JsonNode> post(String path, Object body) throws InterruptedException {
    return send(new Wire("POST", path, body));
  }

  private Optional<JsonNode> send(Wire wire) throws InterruptedException {
    return send(request(wire.path()), wire.method(), wire.body());
  }

  private Optional<JsonNode> send(HttpRequest.Builder request, String method, Object body)
      throws InterruptedException {
    try {
      return send(
          request
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
              .build());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + token)
        .timeout(Duration.ofSeconds(10));
  }

  private Optional<JsonNode> send(HttpRequest request) throws InterruptedException {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        LOG.debugf("%s %s: %s", request.method(), request.uri().getPath(), answer.body());
        return Optional.empty();
      }
      return Optional.of(
          answer.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body()));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
