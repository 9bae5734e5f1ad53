package parvis.server.access.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parvis.server.access.limit.RateLimited;
import parvis.server.access.limit.RateLimiter;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.problem.ProblemReply;

/** Holds {@link RateLimited} methods to their limits, one bucket per method and address. */
@Provider
@RateLimited
public class RateLimitFilter implements ContainerRequestFilter {
  private static final int ADDRESSES = 10_000;

  private final Map<Method, RateLimiter> limiters = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private final double multiplier;
  private final ResourceInfo resource;
  private final HttpServerRequest request;

  /** Multiplies all limits by {@code parvis.rate-limit}; 0 turns them off, for load tests. */
  @Inject
  RateLimitFilter(
      InstantSource clock,
      @Context ResourceInfo resource,
      @Context HttpServerRequest request,
      @ConfigProperty(name = "parvis.rate-limit", defaultValue = "1") double multiplier) {
    this.clock = clock;
    this.resource = resource;
    this.request = request;
    this.multiplier = multiplier;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    if (multiplier <= 0 || context.getSecurityContext().getUserPrincipal() != null) {
      return; // staff and approved screens are known: their mistakes are answered one by one
    }
    limiters
        .computeIfAbsent(resource.getResourceMethod(), this::limiter)
        .take(ClientAddress.of(request), clock.instant())
        .map(
            wait ->
                ProblemException.of(429, "too-many", ProblemReply.seconds(wait)).retryAfter(wait))
        .ifPresent(refusal -> context.abortWith(ProblemReply.to(request, refusal).response()));
  }

  private RateLimiter limiter(Method method) {
    RateLimited limit = method.getAnnotation(RateLimited.class);
    RateLimited found =
        limit == null
            ? Objects.requireNonNull(method.getDeclaringClass().getAnnotation(RateLimited.class))
            : limit;
    return new RateLimiter(
        found.perMinute() * multiplier, Math.max(1, found.burst() * multiplier), ADDRESSES);
  }
}
