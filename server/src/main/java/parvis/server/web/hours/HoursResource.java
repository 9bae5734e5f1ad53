package parvis.server.web.hours;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.server.access.limit.RateLimited;
import parvis.server.web.problem.ProblemTexts;
import parvis.server.web.screens.Words;

/** The hours of a site, for programs and calendars. */
@Path("/api/v1/sites/{site}")
@RunOnVirtualThread
@PermitAll
@RateLimited(perMinute = 120, burst = 60)
@Tag(name = "hours", description = "When a site receives people")
public class HoursResource {
  private static final int FOUR_WEEKS = 28;
  private static final int A_QUARTER = 92;

  private final HoursReading reading;

  public HoursResource(HoursReading reading) {
    this.reading = reading;
  }

  @GET
  @Path("/hours")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getHours",
      summary = "When people are received, day by day; four weeks by default")
  public PublishedHours hours(
      @PathParam("site") String site,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to) {
    return reading.read(site, HoursRange.of(from, to, reading.today(site), FOUR_WEEKS));
  }

  @GET
  @Path("/hours.ics")
  @Produces("text/calendar; charset=utf-8")
  @Operation(
      operationId = "getHoursCalendar",
      summary =
          "The same as a calendar to subscribe to, of the site, a service or an area; three"
              + " months by default")
  @APIResponse(
      responseCode = "200",
      description = "An iCalendar file",
      content = @Content(schema = @Schema(implementation = String.class)))
  public Response calendar(
      @PathParam("site") String site,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("service") @Nullable String service,
      @QueryParam("area") @Nullable String area,
      @QueryParam("lang") @Nullable String language,
      @HeaderParam("Accept-Language") @Nullable String header) {
    HoursRange range = HoursRange.of(from, to, reading.today(site), A_QUARTER);
    Words words =
        Words.of(ProblemTexts.language(language == null ? header : language).getLanguage());
    return Response.ok(reading.file(site, range, service, area).write(words))
        .header("Content-Disposition", "inline; filename=\"" + site + ".ics\"")
        .header("Cache-Control", "public, max-age=600")
        .header("Vary", "Accept-Language")
        .build();
  }
}
