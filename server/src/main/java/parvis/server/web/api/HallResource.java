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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.SteeringCommand;
import parvis.server.access.Roles;
import parvis.server.web.problem.ProblemException;

/** What happens in the hall: lines that are counted, help that is called, badges that come back. */
@Path("/api/v1/sites/{site}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@RolesAllowed({Roles.GREETER, Roles.AGENT})
@Tag(name = "hall", description = "Lines without tickets, help from other agents, badges")
public class HallResource {
  private final Commands commands;

  public HallResource(Commands commands) {
    this.commands = commands;
  }

  /**
   * How long a line is.
   *
   * @param people who stand in it
   */
  public record LineBody(@Min(0) @Max(2000) int people) {}

  @PUT
  @Path("/lines/{service}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "countLine", summary = "Say how many stand in a line without tickets")
  public CommandAnswer count(
      @BeanParam SiteCall call,
      @PathParam("service") String service,
      @Context SecurityIdentity identity,
      @NotNull @Valid LineBody body) {
    return send(call, identity, new SteeringCommand.CountLine(service, body.people()));
  }

  @POST
  @Path("/help/{rule}/call")
  @RolesAllowed(Roles.GREETER)
  @Operation(operationId = "callReinforcement", summary = "Call for help")
  public CommandAnswer call(
      @BeanParam SiteCall call,
      @PathParam("rule") String rule,
      @Context SecurityIdentity identity) {
    return send(call, identity, new SteeringCommand.CallReinforcement(rule));
  }

  @POST
  @Path("/help/{rule}/release")
  @RolesAllowed(Roles.GREETER)
  @Operation(operationId = "releaseReinforcement", summary = "Let the helpers go")
  public CommandAnswer release(
      @BeanParam SiteCall call,
      @PathParam("rule") String rule,
      @Context SecurityIdentity identity) {
    return send(call, identity, new SteeringCommand.ReleaseReinforcement(rule));
  }

  /**
   * What a helper answers.
   *
   * @param coming whether the helper comes
   * @param agent id of the agent, absent for the agent that the account stands for
   */
  public record HelpBody(boolean coming, @Nullable @Size(max = 40) String agent) {}

  @POST
  @Path("/help/{rule}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.AGENT)
  @Operation(operationId = "answerHelp", summary = "Answer a call for help")
  public CommandAnswer answer(
      @BeanParam SiteCall call,
      @PathParam("rule") String rule,
      @Context SecurityIdentity identity,
      @NotNull @Valid HelpBody body) {
    String own = Who.findAgent(identity);
    String agent = body.agent() == null ? own : body.agent();
    if (agent == null) {
      throw ProblemException.invalid().because("agent", "missing");
    }
    if (!agent.equals(own) && !identity.hasRole(Roles.SUPERVISOR)) {
      throw ProblemException.of(403, "http403");
    }
    return send(call, identity, new SteeringCommand.AnswerHelp(rule, agent, body.coming()));
  }

  @POST
  @Path("/badges/{badge}/return")
  @Operation(operationId = "returnBadge", summary = "A badge that was lent is back")
  public CommandAnswer returned(
      @BeanParam SiteCall call,
      @PathParam("badge") String badge,
      @Context SecurityIdentity identity) {
    return send(call, identity, new SteeringCommand.ReturnBadge(badge));
  }

  private CommandAnswer send(SiteCall call, SecurityIdentity identity, SiteCommand command) {
    Who.requireSite(identity, call.site);
    return CommandAnswer.of(commands.send(call.site, call.key, Who.actor(identity), command, null));
  }
}
