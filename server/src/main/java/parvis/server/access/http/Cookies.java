package parvis.server.access.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;
import java.util.Optional;
import parvis.server.access.session.Session;

/**
 * The two cookies. Neither is readable by scripts, and both are Lax: Strict would show the sign-in
 * page to everybody who follows a link from a mail, and {@link CrossSite} already refuses what
 * others' pages send.
 */
public final class Cookies {
  /** Holds the token of who is signed in. */
  public static final String SESSION = "parvis-session";

  /** Holds the secret of a kiosk or a board. */
  public static final String DEVICE = "parvis-device";

  private static final Duration TEN_YEARS = Duration.ofDays(3650);
  private static final Duration GONE = Duration.ZERO;

  private Cookies() {}

  /** Signs a browser in. */
  public static NewCookie session(HttpServerRequest request, String token) {
    return cookie(request, SESSION, token, Session.LONGEST);
  }

  /** Signs a browser out. */
  public static NewCookie noSession(HttpServerRequest request) {
    return cookie(request, SESSION, "", GONE);
  }

  /** Makes a browser a device. */
  public static NewCookie device(HttpServerRequest request, String secret) {
    return cookie(request, DEVICE, secret, TEN_YEARS);
  }

  /** The value of a cookie, if the request has it. */
  public static Optional<String> find(HttpServerRequest request, String name) {
    return Optional.ofNullable(request.getCookie(name))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  /** Whether the browser came by https, to us or to a proxy we trust. */
  static boolean isSecure(HttpServerRequest request) {
    return "https".equals(request.scheme());
  }

  private static NewCookie cookie(
      HttpServerRequest request, String name, String value, Duration life) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .httpOnly(true)
        .sameSite(SameSite.LAX)
        .secure(isSecure(request))
        .maxAge((int) life.toSeconds())
        .build();
  }
}
