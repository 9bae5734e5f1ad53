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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.AgendaCommand;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.Recorded;
import parvis.engine.site.Agenda;
import parvis.server.access.Roles;
import parvis.server.host.Hosts;
import parvis.server.web.problem.ProblemException;

/** What a supervisor changes of the places that there are to book. */
@Path("/api/v1/sites/{site}/agenda")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.SUPERVISOR)
@Tag(name = "agenda", description = "What is booked at a site, and who is away")
public class CapacityResource {
  private final Commands commands;
  private final Hosts hosts;

  public CapacityResource(Commands commands, Hosts hosts) {
    this.commands = commands;
    this.hosts = hosts;
  }

  /**
   * Time in which an agent is away.
   *
   * @param id of the absence
   * @param agent id of the agent
   * @param from when it begins
   * @param to when it ends
   */
  public record AbsenceView(String id, String agent, Instant from, Instant to) {
    static AbsenceView of(Agenda.Absence absence) {
      return new AbsenceView(
          absence.id(), absence.agent(), absence.span().from(), absence.span().to());
    }
  }

  /**
   * An agent will be away.
   *
   * @param agent id of the agent
   * @param from when it begins
   * @param to when it ends
   */
  public record AbsenceBody(
      @NotBlank @Size(max = 40) String agent, @NotNull Instant from, @NotNull Instant to) {}

  @GET
  @Path("/absences")
  @Operation(operationId = "listAbsences", summary = "Who is away and when, from today on")
  public List<AbsenceView> list(
      @PathParam("site") String site, @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    return commands.look(
        site, state -> state.agenda().absences().stream().map(AbsenceView::of).toList());
  }

  @POST
  @Path("/absences")
  @ResponseStatus(201)
  @Operation(
      operationId = "planAbsence",
      summary = "An agent will be away; what is booked already stays booked")
  public AbsenceView plan(
      @BeanParam SiteCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid AbsenceBody body) {
    if (!body.from().isBefore(body.to())) {
      throw ProblemException.invalid().because("to", "not-after", "from");
    }
    AgendaCommand command =
        new AgendaCommand.PlanAbsence(
            VisitIds.make(hosts.now()), body.agent(), body.from(), body.to());
    for (Recorded recorded : send(call, identity, command)) {
      if (recorded.event() instanceof AgendaEvent.AbsencePlanned planned) {
        return new AbsenceView(planned.absence(), planned.agent(), planned.from(), planned.to());
      }
    }
    throw ProblemException.of(409, "refusal.OTHER_COMMAND_SAME_ID");
  }

  @DELETE
  @Path("/absences/{absence}")
  @Operation(operationId = "endAbsence", summary = "The agent will be there after all")
  public void end(
      @BeanParam SiteCall call,
      @PathParam("absence") String absence,
      @Context SecurityIdentity identity) {
    var _ = send(call, identity, new AgendaCommand.EndAbsence(absence));
  }

  /**
   * How much of a day's time is kept for people who walk in.
   *
   * @param date of the day
   * @param service id of the service
   * @param percent 0 to 100, absent for as configured again
   */
  public record ShareBody(
      @NotNull LocalDate date,
      @NotBlank @Size(max = 40) String service,
      @Nullable @Min(0) @Max(100) Integer percent) {}

  @PUT
  @Path("/shares")
  @Operation(
      operationId = "setWalkInShare",
      summary = "Keep another part of one day's time for people who walk in")
  public void share(
      @BeanParam SiteCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid ShareBody body) {
    var _ =
        send(
            call,
            identity,
            new AgendaCommand.SetWalkInShare(body.date(), body.service(), body.percent()));
  }

  private List<Recorded> send(SiteCall call, SecurityIdentity identity, AgendaCommand command) {
    Who.requireSite(identity, call.site);
    return commands.send(call.site, call.key, Who.actor(identity), command);
  }
}
