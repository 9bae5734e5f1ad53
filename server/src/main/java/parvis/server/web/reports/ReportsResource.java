package parvis.server.web.reports;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.server.access.Roles;
import parvis.server.reports.figure.CsvReport;
import parvis.server.reports.figure.Report;
import parvis.server.web.api.Who;

/**
 * Figures of a site. On platform threads: a long reading of SQLite would keep a virtual thread's
 * carrier.
 */
@Path("/api/v1/sites/{site}")
@Blocking
@RolesAllowed(Roles.SUPERVISOR)
@Tag(name = "reports", description = "Figures of the days that are over, and of today")
public class ReportsResource {
  private final ReportReading reading;

  public ReportsResource(ReportReading reading) {
    this.reading = reading;
  }

  @GET
  @Path("/reports/days")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "listReportDays", summary = "Days on which somebody came, newest first")
  public List<LocalDate> days(@PathParam("site") String site, @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    return reading.listDays(site);
  }

  @GET
  @Path("/reports")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "getReport", summary = "The figures of some days; the newest by default")
  public Report json(
      @PathParam("site") String site,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    return reading.get(site, from, to);
  }

  @GET
  @Path("/reports.csv")
  @Produces("text/csv; charset=utf-8")
  @Operation(
      operationId = "getReportTable",
      summary = "The same as a table for spreadsheets, with the definition of each figure")
  @APIResponse(
      responseCode = "200",
      description = "A table with a heading",
      content = @Content(schema = @Schema(implementation = String.class)))
  public Response csv(
      @PathParam("site") String site,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("lang") @DefaultValue("fr") String language,
      @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    Report report = reading.get(site, from, to);
    String file = "%s-%s-%s.csv".formatted(site, report.period().from(), report.period().to());
    return Response.ok(CsvReport.of(report, language))
        .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
        .build();
  }
}
