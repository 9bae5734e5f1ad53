package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.server.access.Roles;

/** Other places for what is booked already. */
@Path("/api/v1/sites/{site}/agenda")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.GREETER, Roles.AGENT})
@Tag(name = "agenda", description = "What is booked at a site, and who is away")
public class UpheavalResource {
  private static final int MOST_DAYS = 31;

  private final InsteadPlaces places;
  private final Commands commands;

  public UpheavalResource(InsteadPlaces places, Commands commands) {
    this.places = places;
    this.commands = commands;
  }

  @GET
  @Path("/bookings/{booking}/places")
  @Operation(
      operationId = "listPlacesInstead",
      summary = "Free places at which a booking could be instead; 31 days at most")
  public PlacesView list(
      @PathParam("site") String site,
      @PathParam("booking") String booking,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    return places.find(site, booking, Days.read(from, to, commands.today(site), 6, MOST_DAYS));
  }

  @POST
  @Path("/relocations")
  @Operation(
      operationId = "relocate",
      summary = "Move bookings that nobody can receive any more to the next free places")
  public RelocationView relocate(
      @BeanParam SiteCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid RelocationBody body) {
    Who.requireSite(identity, call.site);
    Actor actor = Who.actor(identity);
    boolean cancels = body.otherwise() == RelocationBody.Otherwise.CANCEL;
    return new RelocationView(
        body.bookings().stream()
            .distinct()
            .map(booking -> places.relocate(call.site, call.key, actor, booking, cancels))
            .toList());
  }
}
