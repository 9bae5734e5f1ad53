package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.hours.OneDay;
import parvis.server.access.Roles;

/** Opening again days on which hours were closed. */
@Path("/api/v1/sites/{site}/agenda/openings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.SUPERVISOR)
@Tag(name = "agenda", description = "What is booked at a site, and who is away")
public class OpeningsResource {
  private final Openings openings;
  private final Commands commands;

  public OpeningsResource(Openings openings, Commands commands) {
    this.openings = openings;
    this.commands = commands;
  }

  @GET
  @Path("/preview")
  @Operation(
      operationId = "previewOpening",
      summary = "What would become free if a day on which hours were closed were opened again")
  public OpeningView preview(
      @PathParam("site") String site,
      @QueryParam("date") @Nullable String date,
      @QueryParam("service") @Nullable @Size(max = 40) String service,
      @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    LocalDate day = Days.read(date, date, commands.today(site), 0, 1).from();
    OneDay one = one(day, service);
    return OpeningView.of(one, openings.examine(site, one), openings.countWaiting(site, one));
  }

  @POST
  @Operation(
      operationId = "openHours",
      summary = "Open again a day on which hours were closed; who waits for a place is offered one")
  public OpeningView open(
      @BeanParam SiteCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid OpeningBody body) {
    Who.requireSite(identity, call.site);
    OneDay one = one(body.date(), body.service());
    int waiting = openings.countWaiting(call.site, one);
    SiteConfiguration site = openings.open(call.site, call.key, Who.actor(identity), one);
    return OpeningView.of(one, site, List.of(), waiting);
  }

  private static OneDay one(LocalDate date, @Nullable String service) {
    return new OneDay(date, service == null || service.isBlank() ? null : service);
  }
}
