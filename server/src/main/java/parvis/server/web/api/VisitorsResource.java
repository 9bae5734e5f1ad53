package parvis.server.web.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.view.VisitRow;
import parvis.engine.view.VisitorView;
import parvis.engine.visit.Visit;
import parvis.server.access.limit.RateLimited;
import parvis.server.customers.Photos;
import parvis.server.web.problem.ProblemException;

/** What a visitor sees and does by the link on the ticket; the link is the right to it. */
@Path("/api/v1/visitors/{key}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@PermitAll
@RateLimited(perMinute = 60, burst = 30)
@Tag(name = "visitors", description = "A visitor's own page")
public class VisitorsResource {
  private final Commands commands;
  private final Photos photos;

  public VisitorsResource(Commands commands, Photos photos) {
    this.commands = commands;
    this.photos = photos;
  }

  @GET
  @Operation(operationId = "getVisitor", summary = "The visitor's rank and what is expected")
  public VisitorView get(@PathParam("key") String key) {
    return commands
        .view(FollowKeys.siteOf(key), views -> Optional.ofNullable(views.findVisitor(key)))
        .orElseThrow(() -> ProblemException.of(404, "unknown-visitor"));
  }

  @POST
  @Path("/arrive")
  @Operation(operationId = "visitorArrives", summary = "I am here")
  public VisitorView arrive(
      @PathParam("key") String key, @HeaderParam("Idempotency-Key") @Nullable String command) {
    return send(key, command, VisitCommand.ConfirmArrival::new);
  }

  @POST
  @Path("/coming")
  @Operation(operationId = "visitorComes", summary = "I was told that my turn is near: I come")
  public VisitorView coming(
      @PathParam("key") String key, @HeaderParam("Idempotency-Key") @Nullable String command) {
    return send(key, command, VisitCommand.AnswerPreCall::new);
  }

  @POST
  @Path("/back")
  @Operation(operationId = "visitorIsBack", summary = "I am back and may be called at once")
  public VisitorView back(
      @PathParam("key") String key, @HeaderParam("Idempotency-Key") @Nullable String command) {
    return send(key, command, VisitCommand.LiftPromise::new);
  }

  /**
   * How much later.
   *
   * @param minutes from now on, not called before
   */
  public record LaterBody(@Min(5) @Max(180) int minutes) {}

  @POST
  @Path("/postpone")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "visitorPostpones", summary = "Not before some minutes from now")
  public VisitorView postpone(
      @PathParam("key") String key,
      @HeaderParam("Idempotency-Key") @Nullable String command,
      @NotNull @Valid LaterBody body) {
    Instant notBefore = commands.now().plus(Duration.ofMinutes(body.minutes()));
    return send(key, command, visit -> new VisitCommand.PostponeVisit(visit, notBefore));
  }

  @GET
  @Path("/agent-photo")
  @Produces("image/jpeg")
  @Operation(
      operationId = "visitorSeesAgent",
      summary = "The photo of the agent who calls, while the call lasts")
  public byte[] agentPhoto(@PathParam("key") String key) {
    VisitorView view = get(key);
    String agent = view.visit().status() == VisitRow.Status.CALLED ? view.agent() : null;
    return Optional.ofNullable(agent)
        .flatMap(one -> photos.find(Photos.Album.AGENT, FollowKeys.siteOf(key), one))
        .orElseThrow(() -> ProblemException.of(404, "http404"));
  }

  @POST
  @Path("/delay")
  @Operation(operationId = "visitorDelays", summary = "Let others go first")
  public VisitorView delay(
      @PathParam("key") String key, @HeaderParam("Idempotency-Key") @Nullable String command) {
    return send(key, command, VisitCommand.DelayVisit::new);
  }

  @POST
  @Path("/leave")
  @Operation(operationId = "visitorLeaves", summary = "I give up")
  public VisitorView leave(
      @PathParam("key") String key, @HeaderParam("Idempotency-Key") @Nullable String command) {
    return send(key, command, VisitCommand.LeaveVisit::new);
  }

  private VisitorView send(
      String key, @Nullable String command, Function<String, SiteCommand> asked) {
    String site = FollowKeys.siteOf(key);
    String visit =
        commands
            .look(
                site, state -> Optional.ofNullable(state.findVisitByFollowKey(key)).map(Visit::id))
            .orElseThrow(() -> ProblemException.of(404, "unknown-visitor"));
    Actor visitor = new Actor(Actor.Kind.VISITOR, visit);
    commands.send(site, command, visitor, asked.apply(visit));
    return get(key);
  }
}
