package parvis.server.web.exchange;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.server.access.Caller;
import parvis.server.access.Roles;
import parvis.server.web.api.Base;
import parvis.server.web.api.Commands;
import parvis.server.web.api.Days;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.problem.ProblemTexts;
import parvis.server.web.screens.Words;

/** The bookings of some days as files. */
@Path("/api/v1/sites/{site}/agenda")
@RunOnVirtualThread
@RolesAllowed({Roles.GREETER, Roles.AGENT})
@Tag(name = "agenda", description = "What is booked at a site, and who is away")
public class ExportResource {
  private static final int MOST_DAYS = 366;
  private static final int A_MONTH = 30;

  private final ExportReading reading;
  private final Commands commands;

  public ExportResource(ExportReading reading, Commands commands) {
    this.reading = reading;
    this.commands = commands;
  }

  @GET
  @Path("/bookings.csv")
  @Produces("text/csv; charset=utf-8")
  @Operation(
      operationId = "exportBookings",
      summary =
          "The bookings of some days as a table, 366 at most; addresses and notes for supervisors"
              + " only")
  @APIResponse(
      responseCode = "200",
      description = "A table with a heading",
      content = @Content(schema = @Schema(implementation = String.class)))
  public Response table(
      @PathParam("site") String site,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @Context SecurityIdentity identity) {
    Days days = days(site, from, to, identity);
    List<BookingRow> rows = reading.read(site, days, Caller.of(identity));
    return file(
        TableFile.write(rows, commands.catalogue(site).configuration().zone()), site, days, "csv");
  }

  @GET
  @Path("/bookings.ics")
  @Produces("text/calendar; charset=utf-8")
  @Operation(operationId = "exportBookingsCalendar", summary = "The same as an iCalendar file")
  @APIResponse(
      responseCode = "200",
      description = "An iCalendar file",
      content = @Content(schema = @Schema(implementation = String.class)))
  public Response calendar(
      @PathParam("site") String site,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("lang") @Nullable String language,
      @HeaderParam("Accept-Language") @Nullable String header,
      @Context SecurityIdentity identity,
      @Context HttpServerRequest request) {
    Days days = days(site, from, to, identity);
    List<BookingRow> rows = reading.read(site, days, Caller.of(identity));
    Catalogue catalogue = commands.catalogue(site);
    Words words =
        Words.of(ProblemTexts.language(language == null ? header : language).getLanguage());
    AgendaFile file = new AgendaFile(site, catalogue, rows, Base.of(request), commands.now());
    return file(file.write(words), site, days, "ics");
  }

  private Days days(
      String site, @Nullable String from, @Nullable String to, SecurityIdentity identity) {
    Caller.of(identity).requireSite(site);
    LocalDate today = commands.today(site);
    Days days = Days.read(from, to, today, A_MONTH, MOST_DAYS);
    if (days.from().isBefore(today.minusDays(1))) {
      throw ProblemException.invalid()
          .because("from", "export-past", today.minusDays(1).toString());
    }
    return days;
  }

  private static Response file(String text, String site, Days days, String kind) {
    String name = "%s-%s-%s.%s".formatted(site, days.from(), days.to(), kind);
    return Response.ok(text)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
