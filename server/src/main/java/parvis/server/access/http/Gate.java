package parvis.server.access.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.problem.ProblemReply;

/** What every request passes before anybody asks who it is. */
@Singleton
final class Gate {
  private static final int BEFORE_AUTHENTICATION = 1000;

  private final long mostBytes;

  @Inject
  Gate(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M")
          MemorySize mostBytes) {
    this.mostBytes = mostBytes.asLongValue();
  }

  void register(@Observes Filters filters) {
    var _ = filters.register(this::pass, BEFORE_AUTHENTICATION);
  }

  private void pass(RoutingContext context) {
    SafeHeaders.promise(context);
    HttpServerRequest request = context.request();
    if (CrossSite.isSuspect(request)) {
      ProblemReply.to(request, ProblemException.of(403, "cross-site")).send(context);
    } else if (length(request).orElse(0) > mostBytes) {
      ProblemReply.to(request, 413).send(context);
      var _ = request.resume(); // lets the rest go by: cut off, a browser would show no answer
    } else {
      context.next();
    }
  }

  private static OptionalLong length(HttpServerRequest request) {
    String header = request.getHeader("Content-Length");
    try {
      return header == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(header));
    } catch (NumberFormatException _) {
      return OptionalLong.of(Long.MAX_VALUE);
    }
  }
}
