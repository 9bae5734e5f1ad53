package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.SteeringCommand;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Opening;
import parvis.server.access.Roles;

/** What a supervisor changes while the day goes on; all of it until the end of the day. */
@Path("/api/v1/sites/{site}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.SUPERVISOR)
@Tag(name = "steering", description = "What a supervisor changes while the day goes on")
public class SteeringResource {
  private final Commands commands;

  public SteeringResource(Commands commands) {
    this.commands = commands;
  }

  /**
   * Where the dial stands.
   *
   * @param service id of the service, absent for all that have no dial of their own
   * @param percent 0 for speed to 100 for quality, absent for as configured again
   */
  public record DialBody(
      @Nullable @Size(max = 40) String service, @Nullable @Min(0) @Max(100) Integer percent) {}

  @PUT
  @Path("/dial")
  @Operation(operationId = "setDial", summary = "Set the dial between speed and quality")
  public CommandAnswer dial(
      @BeanParam SiteCall call, @Context SecurityIdentity identity, @NotNull @Valid DialBody body) {
    return send(call, identity, new SteeringCommand.SetDial(body.service(), body.percent()));
  }

  /**
   * What an agent may receive of a service.
   *
   * @param allowed whether the agent may at all
   * @param priority 1 first, 1 when absent
   * @param level how well the agent masters it, 1 to 100, 100 when absent
   * @param tier 1 for who takes it first, 1 when absent
   * @param waitMinutes taken only when somebody has waited so long, absent for not by that
   * @param length taken only when so many wait, absent for not by that
   */
  public record CompetenceBody(
      boolean allowed,
      @Nullable @Min(1) @Max(99) Integer priority,
      @Nullable @Min(1) @Max(100) Integer level,
      @Nullable @Min(1) @Max(5) Integer tier,
      @Nullable @Min(1) @Max(1440) Integer waitMinutes,
      @Nullable @Min(1) @Max(10_000) Integer length) {
    private @Nullable Competence competence() {
      return allowed
          ? new Competence(or(priority, 1), or(level, Competence.FULL), or(tier, 1), opening())
          : null;
    }

    private static int or(@Nullable Integer said, int otherwise) {
      return said == null ? otherwise : said;
    }

    private @Nullable Opening opening() {
      return waitMinutes == null && length == null
          ? null
          : new Opening(waitMinutes == null ? null : Duration.ofMinutes(waitMinutes), length);
    }
  }

  @PUT
  @Path("/agents/{agent}/competences/{service}")
  @Operation(
      operationId = "setCompetence",
      summary = "Change what an agent may receive of a service, and how")
  public CommandAnswer competence(
      @BeanParam SiteCall call,
      @PathParam("agent") String agent,
      @PathParam("service") String service,
      @Context SecurityIdentity identity,
      @NotNull @Valid CompetenceBody body) {
    return send(
        call, identity, new SteeringCommand.SetCompetence(agent, service, body.competence()));
  }

  @DELETE
  @Path("/agents/{agent}/competences")
  @Operation(
      operationId = "resetCompetences",
      summary = "What an agent may receive is as configured again")
  public CommandAnswer reset(
      @BeanParam SiteCall call,
      @PathParam("agent") String agent,
      @Context SecurityIdentity identity) {
    return send(call, identity, new SteeringCommand.ResetCompetences(agent));
  }

  /**
   * Whether people are sent to an area.
   *
   * @param drained true to send no more people there
   */
  public record AreaBody(boolean drained) {}

  @PUT
  @Path("/areas/{area}")
  @Operation(operationId = "drainArea", summary = "Send no more people to an area, or again")
  public CommandAnswer area(
      @BeanParam SiteCall call,
      @PathParam("area") String area,
      @Context SecurityIdentity identity,
      @NotNull @Valid AreaBody body) {
    return send(
        call,
        identity,
        body.drained()
            ? new SteeringCommand.DrainArea(area)
            : new SteeringCommand.ReopenArea(area));
  }

  private CommandAnswer send(SiteCall call, SecurityIdentity identity, SiteCommand command) {
    Who.requireSite(identity, call.site);
    return CommandAnswer.of(commands.send(call.site, call.key, Who.actor(identity), command, null));
  }
}
