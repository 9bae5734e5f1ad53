package parvis.server.access.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parvis.server.access.Caller;
import parvis.server.access.Roles;

/**
 * Who may read the metrics: the machine itself, administrators, and programs with a token. A proxy
 * on the same machine speaks for others: what it passes on does not count as the machine itself.
 */
@ApplicationScoped
public class MetricsPolicy implements HttpSecurityPolicy {
  private static final List<String> PASSED_ON =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  private final boolean open;

  /** Opens the metrics to everybody when {@code parvis.metrics.open} says so. */
  public MetricsPolicy(
      @ConfigProperty(name = "parvis.metrics.open", defaultValue = "false") boolean open) {
    this.open = open;
  }

  @Override
  public String name() {
    return "metrics"; // as application.properties calls it
  }

  @Override
  public Uni<CheckResult> checkPermission(
      RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext ask) {
    return open || isThisMachine(context.request())
        ? CheckResult.permit()
        : identity.onItem().transform(MetricsPolicy::check);
  }

  private static CheckResult check(SecurityIdentity identity) {
    Caller caller = Caller.of(identity);
    return caller.isProgram() || caller.is(Roles.ADMINISTRATOR)
        ? CheckResult.PERMIT
        : CheckResult.DENY;
  }

  private static boolean isThisMachine(HttpServerRequest request) {
    String address = request.remoteAddress().hostAddress();
    return address != null
        && InetAddress.ofLiteral(address).isLoopbackAddress()
        && PASSED_ON.stream().noneMatch(header -> request.headers().contains(header));
  }
}
