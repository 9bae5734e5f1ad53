package parvis.server.web.calendar;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import parvis.server.access.Caller;
import parvis.server.access.Roles;
import parvis.server.access.link.CalendarLink;
import parvis.server.access.link.CalendarLinks;
import parvis.server.web.api.Base;
import parvis.server.web.api.Commands;
import parvis.server.web.api.Who;
import parvis.server.web.problem.ProblemException;

/** The links at which calendars read bookings: an agent's own, and those of a site. */
@Path("/api/v1/sites/{site}/calendar-links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.AGENT)
@Tag(name = "calendars", description = "Bookings in other calendars, and back")
public class CalendarLinksResource {
  private final CalendarLinks links;
  private final Commands commands;

  public CalendarLinksResource(CalendarLinks links, Commands commands) {
    this.links = links;
    this.commands = commands;
  }

  /**
   * A link, without its address.
   *
   * @param id of the link
   * @param kind whose bookings it shows
   * @param agent id of the agent, absent for the whole site
   * @param name what it is for
   * @param names whether it tells who has booked
   * @param shared whether an agent's link also tells of bookings that anybody able may receive
   * @param createdAt when it was made
   */
  public record LinkView(
      String id,
      CalendarLink.Kind kind,
      @Nullable String agent,
      String name,
      boolean names,
      boolean shared,
      Instant createdAt) {
    static LinkView of(CalendarLink link) {
      return new LinkView(
          link.id(),
          link.kind(),
          link.agent(),
          link.name(),
          link.names(),
          link.shared(),
          link.createdAt());
    }
  }

  /**
   * A new link.
   *
   * @param link what it shows
   * @param address to subscribe to, shown this once
   */
  public record NewLinkView(LinkView link, String address) {}

  /**
   * A link to make.
   *
   * @param name what it is for
   * @param kind AGENT for the own bookings, SITE for all of the site
   * @param names whether it tells who has booked, false when absent
   * @param shared whether an agent's link also tells of bookings that anybody able may receive,
   *     false when absent
   */
  public record LinkBody(
      @NotBlank @Size(max = 60) String name,
      @NotNull CalendarLink.Kind kind,
      @Nullable Boolean names,
      @Nullable Boolean shared) {}

  @GET
  @Operation(
      operationId = "listCalendarLinks",
      summary = "The own links of an agent; for supervisors all of the site")
  public List<LinkView> list(@PathParam("site") String site, @Context SecurityIdentity identity) {
    commands.requireSite(site);
    Who.requireSite(identity, site);
    return links.list(site, onlyOf(identity)).stream().map(LinkView::of).toList();
  }

  @POST
  @ResponseStatus(201)
  @Operation(
      operationId = "createCalendarLink",
      summary = "A new link, shown this once; it opens as long as who made it may see the same")
  public NewLinkView create(
      @PathParam("site") String site,
      @Context SecurityIdentity identity,
      @Context HttpServerRequest request,
      @NotNull @Valid LinkBody body) {
    commands.requireSite(site);
    Who.requireSite(identity, site);
    CalendarLink link = link(site, Caller.of(identity), body);
    String word = links.create(link);
    return new NewLinkView(
        LinkView.of(link), Base.of(request) + "/api/v1/calendars/" + word + "/agenda.ics");
  }

  private CalendarLink link(String site, Caller caller, LinkBody body) {
    String account =
        caller.account().orElseThrow(() -> ProblemException.of(403, "calendar-link-person"));
    boolean own = body.kind() == CalendarLink.Kind.AGENT;
    if (!own && !caller.is(Roles.SUPERVISOR)) {
      throw ProblemException.of(403, "http403");
    }
    String agent = own ? caller.agent().orElse(null) : null;
    if (own && (agent == null || commands.catalogue(site).findAgent(agent) == null)) {
      throw ProblemException.of(403, "no-agent");
    }
    return new CalendarLink(
        UUID.randomUUID().toString(),
        site,
        body.kind(),
        agent,
        account,
        body.name().strip(),
        Boolean.TRUE.equals(body.names()),
        own && Boolean.TRUE.equals(body.shared()),
        commands.now());
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "revokeCalendarLink", summary = "A link opens nothing any more")
  public void revoke(
      @PathParam("site") String site,
      @PathParam("id") String id,
      @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    links.revoke(site, id, onlyOf(identity));
  }

  /** The account whose links alone the caller sees; null for those who see all. */
  private static @Nullable String onlyOf(SecurityIdentity identity) {
    Caller caller = Caller.of(identity);
    return caller.is(Roles.SUPERVISOR) ? null : caller.account().orElse("");
  }
}
