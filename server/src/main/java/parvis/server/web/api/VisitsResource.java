package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.visit.Answer;
import parvis.server.access.Roles;
import parvis.server.access.limit.RateLimited;
import parvis.server.customers.People;
import parvis.server.customers.Person;
import parvis.server.host.Hosts;
import parvis.server.host.Seen;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.screens.QrCode;

/** Visits: taking a rank, finding people, and what staff does with those who wait. */
@Path("/api/v1/sites/{site}/visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "visits", description = "Ranks and the people who wait")
@RolesAllowed({Roles.GREETER, Roles.AGENT})
public class VisitsResource {
  private final Ranks ranks;
  private final Commands commands;
  private final People people;
  private final Hosts hosts;
  private final UsualAgents usual;

  public VisitsResource(
      Ranks ranks, Commands commands, People people, Hosts hosts, UsualAgents usual) {
    this.usual = usual;
    this.ranks = ranks;
    this.commands = commands;
    this.people = people;
    this.hosts = hosts;
  }

  @POST
  @PermitAll
  @RateLimited(perMinute = 30, burst = 20)
  @ResponseStatus(201)
  @Operation(operationId = "takeRank", summary = "Take a rank")
  public RankAnswer take(
      @PathParam("site") String site,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @QueryParam("qr") @Nullable String qr,
      @Context SecurityIdentity identity,
      @Context HttpServerRequest request,
      @NotNull @Valid RankBody body) {
    RankAnswer answer = ranks.take(site, key, identity, body, Base.of(request));
    return qr == null
        ? answer
        : Ranks.withQr(answer, QrCode.svg(answer.followUrl(), answer.token()));
  }

  @GET
  @Operation(
      operationId = "listVisits",
      summary = "Open visits; with q, those whose token, name or phone matches")
  public List<FoundVisit> list(
      @PathParam("site") String site,
      @Context SecurityIdentity identity,
      @QueryParam("q") @Nullable String words) {
    Who.requireSite(identity, site);
    return Finder.find(commands.view(site, views -> views.site().visits()), people, site, words);
  }

  @GET
  @Path("/{visit}")
  @Operation(operationId = "getVisit", summary = "One visit")
  public FoundVisit get(
      @PathParam("site") String site,
      @PathParam("visit") String visit,
      @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    return commands
        .view(site, views -> java.util.Optional.ofNullable(views.findVisit(visit)))
        .map(row -> new FoundVisit(row, people.get(site, visit)))
        .orElseThrow(() -> ProblemException.of(404, "refusal.UNKNOWN_VISIT", visit));
  }

  /**
   * What is known of who is behind a visit.
   *
   * @param name as the person said it
   * @param phone of the person
   * @param note for who receives the person
   * @param customer customer number or card by which the person is known, absent to leave it
   */
  public record PersonBody(
      @Nullable @Size(max = 80) String name,
      @Nullable @Size(max = 20) String phone,
      @Nullable @Size(max = 255) String note,
      @Nullable @Pattern(regexp = RankBody.CUSTOMER) String customer) {}

  @PUT
  @Path("/{visit}/person")
  @Operation(operationId = "keepPerson", summary = "Note who is behind a visit")
  public void keepPerson(
      @PathParam("site") String site,
      @PathParam("visit") String visit,
      @Context SecurityIdentity identity,
      @NotNull @Valid PersonBody body) {
    FoundVisit known = get(site, visit, identity);
    Person before = known.person();
    Person said =
        new Person(
            body.name(),
            body.phone(),
            body.note(),
            before.calledName(),
            body.customer() == null ? before.customerNumber() : body.customer());
    var _ = people.keep(site, visit, said, hosts.now());
    usual.recognise(site, visit, said, Who.actor(identity));
  }

  @POST
  @Path("/{visit}/arrive")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "confirmArrival", summary = "The person is here, or back")
  public CommandAnswer arrive(@BeanParam VisitCall call, @Context SecurityIdentity identity) {
    return send(call, identity, new VisitCommand.ConfirmArrival(call.visit));
  }

  @POST
  @Path("/{visit}/acknowledge")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "acknowledge", summary = "Somebody of the staff noticed the person")
  public CommandAnswer acknowledge(@BeanParam VisitCall call, @Context SecurityIdentity identity) {
    return send(call, identity, new VisitCommand.Acknowledge(call.visit));
  }

  @POST
  @Path("/{visit}/release")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "releaseHeld", summary = "Let a held person wait again")
  public CommandAnswer release(@BeanParam VisitCall call, @Context SecurityIdentity identity) {
    return send(call, identity, new VisitCommand.ReleaseHeld(call.visit));
  }

  @POST
  @Path("/{visit}/delay")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "delay", summary = "Let others go first")
  public CommandAnswer delay(@BeanParam VisitCall call, @Context SecurityIdentity identity) {
    return send(call, identity, new VisitCommand.DelayVisit(call.visit));
  }

  @POST
  @Path("/{visit}/print")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "printAgain", summary = "The ticket was printed again")
  public CommandAnswer print(@BeanParam VisitCall call, @Context SecurityIdentity identity) {
    return send(call, identity, new VisitCommand.PrintAgain(call.visit));
  }

  @POST
  @Path("/{visit}/leave")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "leave", summary = "The person leaves by own wish")
  public CommandAnswer leave(@BeanParam VisitCall call, @Context SecurityIdentity identity) {
    return send(call, identity, new VisitCommand.LeaveVisit(call.visit));
  }

  /**
   * Why something is done to a visit.
   *
   * @param why in a few words, without personal data
   */
  public record WhyBody(@NotBlank @Size(max = 200) String why) {}

  @POST
  @Path("/{visit}/cancel")
  @Operation(operationId = "cancel", summary = "End the visit without a service")
  public CommandAnswer cancel(
      @BeanParam VisitCall call, @Context SecurityIdentity identity, @NotNull @Valid WhyBody body) {
    return send(call, identity, new VisitCommand.CancelVisit(call.visit, body.why()));
  }

  /**
   * What to change of a waiting visit.
   *
   * @param reason new reason, absent to leave it
   * @param priorityClass new class, absent to leave it
   * @param why why, in a few words without personal data
   */
  public record ChangeBody(
      @Nullable @Size(max = 40) String reason,
      @Nullable @Size(max = 40) String priorityClass,
      @NotBlank @Size(max = 200) String why) {}

  @POST
  @Path("/{visit}/change")
  @Operation(operationId = "change", summary = "Change reason or priority of a waiting person")
  public CommandAnswer change(
      @BeanParam VisitCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid ChangeBody body) {
    return send(
        call,
        identity,
        new VisitCommand.ChangeVisit(call.visit, body.reason(), body.priorityClass(), body.why()));
  }

  /**
   * Answers of a leg that is over.
   *
   * @param leg number of the leg
   * @param answers in place of what was recorded
   */
  public record AnswersBody(
      int leg, @NotNull @Size(max = 20) List<@Valid @NotNull AnswerBody> answers) {}

  @PUT
  @Path("/{visit}/answers")
  @Operation(operationId = "correctAnswers", summary = "Correct what was recorded")
  public CommandAnswer correct(
      @BeanParam VisitCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid AnswersBody body) {
    List<Answer> answers = body.answers().stream().map(AnswerBody::asAnswer).toList();
    return send(call, identity, new VisitCommand.CorrectAnswers(call.visit, body.leg(), answers));
  }

  private CommandAnswer send(VisitCall call, SecurityIdentity identity, SiteCommand command) {
    Who.requireSite(identity, call.site);
    Seen seen = call.match == null ? null : new Seen.OfVisit(call.visit, ETags.read(call.match));
    return CommandAnswer.of(commands.send(call.site, call.key, Who.actor(identity), command, seen));
  }
}
