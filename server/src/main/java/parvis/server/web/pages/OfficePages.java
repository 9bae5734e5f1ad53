package parvis.server.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import parvis.server.access.Roles;
import parvis.server.access.account.Accounts;
import parvis.server.access.device.Devices;
import parvis.server.access.token.ApiTokens;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Versions;
import parvis.server.database.Database;
import parvis.server.host.Hosts;
import parvis.server.web.reports.ReportReading;
import parvis.server.web.screens.staff.Duty;
import parvis.server.web.screens.staff.OfficeScreens;
import parvis.server.web.screens.staff.ReportScreen;

/** The office of those who run sites: accounts, programs, screens, documents, days gone by. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Roles.ADMINISTRATOR)
public class OfficePages {
  private final Duties duties;
  private final Settings settings;
  private final Accounts accounts;
  private final ApiTokens tokens;
  private final Devices devices;
  private final Hosts hosts;
  private final Versions versions;
  private final ReportReading reports;

  public OfficePages(
      Duties duties,
      Settings settings,
      Accounts accounts,
      ApiTokens tokens,
      Devices devices,
      Hosts hosts,
      Database database,
      ReportReading reports) {
    this.duties = duties;
    this.settings = settings;
    this.accounts = accounts;
    this.tokens = tokens;
    this.devices = devices;
    this.hosts = hosts;
    this.versions = new Versions(database);
    this.reports = reports;
  }

  @GET
  @Path("/admin/accounts")
  @Operation(hidden = true)
  public TemplateInstance accounts(@BeanParam Asked asked, @Context SecurityIdentity identity) {
    return OfficeScreens.accountsPage(duties.of(identity), accounts.list(), settings.words(asked));
  }

  @GET
  @Path("/admin/tokens")
  @Operation(hidden = true)
  public TemplateInstance tokens(@BeanParam Asked asked, @Context SecurityIdentity identity) {
    return OfficeScreens.tokensPage(
        duties.of(identity), tokens.list(), hosts.now(), settings.words(asked));
  }

  @GET
  @Path("/admin/configuration")
  @Operation(hidden = true)
  public TemplateInstance configuration(
      @QueryParam("site") @Nullable String site,
      @BeanParam Asked asked,
      @Context SecurityIdentity identity) {
    Duty duty = duties.of(identity);
    Optional<Versions.Version> newest =
        Optional.ofNullable(
                site != null
                    ? site
                    : duty.places().stream().findFirst().map(place -> place.id()).orElse(null))
            .flatMap(versions::findNewest);
    return OfficeScreens.configurationPage(
        duty,
        newest.map(Versions.Version::documents).orElse(new Documents("", null, null)),
        settings.words(asked));
  }

  @GET
  @Path("/sites/{site}/devices")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(hidden = true)
  public TemplateInstance devices(
      @PathParam("site") String site, @BeanParam Asked asked, @Context SecurityIdentity identity) {
    Duty duty = duties.of(identity);
    return OfficeScreens.devicesPage(
        duty,
        duties.place(duty, site),
        devices.list().stream().filter(device -> device.site().equals(site)).toList(),
        settings.of(site, asked).words());
  }

  @GET
  @Path("/sites/{site}/reports")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(hidden = true)
  public TemplateInstance reports(
      @PathParam("site") String site,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @BeanParam Asked asked,
      @Context SecurityIdentity identity) {
    Duty duty = duties.of(identity);
    var _ = duties.place(duty, site);
    ReportScreen screen =
        new ReportScreen(reports.get(site, from, to), settings.configuration(site));
    return OfficeScreens.reportsPage(duty, screen, settings.of(site, asked).words());
  }
}
