package parvis.server.access.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request that changes something may come from a page of another site, which would borrow
 * the browser's cookies. Decision 0030 says why there is no token in the forms.
 */
final class CrossSite {
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private CrossSite() {}

  /** Whether to refuse it. Signing in counts too, although there is no cookie yet. */
  static boolean isSuspect(HttpServerRequest request) {
    if (SAFE.contains(request.method()) || Credentials.bearer(request).isPresent()) {
      return false;
    }
    String fetch = request.getHeader("Sec-Fetch-Site");
    if (fetch != null) {
      return !OURS.contains(fetch);
    }
    String source = source(request);
    return source == null ? hasCookie(request) : !isHere(source, request.authority());
  }

  private static @Nullable String source(HttpServerRequest request) {
    String origin = request.getHeader("Origin");
    return origin == null ? request.getHeader("Referer") : origin;
  }

  private static boolean hasCookie(HttpServerRequest request) {
    return request.getHeader("Cookie") != null;
  }

  private static boolean isHere(String source, @Nullable HostAndPort here) {
    if (here == null) {
      return false;
    }
    try {
      URI uri = URI.create(source);
      int standard = "https".equals(uri.getScheme()) ? 443 : 80;
      return uri.getHost() != null
          && host(uri.getHost()).equals(host(here.host()))
          && port(uri.getPort(), standard) == port(here.port(), standard);
    } catch (IllegalArgumentException _) {
      return false; // "null" among others
    }
  }

  private static String host(String host) {
    return host.replace("[", "").replace("]", "").toLowerCase(Locale.ROOT);
  }

  private static int port(int port, int standard) {
    return port < 0 ? standard : port;
  }
}
