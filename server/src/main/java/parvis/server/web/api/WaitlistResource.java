package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import parvis.engine.agenda.WaitlistEntry;
import parvis.server.access.Roles;
import parvis.server.access.limit.RateLimited;

/** Who waits at a site for a place that becomes free. */
@Path("/api/v1/sites/{site}/waitlist")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.GREETER, Roles.AGENT})
@Tag(name = "bookings", description = "Places booked ahead")
public class WaitlistResource {
  private final Waitlists waitlists;
  private final Commands commands;

  public WaitlistResource(Waitlists waitlists, Commands commands) {
    this.commands = commands;
    this.waitlists = waitlists;
  }

  /**
   * Who waits.
   *
   * @param entries first come first
   */
  public record WaitlistsView(List<WaitlistView> entries) {}

  @GET
  @Operation(
      operationId = "getWaitlist",
      summary = "Who waits for a place that becomes free, first come first; for staff")
  public WaitlistsView get(@PathParam("site") String site, @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    return new WaitlistsView(waitlists.list(site));
  }

  @POST
  @PermitAll
  @RateLimited(perMinute = 12, burst = 20)
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @Operation(
      operationId = "joinWaitlist",
      summary = "Wait for a place that becomes free; the offer is a place that is kept for a time")
  public WaitlistView join(
      @BeanParam SiteCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid WaitlistBody body) {
    Who.requireSite(identity, call.site);
    ChosenAgents.require(
        identity, commands.catalogue(call.site), body.reason(), body.agent(), "agent");
    return waitlists.join(call.site, call.key, Who.actor(identity), Channels.of(identity), body);
  }

  @POST
  @Path("/{booking}/leave")
  @Operation(operationId = "leaveWaitlistFor", summary = "Somebody waits no longer; for staff")
  @APIResponse(responseCode = "204", description = "Nobody waits by it any more")
  public void leave(@BeanParam BookingCall call, @Context SecurityIdentity identity) {
    Who.requireSite(identity, call.site);
    waitlists.leave(
        call.site, call.booking, call.key, Who.actor(identity), WaitlistEntry.Leaving.STAFF);
  }
}
