package parvis.server.access.http;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Credentials that must be looked up. */
final class ShownCredentials extends BaseAuthenticationRequest {
  private final Credentials shown;

  ShownCredentials(Credentials shown) {
    this.shown = shown;
  }

  Credentials shown() {
    return shown;
  }
}
