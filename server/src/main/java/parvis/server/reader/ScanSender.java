package parvis.server.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends what a reader has seen to the server, and sends it again when the network fails. */
public final class ScanSender implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TRIES = 3;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI door;
  private final String token;
  private final @Nullable String desk;

  /**
   * A sender for one reader.
   *
   * @param server address of the server, such as http://127.0.0.1:8080
   * @param site id of the site
   * @param desk id of the desk at which the reader stands, null for the hall
   * @param token that lets the reader in
   */
  public ScanSender(URI server, String site, @Nullable String desk, String token) {
    this(server.resolve("/api/v1/sites/" + site + "/scan"), desk, token);
  }

  private ScanSender(URI door, @Nullable String desk, String token) {
    this.door = door;
    this.desk = desk;
    this.token = token;
  }

  /**
   * A sender for a reader beside a screen: codes go where the screen asks for them.
   *
   * @param screen the reader's name, as in the address of the screen
   */
  public static ScanSender beside(URI server, String site, String screen, String token) {
    URI door = server.resolve("/api/v1/sites/" + site + "/readers/" + screen + "/scan");
    return new ScanSender(door, null, token);
  }

  /**
   * What a scan came to.
   *
   * @param taken whether somebody has this code
   * @param text what was done and for whom, or why nothing was
   */
  public record Outcome(boolean taken, String text) {}

  /**
   * Sends a code.
   *
   * @throws IOException when the server cannot be reached
   */
  public Outcome send(String code) throws IOException, InterruptedException {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("code", code);
    if (desk != null) {
      body.put("desk", desk);
    }
    HttpRequest request =
        HttpRequest.newBuilder(door)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Accept-Language", "en")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .timeout(Duration.ofSeconds(10))
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    return outcome(send(request, 1));
  }

  /** The same key again: what was done is not done twice. */
  private HttpResponse<String> send(HttpRequest request, int attempt)
      throws IOException, InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException lost) {
      if (attempt == TRIES) {
        throw lost;
      }
      return send(request, attempt + 1);
    }
  }

  private static Outcome outcome(HttpResponse<String> answer) {
    JsonNode body = read(answer.body());
    return answer.statusCode() == 200
        ? new Outcome(true, said(body))
        : new Outcome(false, answer.statusCode() + " " + body.path("detail").asText());
  }

  private static String said(JsonNode body) {
    return body.has("screens")
        ? "on the screen"
        : body.path("token").asText() + " " + body.path("meaning").asText();
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException _) {
      return JsonNodeFactory.instance.objectNode().put("detail", "no answer of Parvis");
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
