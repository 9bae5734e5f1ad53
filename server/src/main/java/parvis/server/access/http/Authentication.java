package parvis.server.access.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Tells who sends a request, by its token or its cookies; usually from memory. */
@Singleton
final class Authentication implements HttpAuthenticationMechanism {
  private final Identities identities;

  @Inject
  Authentication(Identities identities) {
    this.identities = identities;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    Credentials shown = Credentials.of(context.request());
    if (shown.areNone()) {
      return Uni.createFrom().nullItem();
    }
    Optional<SecurityIdentity> remembered = identities.findRemembered(shown);
    return remembered.isPresent()
        ? Uni.createFrom().item(remembered.get())
        : lookUp(shown, providers);
  }

  /** A cookie that opens nothing is a stranger's; a token that opens nothing is a mistake. */
  private static Uni<SecurityIdentity> lookUp(
      Credentials shown, IdentityProviderManager providers) {
    Uni<SecurityIdentity> found = providers.authenticate(new ShownCredentials(shown));
    return shown.bearer().isPresent()
        ? found
        : found.onFailure(AuthenticationFailedException.class).recoverWithNull();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(ShownCredentials.class);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }

  /** Answers what is refused before any resource is asked. */
  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    SignIn.ask(context);
    return Uni.createFrom().item(true);
  }
}
