package parvis.server.access.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import parvis.server.access.Caller;
import parvis.server.access.Sites;
import parvis.server.access.account.Account;
import parvis.server.access.device.Device;
import parvis.server.access.device.Devices;
import parvis.server.access.session.Session;
import parvis.server.access.session.Sessions;
import parvis.server.access.token.ApiToken;
import parvis.server.access.token.ApiTokens;

/** Makes credentials into an identity. A person at a device is both. */
@Singleton
final class Identities {
  private final Sessions sessions;
  private final Devices devices;
  private final ApiTokens tokens;

  @Inject
  Identities(Sessions sessions, Devices devices, ApiTokens tokens) {
    this.sessions = sessions;
    this.devices = devices;
    this.tokens = tokens;
  }

  /** The identity, if all of it is in memory. */
  Optional<SecurityIdentity> findRemembered(Credentials shown) {
    Optional<ApiToken> token = shown.bearer().flatMap(tokens::findRemembered);
    Optional<Session> session = shown.session().flatMap(sessions::findRemembered);
    Optional<Device> device = shown.device().flatMap(devices::findRemembered);
    boolean all =
        token.isPresent() == shown.bearer().isPresent()
            && session.isPresent() == shown.session().isPresent()
            && device.isPresent() == shown.device().isPresent();
    return all ? identity(token, session, device) : Optional.empty();
  }

  /** The identity; reads the database. */
  Optional<SecurityIdentity> find(Credentials shown) {
    return identity(
        shown.bearer().flatMap(tokens::find),
        shown.session().flatMap(sessions::find),
        shown.device().flatMap(devices::find));
  }

  /** The identity as the database has it now; looking so is no use of the session. */
  Optional<SecurityIdentity> findAnew(Credentials shown) {
    return identity(
        shown.bearer().flatMap(tokens::findAnew),
        shown.session().flatMap(sessions::findAnew),
        shown.device().flatMap(devices::findAnew));
  }

  private static Optional<SecurityIdentity> identity(
      Optional<ApiToken> token, Optional<Session> session, Optional<Device> device) {
    if (token.isPresent()) {
      return Optional.of(of(token.get()));
    }
    Optional<Device> approved = device.filter(Device::isApproved);
    if (session.isEmpty() && approved.isEmpty()) {
      return Optional.empty();
    }
    QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder();
    approved.ifPresent(screen -> add(identity, screen));
    session.ifPresent(open -> add(identity, open.account()));
    return Optional.of(identity.build());
  }

  private static SecurityIdentity of(ApiToken token) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(Caller.PROGRAM + token.id()))
        .addRoles(token.role().names())
        .addAttribute(Caller.SITES, token.sites())
        .build();
  }

  private static void add(QuarkusSecurityIdentity.Builder identity, Device device) {
    identity
        .setPrincipal(new QuarkusPrincipal("device:" + device.id()))
        .addRoles(device.kind().names())
        .addAttribute(Caller.DEVICE, device.id())
        .addAttribute(Caller.SITES, Sites.parse(device.site()));
  }

  private static void add(QuarkusSecurityIdentity.Builder identity, Account account) {
    identity
        .setPrincipal(new QuarkusPrincipal("account:" + account.id()))
        .addRoles(account.role().names())
        .addAttribute(Caller.ACCOUNT, account.id())
        .addAttribute(Caller.SITES, account.sites());
    account.agent().ifPresent(agent -> identity.addAttribute(Caller.AGENT, agent));
  }
}
