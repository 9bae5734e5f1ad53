package parvis.server.web.api;

import jakarta.ws.rs.core.UriInfo;

/** The address under which the server was reached. */
public final class Base {
  private Base() {}

  /** Scheme, host and port, without a slash at the end. */
  public static String of(UriInfo uri) {
    String base = uri.getBaseUri().toString();
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }
}
