package parvis.server.access.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** What every answer tells the browser not to do. */
final class SafeHeaders {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final String A_YEAR = "max-age=31536000";
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  private SafeHeaders() {}

  /** Adds them when the answer begins, where the answer says nothing else itself. */
  static void promise(RoutingContext context) {
    boolean secure = Cookies.isSecure(context.request());
    context.addHeadersEndHandler(_ -> add(context.response().headers(), secure));
  }

  private static void add(MultiMap headers, boolean secure) {
    ALWAYS.forEach((name, value) -> addIfAbsent(headers, name, value));
    // Unless it says that anybody may keep it, an answer may be about somebody.
    addIfAbsent(headers, "Cache-Control", "no-store");
    if (secure) {
      addIfAbsent(headers, "Strict-Transport-Security", A_YEAR);
    }
  }

  private static void addIfAbsent(MultiMap headers, String name, String value) {
    if (!headers.contains(name)) {
      headers.add(name, value);
    }
  }
}
