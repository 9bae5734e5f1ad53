package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.AgendaCommand;
import parvis.engine.visit.Channel;
import parvis.server.access.Roles;
import parvis.server.access.limit.RateLimited;

/** Places that can be booked, and keeping one of them. */
@Path("/api/v1/sites/{site}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "bookings", description = "Places booked ahead")
public class PlacesResource {
  private final Places places;
  private final Bookings bookings;
  private final Gatekeeper gatekeeper;
  private final Commands commands;

  public PlacesResource(
      Places places, Bookings bookings, Gatekeeper gatekeeper, Commands commands) {
    this.commands = commands;
    this.places = places;
    this.bookings = bookings;
    this.gatekeeper = gatekeeper;
  }

  @GET
  @Path("/places")
  @RateLimited(perMinute = 120, burst = 60)
  @Operation(
      operationId = "listPlaces",
      summary =
          "Places that can be booked; 62 days at most. Staff also sees those within the notice")
  public PlacesView list(
      @PathParam("site") String site,
      @QueryParam("reason") @NotEmpty @Size(max = 5) List<String> reason,
      @QueryParam("people") @DefaultValue("1") @Min(1) @Max(50) int people,
      @QueryParam("agent") @Nullable String agent,
      @QueryParam("need") @Size(max = 10) List<String> need,
      @QueryParam("together") @DefaultValue("false") boolean together,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    Days days = Days.read(from, to, places.today(site), Places.DAYS_FURTHER, Places.MOST_DAYS);
    ChosenAgents.require(identity, commands.catalogue(site), reason, agent, "agent");
    List<AgendaCommand.Wish> wishes =
        reason.stream().map(one -> new AgendaCommand.Wish(one, agent, need)).toList();
    Channel channel = Channels.of(identity);
    boolean byStaff = channel == Channel.GREETER || channel == Channel.AGENT;
    return places.find(
        site, new Places.Search(wishes, people, together, byStaff, null), days.from(), days.to());
  }

  @POST
  @Path("/bookings")
  @RateLimited(perMinute = 12, burst = 20)
  @ResponseStatus(201)
  @Operation(operationId = "holdPlace", summary = "Keep a place while the form is filled")
  public BookingView hold(
      @BeanParam SiteCall call, @Context SecurityIdentity identity, @NotNull @Valid HoldBody body) {
    Who.requireSite(identity, call.site);
    List<String> wanted = body.reasons().stream().map(HoldBody.WishBody::reason).toList();
    for (int i = 0; i < wanted.size(); i++) {
      String field = "reasons[" + i + "].agent";
      ChosenAgents.require(
          identity, commands.catalogue(call.site), wanted, body.reasons().get(i).agent(), field);
    }
    return bookings.hold(call.site, call.key, Who.actor(identity), Channels.of(identity), body);
  }

  @GET
  @Path("/bookings")
  @RateLimited(perMinute = 30, burst = 20)
  @Operation(
      operationId = "findBooking",
      summary = "The booking of today with a short code; for kiosks and staff of the site")
  public BookingView findByCode(
      @PathParam("site") String site,
      @QueryParam("code") @NotNull @Size(min = 6, max = 10) String code,
      @Context SecurityIdentity identity) {
    gatekeeper.requireScreen(identity, Roles.KIOSK, site);
    return bookings.getByCode(site, code, places.today(site));
  }
}
