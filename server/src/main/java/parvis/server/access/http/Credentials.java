package parvis.server.access.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** What a request shows to say who sends it. */
record Credentials(Optional<String> bearer, Optional<String> session, Optional<String> device) {
  private static final String BEARER = "Bearer ";

  static Credentials of(HttpServerRequest request) {
    Optional<String> bearer = bearer(request);
    return bearer.isPresent()
        ? new Credentials(bearer, Optional.empty(), Optional.empty())
        : new Credentials(
            bearer, Cookies.find(request, Cookies.SESSION), Cookies.find(request, Cookies.DEVICE));
  }

  /** The token of a program; another site's page cannot make a browser send one. */
  static Optional<String> bearer(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }

  boolean areNone() {
    return bearer.isEmpty() && session.isEmpty() && device.isEmpty();
  }
}
