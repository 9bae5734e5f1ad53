package parvis.server.access.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Looks credentials up in the database, away from the event loop. */
@Singleton
final class CredentialsProvider implements IdentityProvider<ShownCredentials> {
  private final Identities identities;

  @Inject
  CredentialsProvider(Identities identities) {
    this.identities = identities;
  }

  @Override
  public Class<ShownCredentials> getRequestType() {
    return ShownCredentials.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      ShownCredentials request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> look(request.shown()));
  }

  private SecurityIdentity look(Credentials shown) {
    return identities.find(shown).orElseThrow(() -> new AuthenticationFailedException("unknown"));
  }
}
