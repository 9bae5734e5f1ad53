package parvis.server.access.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import parvis.server.access.account.Accounts;
import parvis.server.access.device.Devices;
import parvis.server.access.session.Sessions;
import parvis.server.access.token.ApiTokens;

/** Keeps what requests showed, and tells when it may open less than before. */
@Singleton
public final class Badges {
  private final Identities identities;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Devices devices;
  private final ApiTokens tokens;

  @Inject
  Badges(
      Identities identities,
      Accounts accounts,
      Sessions sessions,
      Devices devices,
      ApiTokens tokens) {
    this.identities = identities;
    this.accounts = accounts;
    this.sessions = sessions;
    this.devices = devices;
    this.tokens = tokens;
  }

  /** What a request showed. */
  public Badge of(HttpServerRequest request) {
    return new Badge(Credentials.of(request), ClientAddress.of(request), identities::findAnew);
  }

  /** Calls back when somebody was signed out, changed or revoked on this node. */
  public void onChange(Runnable listener) {
    accounts.onChange(_ -> listener.run());
    sessions.onEnd(listener);
    devices.onRemoval(listener);
    tokens.onRevocation(listener);
  }
}
