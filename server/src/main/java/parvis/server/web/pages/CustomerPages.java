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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Catalogue;
import parvis.server.access.Caller;
import parvis.server.access.Roles;
import parvis.server.web.api.Commands;
import parvis.server.web.api.CustomerView;
import parvis.server.web.api.UsualAgents;
import parvis.server.web.screens.staff.CustomersScreen;
import parvis.server.web.screens.staff.Duty;
import parvis.server.web.screens.staff.OfficeScreens;

/** Who is kept for which agent: an agent's own, and all for who runs the site. */
@Path("/sites/{site}/customers")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Roles.AGENT)
public class CustomerPages {
  private final Duties duties;
  private final Settings settings;
  private final Commands commands;
  private final UsualAgents usual;

  public CustomerPages(Duties duties, Settings settings, Commands commands, UsualAgents usual) {
    this.duties = duties;
    this.settings = settings;
    this.commands = commands;
    this.usual = usual;
  }

  @GET
  @Operation(hidden = true)
  public TemplateInstance customers(
      @PathParam("site") String site, @BeanParam Asked asked, @Context SecurityIdentity identity) {
    Duty duty = duties.of(identity);
    String own = Caller.of(identity).agent().orElse(null);
    var place = duties.place(duty, site);
    Catalogue catalogue = commands.catalogue(site);
    List<CustomersScreen.Row> rows =
        usual.list(site, duty.runsSite() ? null : own == null ? "" : own).stream()
            .map(one -> row(catalogue, one))
            .toList();
    return OfficeScreens.customersPage(
        duty,
        new CustomersScreen(place, own, agents(catalogue, duty, own), rows),
        settings.of(site, asked).words());
  }

  /** The agents among whom the reader may choose: an agent only themselves. */
  private static List<Agent> agents(Catalogue catalogue, Duty duty, @Nullable String own) {
    return catalogue.configuration().agents().stream()
        .filter(agent -> duty.runsSite() || agent.id().equals(own))
        .toList();
  }

  private static CustomersScreen.Row row(Catalogue catalogue, CustomerView one) {
    Agent agent = catalogue.findAgent(one.agent());
    return new CustomersScreen.Row(
        one.person(),
        one.name(),
        one.number(),
        one.phone(),
        one.agent(),
        agent == null ? one.agent() : agent.name(),
        one.since(),
        one.seen());
  }
}
