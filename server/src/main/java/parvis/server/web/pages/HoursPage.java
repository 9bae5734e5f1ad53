package parvis.server.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import parvis.engine.configuration.Catalogue;
import parvis.engine.view.Views;
import parvis.server.access.limit.RateLimited;
import parvis.server.web.api.Base;
import parvis.server.web.api.Commands;
import parvis.server.web.hours.LinkedData;
import parvis.server.web.screens.HoursScreen;
import parvis.server.web.screens.Screens;
import parvis.server.web.screens.Setting;

/** The hours of a site, for everybody. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RunOnVirtualThread
@PermitAll
@RateLimited(perMinute = 600, burst = 400)
public class HoursPage {
  private final Commands commands;
  private final Settings settings;

  public HoursPage(Commands commands, Settings settings) {
    this.commands = commands;
    this.settings = settings;
  }

  @GET
  @Path("/sites/{site}/hours")
  @Operation(hidden = true)
  public TemplateInstance hours(
      @PathParam("site") String site, @BeanParam Asked asked, @Context HttpServerRequest request) {
    Setting setting = settings.of(site, asked);
    Catalogue catalogue = commands.catalogue(site);
    LocalDate today = LocalDate.ofInstant(commands.now(), catalogue.configuration().zone());
    String address = Base.of(request) + "/sites/" + site + "/hours";
    return Screens.hoursPage(
        HoursScreen.of(catalogue, commands.view(site, Views::kiosk), today),
        setting,
        LinkedData.of(catalogue, today, address, setting.words()));
  }
}
