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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.TokenKind;
import parvis.server.access.Roles;
import parvis.server.host.Seen;

/** What a person who waits wishes: when, where, by what name, with what need. */
@Path("/api/v1/sites/{site}/visits/{visit}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@RolesAllowed({Roles.GREETER, Roles.AGENT})
@Tag(name = "wishes", description = "What a person who waits wishes")
public class WishesResource {
  private final Commands commands;

  public WishesResource(Commands commands) {
    this.commands = commands;
  }

  @POST
  @Path("/lift-promise")
  @Operation(operationId = "liftPromise", summary = "The person is back and may be called at once")
  public CommandAnswer lift(@BeanParam VisitCall call, @Context SecurityIdentity identity) {
    return send(call, identity, new VisitCommand.LiftPromise(call.visit));
  }

  /**
   * A time.
   *
   * @param notBefore the person is not called before
   */
  public record PostponeBody(@NotNull Instant notBefore) {}

  @POST
  @Path("/postpone")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "postpone", summary = "The person does not want to be called before")
  public CommandAnswer postpone(
      @BeanParam VisitCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid PostponeBody body) {
    return send(call, identity, new VisitCommand.PostponeVisit(call.visit, body.notBefore()));
  }

  @POST
  @Path("/widen")
  @RolesAllowed(Roles.GREETER)
  @Operation(
      operationId = "widenAddressee",
      summary = "Let any able colleague receive who waits for just one agent or desk")
  public CommandAnswer widen(@BeanParam VisitCall call, @Context SecurityIdentity identity) {
    return send(call, identity, new VisitCommand.WidenAddressee(call.visit));
  }

  @POST
  @Path("/coming")
  @Operation(
      operationId = "answerPreCall",
      summary = "The person who was told that the turn is near comes")
  public CommandAnswer coming(@BeanParam VisitCall call, @Context SecurityIdentity identity) {
    return send(call, identity, new VisitCommand.AnswerPreCall(call.visit));
  }

  /**
   * Where a person waits.
   *
   * @param area id of the area
   */
  public record MoveBody(@NotBlank @Size(max = 40) String area) {}

  @POST
  @Path("/move")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "moveVisit", summary = "The person waits in another area")
  public CommandAnswer move(
      @BeanParam VisitCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid MoveBody body) {
    return send(call, identity, new VisitCommand.MoveVisit(call.visit, body.area()));
  }

  /**
   * What a person needs.
   *
   * @param needs all of them, in place of those before
   */
  public record NeedsBody(@NotNull @Size(max = 10) List<@Valid @NotNull WantedBody> needs) {}

  @PUT
  @Path("/needs")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "changeNeeds", summary = "Change what the person requires or prefers")
  public CommandAnswer needs(
      @BeanParam VisitCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid NeedsBody body) {
    return send(
        call,
        identity,
        new VisitCommand.ChangeNeeds(
            call.visit, body.needs().stream().map(WantedBody::asWanted).toList()));
  }

  /**
   * What stands for a person beside the number.
   *
   * @param kind which kind
   * @param badge code of the badge lent, absent for another kind
   */
  public record FaceBody(@NotNull TokenKind kind, @Nullable @Size(max = 64) String badge) {}

  @PUT
  @Path("/face")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "changeFace", summary = "Change what stands for the person")
  public CommandAnswer face(
      @BeanParam VisitCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid FaceBody body) {
    return send(call, identity, new VisitCommand.ChangeFace(call.visit, body.kind(), body.badge()));
  }

  private CommandAnswer send(VisitCall call, SecurityIdentity identity, SiteCommand command) {
    Who.requireSite(identity, call.site);
    Seen seen = call.match == null ? null : new Seen.OfVisit(call.visit, ETags.read(call.match));
    return CommandAnswer.of(commands.send(call.site, call.key, Who.actor(identity), command, seen));
  }
}
