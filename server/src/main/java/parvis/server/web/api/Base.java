package parvis.server.web.api;

import io.vertx.core.http.HttpServerRequest;

/** The address under which the server was reached. */
public final class Base {
  private Base() {}

  /** Scheme, host and port, without a slash at the end. */
  public static String of(HttpServerRequest request) {
    return request.scheme() + "://" + request.authority();
  }
}
