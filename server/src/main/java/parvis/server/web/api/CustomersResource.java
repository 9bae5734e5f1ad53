package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import parvis.server.access.Caller;
import parvis.server.access.Roles;
import parvis.server.customers.Person;
import parvis.server.web.problem.ProblemException;

/** People who come again and the agents who know them. An agent sees and changes the own only. */
@Path("/api/v1/sites/{site}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.AGENT)
@Tag(name = "customers", description = "People who come again and the agents who know them")
public class CustomersResource {
  private final UsualAgents usual;

  public CustomersResource(UsualAgents usual) {
    this.usual = usual;
  }

  /**
   * Whose customer the person is.
   *
   * @param agent id of the agent, absent for the agent that the account stands for
   */
  public record UsualAgentBody(@Nullable @Size(max = 40) String agent) {}

  /**
   * Whose customer the person behind a visit is, and by what they are known again.
   *
   * @param agent id of the agent, absent for the agent that the account stands for
   * @param number customer number or card, absent for what was noted with the visit
   * @param phone of the person, absent for what was noted with the visit
   * @param name as the person said it, absent for what was noted with the visit
   */
  public record OwnCustomerBody(
      @Nullable @Size(max = 40) String agent,
      @Nullable @Pattern(regexp = RankBody.CUSTOMER) String number,
      @Nullable @Pattern(regexp = "\\+?[0-9 .-]{5,20}") String phone,
      @Nullable @Size(max = 80) String name) {
    Person said() {
      return new Person(name, phone, null, null, number);
    }
  }

  /**
   * A personal customer to note.
   *
   * @param agent id of the agent, absent for the agent that the account stands for
   * @param number customer number or card, absent when only the phone is known
   * @param phone of the person, absent when only the number is known
   * @param name as the person said it
   */
  public record CustomerBody(
      @Nullable @Size(max = 40) String agent,
      @Nullable @Pattern(regexp = RankBody.CUSTOMER) String number,
      @Nullable @Pattern(regexp = "\\+?[0-9 .-]{5,20}") String phone,
      @Nullable @Size(max = 80) String name) {}

  /**
   * A personal customer that was noted.
   *
   * @param person opaque id
   */
  public record NotedView(@NotBlank String person) {}

  @GET
  @Path("/customers")
  @Operation(
      operationId = "listCustomers",
      summary = "The own personal customers of an agent; for supervisors all of the site")
  public List<CustomerView> list(
      @PathParam("site") String site, @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    return usual.list(site, onlyOf(identity));
  }

  /** The agent whose customers alone the caller sees; null for those who see all. */
  private static @Nullable String onlyOf(SecurityIdentity identity) {
    Caller caller = Caller.of(identity);
    return caller.is(Roles.SUPERVISOR) ? null : caller.agent().orElse("");
  }

  @POST
  @Path("/customers")
  @ResponseStatus(201)
  @Operation(operationId = "noteCustomer", summary = "A person is an agent's personal customer")
  public NotedView note(
      @BeanParam SiteCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid CustomerBody body) {
    Who.requireSite(identity, call.site);
    Person said = new Person(body.name(), body.phone(), null, null, body.number());
    return new NotedView(
        usual.linkNew(
            call.site, call.key, Who.actor(identity), said, agent(identity, body.agent())));
  }

  @PUT
  @Path("/customers/{person}")
  @Operation(
      operationId = "changeUsualAgent",
      summary = "Another agent knows the person from now on")
  public CommandAnswer change(
      @BeanParam SiteCall call,
      @PathParam("person") String person,
      @Context SecurityIdentity identity,
      @NotNull @Valid UsualAgentBody body) {
    Who.requireSite(identity, call.site);
    if (usual.list(call.site, null).stream().noneMatch(one -> one.person().equals(person))) {
      throw ProblemException.of(404, "refusal.UNKNOWN_CUSTOMER");
    }
    return CommandAnswer.of(
        usual.link(
            call.site, call.key, Who.actor(identity), person, agent(identity, body.agent()), null));
  }

  @DELETE
  @Path("/customers/{person}")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "forgetCustomer",
      summary = "The person is nobody's customer any more; who they are is erased")
  public CommandAnswer forget(
      @BeanParam SiteCall call,
      @PathParam("person") String person,
      @Context SecurityIdentity identity) {
    Who.requireSite(identity, call.site);
    return CommandAnswer.of(usual.unlink(call.site, call.key, Who.actor(identity), person));
  }

  @PUT
  @Path("/visits/{visit}/usual-agent")
  @Operation(
      operationId = "setUsualAgent",
      summary = "Whoever is behind the visit is the agent's personal customer from now on")
  public CommandAnswer set(
      @BeanParam VisitCall call,
      @Context SecurityIdentity identity,
      @Nullable @Valid OwnCustomerBody body) {
    Who.requireSite(identity, call.site);
    String agent = agent(identity, body == null ? null : body.agent());
    return CommandAnswer.of(
        usual.linkVisit(
            call.site,
            call.key,
            Who.actor(identity),
            call.visit,
            body == null ? Person.UNKNOWN : body.said(),
            agent));
  }

  @DELETE
  @Path("/visits/{visit}/usual-agent")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "takeUsualAgent",
      summary = "Whoever is behind the visit is nobody's personal customer any more")
  public CommandAnswer take(@BeanParam VisitCall call, @Context SecurityIdentity identity) {
    Who.requireSite(identity, call.site);
    return CommandAnswer.of(
        usual.unlinkVisit(call.site, call.key, Who.actor(identity), call.visit));
  }

  private static String agent(SecurityIdentity identity, @Nullable String asked) {
    String agent = asked == null ? Who.findAgent(identity) : asked;
    if (agent == null) {
      throw ProblemException.invalid().because("agent", "missing");
    }
    return agent;
  }
}
