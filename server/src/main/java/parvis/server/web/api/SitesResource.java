package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.SiteCommand;
import parvis.engine.configuration.Text;
import parvis.engine.view.BoardView;
import parvis.engine.view.KioskView;
import parvis.engine.view.SiteView;
import parvis.engine.view.Views;
import parvis.server.access.Roles;
import parvis.server.access.limit.RateLimited;
import parvis.server.host.Hosts;

/** A site as a whole: what goes on, and what is open. */
@Path("/api/v1/sites")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@Tag(name = "sites", description = "What goes on at a site")
public class SitesResource {
  private final Commands commands;
  private final Hosts hosts;
  private final Gatekeeper gatekeeper;

  public SitesResource(Commands commands, Hosts hosts, Gatekeeper gatekeeper) {
    this.commands = commands;
    this.hosts = hosts;
    this.gatekeeper = gatekeeper;
  }

  /**
   * A site.
   *
   * @param id of the site
   * @param name of the site
   */
  public record SiteName(String id, Text name) {}

  @GET
  @PermitAll
  @RateLimited(perMinute = 300, burst = 100)
  @Operation(operationId = "listSites", summary = "The sites of this server")
  public List<SiteName> list() {
    return hosts.listSites().stream()
        .map(
            site ->
                new SiteName(
                    site, commands.look(site, state -> state.catalogue().configuration().name())))
        .toList();
  }

  @GET
  @Path("/{site}")
  @RolesAllowed({Roles.GREETER, Roles.AGENT})
  @Operation(operationId = "getSite", summary = "Services, desks, people and alerts right now")
  public SiteView get(@PathParam("site") String site, @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    return commands.view(site, Views::site);
  }

  @GET
  @Path("/{site}/board")
  @PermitAll
  @RateLimited(perMinute = 300, burst = 100)
  @Operation(operationId = "getBoard", summary = "The last calls and the waits right now")
  public BoardView board(@PathParam("site") String site, @Context SecurityIdentity identity) {
    if (!gatekeeper.allowsScreen(identity, Roles.KIOSK, site)) {
      gatekeeper.requireScreen(identity, Roles.BOARD, site);
    }
    return commands.view(site, Views::board);
  }

  @GET
  @Path("/{site}/kiosk")
  @PermitAll
  @RateLimited(perMinute = 300, burst = 100)
  @Operation(operationId = "getKiosk", summary = "Reasons that people can come for, and waits")
  public KioskView kiosk(@PathParam("site") String site) {
    return commands.view(site, Views::kiosk);
  }

  @POST
  @Path("/{site}/services/{service}/open")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "openService", summary = "Give ranks for the service again")
  public CommandAnswer open(
      @PathParam("site") String site,
      @PathParam("service") String service,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Context SecurityIdentity identity) {
    return send(site, key, identity, new SiteCommand.OpenService(service));
  }

  @POST
  @Path("/{site}/services/{service}/close")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "closeService", summary = "Give no more ranks for the service")
  public CommandAnswer close(
      @PathParam("site") String site,
      @PathParam("service") String service,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Context SecurityIdentity identity,
      @Nullable @Valid ShutBody body) {
    var waiting = body == null ? null : body.waiting();
    return send(
        site,
        key,
        identity,
        new SiteCommand.CloseService(
            service,
            Objects.requireNonNullElse(waiting, SiteCommand.CloseService.Waiting.RECEIVED)));
  }

  /**
   * How a service stops giving ranks.
   *
   * @param waiting what becomes of those who wait for it; received unless said otherwise
   */
  public record ShutBody(SiteCommand.CloseService.@Nullable Waiting waiting) {}

  @POST
  @Path("/{site}/day/close")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "closeDay", summary = "End the day: whoever still waits is swept")
  public CommandAnswer closeDay(
      @PathParam("site") String site,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Context SecurityIdentity identity) {
    return send(site, key, identity, new SiteCommand.CloseDay());
  }

  @POST
  @Path("/{site}/day/reopen")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "reopenDay", summary = "Go on with a day that was closed")
  public CommandAnswer reopenDay(
      @PathParam("site") String site,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Context SecurityIdentity identity) {
    return send(site, key, identity, new SiteCommand.ReopenDay());
  }

  private CommandAnswer send(
      String site, @Nullable String key, SecurityIdentity identity, SiteCommand command) {
    Who.requireSite(identity, site);
    return CommandAnswer.of(commands.send(site, key, Who.actor(identity), command, null));
  }
}
