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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.hours.Closing;
import parvis.server.access.Roles;

/** Days, hours and services that are closed although places are booked in them. */
@Path("/api/v1/sites/{site}/agenda/closings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.SUPERVISOR)
@Tag(name = "agenda", description = "What is booked at a site, and who is away")
public class ClosingsResource {
  private final Closings closings;
  private final Openings openings;
  private final Commands commands;

  public ClosingsResource(Closings closings, Openings openings, Commands commands) {
    this.openings = openings;
    this.closings = closings;
    this.commands = commands;
  }

  @GET
  @Operation(
      operationId = "listClosed",
      summary = "Days to come on which the site or a service is open for less than usual")
  public OpeningView.ClosedDaysView list(
      @PathParam("site") String site, @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    SiteConfiguration configuration = commands.catalogue(site).configuration();
    return new OpeningView.ClosedDaysView(
        openings.list(site).stream()
            .map(day -> OpeningView.ClosedDay.of(day, configuration))
            .toList());
  }

  @GET
  @Path("/preview")
  @Operation(
      operationId = "previewClosing",
      summary = "Who could not be received if some hours of a day were closed")
  public ClosingView preview(
      @PathParam("site") String site,
      @QueryParam("date") @Nullable String date,
      @QueryParam("start") @Nullable @Size(max = 8) String start,
      @QueryParam("end") @Nullable @Size(max = 8) String end,
      @QueryParam("service") @Nullable @Size(max = 40) String service,
      @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    LocalDate day = Days.read(date, date, commands.today(site), 0, 1).from();
    return ClosingView.of(closings.examine(site, closing(site, day, start, end, service, null)));
  }

  @POST
  @Operation(
      operationId = "closeHours",
      summary = "Close some hours of a day, and move or cancel what is booked in them, all at once")
  public RelocationView close(
      @BeanParam SiteCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid ClosingBody body) {
    Who.requireSite(identity, call.site);
    Closing closing =
        closing(call.site, body.date(), body.start(), body.end(), body.service(), body.name());
    return closings.close(call.site, call.key, Who.actor(identity), closing, body.settled());
  }

  private Closing closing(
      String site,
      LocalDate date,
      @Nullable String start,
      @Nullable String end,
      @Nullable String service,
      @Nullable Map<String, String> name) {
    return ClosingReader.read(
        commands.catalogue(site).configuration(),
        commands.today(site),
        date,
        start,
        end,
        service,
        name);
  }
}
