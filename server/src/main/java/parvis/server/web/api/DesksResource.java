package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.view.DeskView;
import parvis.server.access.Roles;
import parvis.server.host.Reply;
import parvis.server.host.Seen;
import parvis.server.host.Tags;
import parvis.server.web.problem.ProblemException;

/** A desk: who sits there, whom they call and how the service goes. */
@Path("/api/v1/sites/{site}/desks/{desk}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@RolesAllowed(Roles.AGENT)
@Tag(name = "desks", description = "What an agent does at a desk")
public class DesksResource {
  private final Commands commands;

  public DesksResource(Commands commands) {
    this.commands = commands;
  }

  private record Tagged(DeskView view, String tag) {}

  @GET
  @Operation(
      operationId = "getDesk",
      summary = "What the agent at the desk sees; the ETag goes into If-Match of what follows")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DeskView.class)))
  public Response get(@BeanParam DeskCall call, @Context SecurityIdentity identity) {
    Who.requireSite(identity, call.site);
    Tagged tagged =
        commands
            .view(
                call.site,
                (state, views) ->
                    Optional.ofNullable(views.findDesk(call.desk))
                        .map(view -> new Tagged(view, Tags.desk(state, call.desk))))
            .orElseThrow(() -> ProblemException.of(404, "refusal.UNKNOWN_DESK", call.desk));
    return Response.ok(tagged.view()).header("ETag", ETags.write(tagged.tag())).build();
  }

  /**
   * Who takes a seat.
   *
   * @param agent id of the agent, absent for the agent that the account stands for
   */
  public record SignInBody(@Nullable @Size(max = 40) String agent) {}

  @POST
  @Path("/sign-in")
  @Operation(operationId = "signIn", summary = "Take a seat at the desk")
  public CommandAnswer signIn(
      @BeanParam DeskCall call,
      @Context SecurityIdentity identity,
      @Nullable @Valid SignInBody body) {
    String own = Who.findAgent(identity);
    String asked = body == null || body.agent() == null ? own : body.agent();
    if (asked == null) {
      throw ProblemException.invalid().because("agent", "missing");
    }
    if (own != null && !own.equals(asked) && !identity.hasRole(Roles.SUPERVISOR)) {
      throw ProblemException.of(403, "http403");
    }
    return send(call, identity, new DeskCommand.SignIn(call.desk, asked));
  }

  @POST
  @Path("/sign-out")
  @Operation(operationId = "signOut", summary = "Leave the desk")
  public CommandAnswer signOut(@BeanParam DeskCall call, @Context SecurityIdentity identity) {
    return send(call, identity, new DeskCommand.SignOut(call.desk));
  }

  @POST
  @Path("/away")
  @Operation(operationId = "goAway", summary = "Away for a moment")
  public CommandAnswer goAway(@BeanParam DeskCall call, @Context SecurityIdentity identity) {
    return send(call, identity, new DeskCommand.GoAway(call.desk));
  }

  @POST
  @Path("/resume")
  @Operation(operationId = "resume", summary = "Back from a pause or from being away")
  public CommandAnswer resume(@BeanParam DeskCall call, @Context SecurityIdentity identity) {
    return send(call, identity, new DeskCommand.Resume(call.desk));
  }

  @POST
  @Path("/call-next")
  @Operation(operationId = "callNext", summary = "Call whoever comes next")
  public CommandAnswer callNext(@BeanParam DeskCall call, @Context SecurityIdentity identity) {
    return send(call, identity, new DeskCommand.CallNext(call.desk));
  }

  @POST
  @Path("/recall")
  @Operation(operationId = "recall", summary = "Call the same person again")
  public CommandAnswer recall(@BeanParam DeskCall call, @Context SecurityIdentity identity) {
    return send(call, identity, new DeskCommand.Recall(call.desk));
  }

  @POST
  @Path("/present")
  @Operation(operationId = "confirmPresence", summary = "The called person has come")
  public CommandAnswer confirmPresence(
      @BeanParam DeskCall call, @Context SecurityIdentity identity) {
    return send(call, identity, new DeskCommand.ConfirmPresence(call.desk));
  }

  @POST
  @Path("/start")
  @Operation(operationId = "startService", summary = "Begin the service")
  public CommandAnswer startService(@BeanParam DeskCall call, @Context SecurityIdentity identity) {
    return send(call, identity, new DeskCommand.StartService(call.desk));
  }

  @POST
  @Path("/no-show")
  @Operation(operationId = "markNoShow", summary = "The called person has not come")
  public CommandAnswer markNoShow(@BeanParam DeskCall call, @Context SecurityIdentity identity) {
    return send(call, identity, new DeskCommand.MarkNoShow(call.desk));
  }

  @POST
  @Path("/hold")
  @Operation(operationId = "hold", summary = "Set the person aside")
  public CommandAnswer hold(@BeanParam DeskCall call, @Context SecurityIdentity identity) {
    return send(call, identity, new DeskCommand.Hold(call.desk));
  }

  @POST
  @Path("/finish-wrap-up")
  @Operation(operationId = "finishWrapUp", summary = "The paperwork is done")
  public CommandAnswer finishWrapUp(@BeanParam DeskCall call, @Context SecurityIdentity identity) {
    return send(call, identity, new DeskCommand.FinishWrapUp(call.desk));
  }

  @POST
  @Path("/undo")
  @Operation(operationId = "undo", summary = "Undo the last step")
  public CommandAnswer undo(@BeanParam DeskCall call, @Context SecurityIdentity identity) {
    return send(call, identity, new DeskCommand.UndoLastStep(call.desk));
  }

  /**
   * A pause.
   *
   * @param reason id of the configured reason
   */
  public record PauseBody(@NotBlank @Size(max = 40) String reason) {}

  @POST
  @Path("/pause")
  @Operation(operationId = "pause", summary = "Pause, for a configured reason")
  public CommandAnswer pause(
      @BeanParam DeskCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid PauseBody body) {
    return send(call, identity, new DeskCommand.Pause(call.desk, body.reason()));
  }

  @POST
  @Path("/pick")
  @Operation(
      operationId = "pickVisit",
      summary = "Call or take a precise person, also while another is received")
  public CommandAnswer pick(
      @BeanParam DeskCall call, @Context SecurityIdentity identity, @NotNull @Valid PickBody body) {
    return send(call, identity, body.command(call.desk));
  }

  /**
   * A held person.
   *
   * @param visit id of the visit
   */
  public record VisitBody(@NotBlank @Size(max = 60) String visit) {}

  @POST
  @Path("/take-back")
  @Operation(operationId = "takeBack", summary = "Take a held person again")
  public CommandAnswer takeBack(
      @BeanParam DeskCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid VisitBody body) {
    return send(call, identity, new DeskCommand.TakeBack(call.desk, body.visit()));
  }

  @POST
  @Path("/send-on")
  @Operation(operationId = "sendOn", summary = "Send the person on to another service")
  public CommandAnswer sendOn(
      @BeanParam DeskCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid SendOnBody body) {
    return send(call, identity, body.command(call.desk));
  }

  /**
   * The end of a service.
   *
   * @param answers what was really asked and what came of it, absent for nothing
   * @param callNext whether to call the next person at once
   */
  public record EndBody(
      @Nullable @Size(max = 20) List<@Valid @NotNull AnswerBody> answers, boolean callNext) {
    SiteCommand command(String desk) {
      return new DeskCommand.EndService(
          desk,
          answers == null ? List.of() : answers.stream().map(AnswerBody::asAnswer).toList(),
          callNext);
    }
  }

  @POST
  @Path("/end")
  @Operation(operationId = "endService", summary = "End the service, and call the next person")
  public CommandAnswer end(
      @BeanParam DeskCall call, @Context SecurityIdentity identity, @Nullable @Valid EndBody body) {
    EndBody said = body == null ? new EndBody(null, false) : body;
    return send(call, identity, said.command(call.desk));
  }

  private CommandAnswer send(DeskCall call, SecurityIdentity identity, SiteCommand command) {
    Who.requireSite(identity, call.site);
    Seen seen = call.match == null ? null : new Seen.AtDesk(call.desk, ETags.read(call.match));
    Reply.Done done = commands.send(call.site, call.key, Who.actor(identity), command, seen);
    return CommandAnswer.of(done);
  }
}
