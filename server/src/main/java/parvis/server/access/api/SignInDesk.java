package parvis.server.access.api;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parvis.server.access.Secret;
import parvis.server.access.account.Account;
import parvis.server.access.account.Accounts;
import parvis.server.access.account.SignInName;
import parvis.server.access.http.ClientAddress;
import parvis.server.access.limit.SignInThrottle;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.problem.ProblemReply;

/** Checks a name and a password, not too often. */
@Singleton
final class SignInDesk {
  private final Accounts accounts;
  private final SignInThrottle throttle;
  private final InstantSource clock;
  private final boolean throttled;

  @Inject
  SignInDesk(
      Accounts accounts,
      SignInThrottle throttle,
      InstantSource clock,
      @ConfigProperty(name = "parvis.rate-limit", defaultValue = "1") double limits) {
    this.accounts = accounts;
    this.throttle = throttle;
    this.clock = clock;
    this.throttled = limits > 0;
  }

  /** The account, or a refusal that does not tell whether the name exists (401, 429). */
  Account check(String name, String password, HttpServerRequest request) {
    // Hashed, so that a long or personal name does not stay in memory.
    String key = Secret.hash(SignInName.normal(name));
    String address = ClientAddress.of(request);
    if (throttled) {
      throttle.attempt(key, address, clock.instant()).ifPresent(SignInDesk::refuse);
    }
    Optional<Account> account = accounts.verify(name, password);
    account.ifPresent(_ -> throttle.succeeded(key, address));
    return account.orElseThrow(() -> ProblemException.of(401, "sign-in-refused"));
  }

  private static void refuse(Duration wait) {
    throw ProblemException.of(429, "sign-in-wait", ProblemReply.seconds(wait)).retryAfter(wait);
  }
}
