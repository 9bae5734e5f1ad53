package parvis.server.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.server.access.limit.RateLimited;

/**
 * Answers without doing anything: tells a device that the way is free, and what a request costs.
 */
@Path("/api/v1/ping")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@RateLimited(perMinute = 300, burst = 100)
@Tag(name = "ping", description = "Whether the way is free")
public class PingResource {
  /**
   * The same back.
   *
   * @param echo what was sent
   */
  public record Pong(@Nullable JsonNode echo) {}

  @POST
  @Operation(operationId = "ping", summary = "Gives back what it gets")
  public Pong ping(@Nullable JsonNode body) {
    return new Pong(body);
  }
}
