package parvis.server.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.view.VisitRow;
import parvis.server.access.Caller;
import parvis.server.access.Roles;
import parvis.server.customers.People;
import parvis.server.customers.Person;
import parvis.server.web.api.Commands;
import parvis.server.web.api.Explanations;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.screens.staff.CalledScreen;
import parvis.server.web.screens.staff.StaffScreens;
import parvis.server.web.screens.staff.WhyScreen;

/** Why one person still waits, or was called. */
@Path("/sites/{site}/visits/{visit}")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RunOnVirtualThread
@RolesAllowed({Roles.GREETER, Roles.AGENT})
public class VisitPages {
  private final Commands commands;
  private final Explanations explanations;
  private final Settings settings;
  private final People people;

  public VisitPages(
      Commands commands, Explanations explanations, Settings settings, People people) {
    this.commands = commands;
    this.explanations = explanations;
    this.settings = settings;
    this.people = people;
  }

  @GET
  @Path("/why")
  @Operation(hidden = true)
  public TemplateInstance why(
      @PathParam("site") String site,
      @PathParam("visit") String visit,
      @BeanParam Asked asked,
      @Context SecurityIdentity identity) {
    Caller.of(identity).requireSite(site);
    commands.requireSite(site);
    VisitRow row =
        commands
            .view(site, (_, views) -> Optional.ofNullable(views.findVisit(visit)))
            .orElseThrow(() -> ProblemException.of(404, "refusal.UNKNOWN_VISIT", visit));
    Person person = people.get(site, visit);
    SiteConfiguration set = settings.configuration(site);
    Instant now = commands.now();
    return row.waits()
        ? StaffScreens.whyPage(
            new WhyScreen(row, person, explanations.get(site, visit), set, now),
            settings.of(site, asked))
        : StaffScreens.calledPage(
            new CalledScreen(row, person, explanations.getCall(site, visit), set, now),
            settings.of(site, asked));
  }
}
