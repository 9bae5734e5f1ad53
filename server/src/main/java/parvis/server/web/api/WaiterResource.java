package parvis.server.web.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.WaitlistEntry;
import parvis.engine.command.Actor;
import parvis.server.access.limit.RateLimited;

/** What a person sees and does while waiting for a place; the link is the right to it. */
@Path("/api/v1/waitlist/{key}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@RateLimited(perMinute = 60, burst = 30)
@Tag(name = "bookings", description = "Places booked ahead")
public class WaiterResource {
  private final Waitlists waitlists;

  public WaiterResource(Waitlists waitlists) {
    this.waitlists = waitlists;
  }

  @GET
  @Operation(
      operationId = "getWaitlistEntry",
      summary = "What is waited for; once a place is offered, it is a booking with the same key")
  public WaitlistView get(@PathParam("key") String key) {
    return waitlists.getByKey(key);
  }

  @POST
  @Path("/leave")
  @Operation(operationId = "leaveWaitlist", summary = "Wait no longer")
  @APIResponse(responseCode = "204", description = "Nobody waits by it any more")
  public void leave(
      @PathParam("key") String key, @HeaderParam("Idempotency-Key") @Nullable String command) {
    WaitlistView entry = waitlists.getByKey(key);
    waitlists.leave(
        entry.site(),
        entry.id(),
        command,
        new Actor(Actor.Kind.VISITOR, entry.id()),
        WaitlistEntry.Leaving.PERSON);
  }
}
