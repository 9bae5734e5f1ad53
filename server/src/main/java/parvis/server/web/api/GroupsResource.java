package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.GroupCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.visit.Answer;
import parvis.server.access.Roles;
import parvis.server.host.Hosts;
import parvis.server.web.problem.ProblemException;

/** Several people received together at a desk. */
@Path("/api/v1/sites/{site}/desks/{desk}/group")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@RolesAllowed(Roles.AGENT)
@Tag(name = "groups", description = "Several people received together")
public class GroupsResource {
  private final DeskSender sender;
  private final Hosts hosts;

  public GroupsResource(DeskSender sender, Hosts hosts) {
    this.sender = sender;
    this.hosts = hosts;
  }

  /**
   * Whom to call together.
   *
   * @param service id of the service, absent for the one of whoever comes next
   * @param seats how many people, absent for as many as the desk has places
   * @param visits ids of just these visits, absent for whoever comes next
   * @param booked all who have booked this time and wait, as of a session; not beside visits;
   *     absent for whoever comes next
   */
  public record CallBody(
      @Nullable @Size(max = 40) String service,
      @Nullable @Min(2) @Max(200) Integer seats,
      @Nullable @Size(max = 200) List<@NotBlank @Size(max = 60) String> visits,
      @Nullable Instant booked) {
    /** Whoever comes next, as many as there are places. */
    static final CallBody ANYBODY = new CallBody(null, null, null, null);

    private List<String> chosen() {
      if (visits != null && !visits.isEmpty() && booked != null) {
        throw ProblemException.invalid().because("booked", "not-with", "visits");
      }
      return visits == null ? List.of() : visits;
    }
  }

  @POST
  @Path("/call")
  @Operation(operationId = "callGroup", summary = "Call several people together")
  public CommandAnswer call(
      @BeanParam DeskCall call,
      @Context SecurityIdentity identity,
      @Nullable @Valid CallBody body) {
    CallBody said = body == null ? CallBody.ANYBODY : body;
    return sender.send(
        call,
        identity,
        new GroupCommand.CallGroup(
            call.desk,
            VisitIds.make(hosts.now()),
            said.service(),
            said.seats() == null ? 0 : said.seats(),
            said.chosen(),
            said.booked()));
  }

  /**
   * One of the group.
   *
   * @param visit id of the visit
   */
  public record MemberBody(@NotBlank @Size(max = 60) String visit) {}

  @POST
  @Path("/present")
  @Operation(operationId = "confirmInGroup", summary = "One of the group has come")
  public CommandAnswer present(
      @BeanParam DeskCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid MemberBody body) {
    return sender.send(call, identity, new GroupCommand.ConfirmInGroup(call.desk, body.visit()));
  }

  @POST
  @Path("/no-show")
  @Operation(operationId = "missInGroup", summary = "One of the group has not come")
  public CommandAnswer noShow(
      @BeanParam DeskCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid MemberBody body) {
    return sender.send(call, identity, new GroupCommand.MissInGroup(call.desk, body.visit()));
  }

  @POST
  @Path("/admit")
  @Operation(operationId = "admitToGroup", summary = "Somebody joins before the door closes")
  public CommandAnswer admit(
      @BeanParam DeskCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid MemberBody body) {
    return sender.send(call, identity, new GroupCommand.AdmitToGroup(call.desk, body.visit()));
  }

  /**
   * Whom to call again.
   *
   * @param visit id of the visit, absent for all who have not come
   */
  public record RecallBody(@Nullable @Size(max = 60) String visit) {}

  @POST
  @Path("/recall")
  @Operation(operationId = "recallGroup", summary = "Call again who of the group has not come")
  public CommandAnswer recall(
      @BeanParam DeskCall call,
      @Context SecurityIdentity identity,
      @Nullable @Valid RecallBody body) {
    String visit = body == null ? null : body.visit();
    return sender.send(call, identity, new GroupCommand.RecallGroup(call.desk, visit));
  }

  /**
   * How a group begins.
   *
   * @param anyway whether also with fewer people than the service asks for
   */
  public record StartBody(boolean anyway) {}

  @POST
  @Path("/start")
  @Operation(operationId = "startGroup", summary = "Close the door and receive who is there")
  public CommandAnswer start(
      @BeanParam DeskCall call,
      @Context SecurityIdentity identity,
      @Nullable @Valid StartBody body) {
    boolean anyway = body != null && body.anyway();
    return sender.send(call, identity, new GroupCommand.StartGroup(call.desk, anyway));
  }

  /**
   * When a group meets instead.
   *
   * @param notBefore its people are not called before, absent for coming with the next group
   */
  public record PutOffBody(@Nullable Instant notBefore) {}

  @POST
  @Path("/put-off")
  @Operation(
      operationId = "putOffGroup",
      summary = "The group does not meet now: its people wait again, each at the old place")
  public CommandAnswer putOff(
      @BeanParam DeskCall call,
      @Context SecurityIdentity identity,
      @Nullable @Valid PutOffBody body) {
    Instant until = body == null ? null : body.notBefore();
    return sender.send(call, identity, new GroupCommand.PutOffGroup(call.desk, until));
  }

  /**
   * What came of it.
   *
   * @param answers for all of whom nothing else is said, absent for nothing
   * @param byVisit for one of them, by visit id
   */
  public record EndBody(
      @Nullable @Size(max = 20) List<@Valid @NotNull AnswerBody> answers,
      @Nullable @Size(max = 200)
          Map<String, @Size(max = 20) List<@Valid @NotNull AnswerBody>> byVisit) {
    /** Nothing said. */
    static final EndBody NOTHING = new EndBody(null, null);

    private static List<Answer> answers(@Nullable List<AnswerBody> said) {
      return said == null ? List.of() : said.stream().map(AnswerBody::asAnswer).toList();
    }

    SiteCommand command(String desk) {
      Map<String, List<AnswerBody>> own = byVisit == null ? Map.of() : byVisit;
      return new GroupCommand.EndGroup(
          desk,
          answers(answers),
          own.entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, one -> answers(one.getValue()))));
    }
  }

  @POST
  @Path("/end")
  @Operation(operationId = "endGroup", summary = "The group is over")
  public CommandAnswer end(
      @BeanParam DeskCall call, @Context SecurityIdentity identity, @Nullable @Valid EndBody body) {
    EndBody said = body == null ? EndBody.NOTHING : body;
    return sender.send(call, identity, said.command(call.desk));
  }
}
