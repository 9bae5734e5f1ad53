package parvis.server.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;

/**
 * A problem as an answer: JSON, or a page for a person whose browser asked for one.
 *
 * @param page the page, when one is wanted
 * @param pause when to come back, if that helps
 */
public record ProblemReply(Problem problem, Optional<String> page, Optional<Duration> pause) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The answer to a refusal, in the language and form the request prefers. */
  public static ProblemReply to(HttpServerRequest request, ProblemException refusal) {
    ProblemTexts texts = texts(request);
    return of(request, texts, texts.of(refusal), refusal.pause());
  }

  /** The answer to what only has a status. */
  public static ProblemReply to(HttpServerRequest request, int status) {
    ProblemTexts texts = texts(request);
    return of(request, texts, texts.ofStatus(status), Optional.empty());
  }

  /** The answer to a fault of ours. */
  static ProblemReply toIncident(HttpServerRequest request, String incident) {
    ProblemTexts texts = texts(request);
    return of(request, texts, texts.ofIncident(incident), Optional.empty());
  }

  private static ProblemReply of(
      HttpServerRequest request, ProblemTexts texts, Problem problem, Optional<Duration> pause) {
    Optional<String> page =
        wantsPage(request)
            ? Optional.of(ProblemPage.of(request, problem, texts))
            : Optional.empty();
    return new ProblemReply(problem, page, pause);
  }

  /** Whether a person's browser asks for a page, rather than a program for data. */
  public static boolean wantsPage(HttpServerRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains("text/html") && !isApi(request);
  }

  /** Whether it is a request for data by its address. */
  public static boolean isApi(HttpServerRequest request) {
    return request.path() != null && request.path().startsWith("/api/");
  }

  /** A page that was asked for in a language is missing in that language. */
  private static ProblemTexts texts(HttpServerRequest request) {
    String asked = wantsPage(request) ? request.getParam("lang") : null;
    return ProblemTexts.forHeader(asked != null ? asked : request.getHeader("Accept-Language"));
  }

  /** For a resource or a mapper to return. */
  public Response response() {
    Response.ResponseBuilder response =
        Response.status(problem.status())
            .header(HttpHeaders.CONTENT_TYPE, contentType())
            .entity(body());
    pause.ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, seconds(wait)));
    return response.build();
  }

  /** For a Vert.x handler: answers and ends. */
  public void send(RoutingContext context) {
    var response = context.response();
    response.setStatusCode(problem.status()).putHeader("Content-Type", contentType());
    pause.ifPresent(wait -> response.putHeader("Retry-After", Long.toString(seconds(wait))));
    var _ = response.end(body());
  }

  /** A wait in whole seconds, never too short. */
  public static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  private String contentType() {
    return page.isPresent() ? "text/html;charset=UTF-8" : Problem.MEDIA_TYPE;
  }

  private String body() {
    return page.orElseGet(this::json);
  }

  private String json() {
    try {
      return JSON.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem is plain data", e);
    }
  }
}
