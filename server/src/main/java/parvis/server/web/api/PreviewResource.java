package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.engine.hours.Span;
import parvis.server.access.Roles;
import parvis.server.web.problem.ProblemException;

/** What a supervisor can look at before changing the places that there are to book. */
@Path("/api/v1/sites/{site}/agenda")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.SUPERVISOR)
@Tag(name = "agenda", description = "What is booked at a site, and who is away")
public class PreviewResource {
  private final Previews previews;
  private final Commands commands;

  public PreviewResource(Previews previews, Commands commands) {
    this.previews = previews;
    this.commands = commands;
  }

  @GET
  @Path("/absences/preview")
  @Operation(
      operationId = "previewAbsence",
      summary = "What an absence would do to places and bookings; the first 31 days of it")
  public CapacityView absence(
      @PathParam("site") String site,
      @QueryParam("agent") @NotBlank @Size(max = 40) String agent,
      @QueryParam("since") @NotNull String since,
      @QueryParam("until") @NotNull String until,
      @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    Instant first = read("since", since);
    Instant last = read("until", until);
    if (!first.isBefore(last)) {
      throw ProblemException.invalid().because("until", "not-after", "since");
    }
    return previews.ifAway(site, agent, new Span(first, last));
  }

  private static Instant read(String field, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException _) {
      throw ProblemException.invalid().because(field, "moment");
    }
  }

  @GET
  @Path("/shares/preview")
  @Operation(
      operationId = "previewWalkInShare",
      summary = "What another share for people who walk in would do to places on a day")
  public CapacityView share(
      @PathParam("site") String site,
      @QueryParam("date") @Nullable String date,
      @QueryParam("service") @NotBlank @Size(max = 40) String service,
      @QueryParam("percent") @Nullable @Min(0) @Max(100) Integer percent,
      @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    Days days = Days.read(date, date, commands.today(site), 0, 1);
    return previews.ifKept(site, days.from(), service, percent);
  }
}
