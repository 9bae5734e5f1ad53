package parvis.server.web.pages;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import parvis.server.access.Caller;
import parvis.server.access.Roles;
import parvis.server.access.http.Badges;
import parvis.server.access.limit.RateLimited;
import parvis.server.live.LiveHub;
import parvis.server.live.Scene;
import parvis.server.web.api.Commands;
import parvis.server.web.api.FollowKeys;
import parvis.server.web.api.Gatekeeper;
import parvis.server.web.api.Readers;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.screens.Words;
import parvis.server.web.screens.staff.AgendaScreen;

/** One stream of frames a screen; the browser opens it again when it breaks. */
@Path("/live")
@Produces(MediaType.SERVER_SENT_EVENTS)
@Blocking
@RunOnVirtualThread
@RateLimited(perMinute = 600, burst = 400)
public class LiveResource {
  private final LiveHub live;
  private final OpenStreams streams;
  private final Badges badges;
  private final Settings settings;
  private final Commands commands;
  private final Scenes scenes;
  private final Gatekeeper gatekeeper;
  private final Readers readers;
  private final Sse sse;

  public LiveResource(
      LiveHub live,
      OpenStreams streams,
      Badges badges,
      Settings settings,
      Commands commands,
      Scenes scenes,
      Gatekeeper gatekeeper,
      Readers readers,
      @Context Sse sse) {
    this.live = live;
    this.streams = streams;
    this.badges = badges;
    this.settings = settings;
    this.commands = commands;
    this.scenes = scenes;
    this.gatekeeper = gatekeeper;
    this.readers = readers;
    this.sse = sse;
  }

  @GET
  @Path("/sites/{site}/board")
  @PermitAll
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> board(
      @PathParam("site") String site,
      @QueryParam("area") @Nullable String area,
      @BeanParam Asked asked,
      @Context SecurityIdentity identity,
      @Context HttpServerRequest request) {
    return hall(site, asked, identity, request, words -> scenes.board(site, area, words));
  }

  @GET
  @Path("/sites/{site}/line/{service}")
  @PermitAll
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> line(
      @PathParam("site") String site,
      @PathParam("service") String service,
      @BeanParam Asked asked,
      @Context SecurityIdentity identity,
      @Context HttpServerRequest request) {
    return hall(site, asked, identity, request, words -> scenes.line(service, words));
  }

  private Multi<OutboundSseEvent> hall(
      String site,
      Asked asked,
      SecurityIdentity identity,
      HttpServerRequest request,
      Function<Words, Scene<?>> scene) {
    gatekeeper.requireScreen(identity, Roles.BOARD, site);
    return open(
        site,
        asked,
        looker(identity, request),
        later -> gatekeeper.allowsScreen(later, Roles.BOARD, site),
        scene);
  }

  @GET
  @Path("/sites/{site}/kiosk")
  @PermitAll
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> kiosk(
      @PathParam("site") String site,
      @BeanParam Asked asked,
      @Context SecurityIdentity identity,
      @Context HttpServerRequest request) {
    return open(site, asked, looker(identity, request), _ -> true, scenes::kiosk);
  }

  @GET
  @Path("/sites/{site}/desks/{desk}")
  @RolesAllowed(Roles.AGENT)
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> desk(
      @PathParam("site") String site,
      @PathParam("desk") String desk,
      @BeanParam Asked asked,
      @Context SecurityIdentity identity,
      @Context HttpServerRequest request) {
    return staff(
        site,
        asked,
        looker(identity, request),
        Roles.AGENT,
        words -> scenes.desk(site, desk, words));
  }

  @GET
  @Path("/sites/{site}/desks")
  @RolesAllowed(Roles.AGENT)
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> deskChoice(
      @PathParam("site") String site,
      @BeanParam Asked asked,
      @Context SecurityIdentity identity,
      @Context HttpServerRequest request) {
    String agent =
        Caller.of(identity).agent().orElseThrow(() -> ProblemException.of(404, "http404"));
    return staff(
        site,
        asked,
        looker(identity, request),
        Roles.AGENT,
        words -> scenes.deskChoice(agent, words));
  }

  @GET
  @Path("/sites/{site}/supervisor")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> supervisor(
      @PathParam("site") String site,
      @BeanParam Asked asked,
      @Context SecurityIdentity identity,
      @Context HttpServerRequest request) {
    return staff(
        site,
        asked,
        looker(identity, request),
        Roles.SUPERVISOR,
        words -> scenes.supervisor(site, words));
  }

  @GET
  @Path("/sites/{site}/greeter")
  @RolesAllowed(Roles.GREETER)
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> greeter(
      @PathParam("site") String site,
      @BeanParam Asked asked,
      @Context SecurityIdentity identity,
      @Context HttpServerRequest request) {
    return staff(
        site,
        asked,
        looker(identity, request),
        Roles.GREETER,
        words -> scenes.greeter(site, words));
  }

  @GET
  @Path("/sites/{site}/agenda")
  @RolesAllowed({Roles.GREETER, Roles.AGENT})
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> agenda(
      @PathParam("site") String site,
      @BeanParam AgendaAsked which,
      @BeanParam Asked asked,
      @Context SecurityIdentity identity,
      @Context HttpServerRequest request) {
    AgendaScreen.Ask ask = which.read(identity, commands.today(site));
    return open(
        site,
        asked,
        looker(identity, request),
        later ->
            maySee(later, ask.steers() ? Roles.SUPERVISOR : Roles.GREETER, site)
                || (!ask.steers() && maySee(later, Roles.AGENT, site)),
        words -> scenes.agenda(site, ask, words));
  }

  private Multi<OutboundSseEvent> staff(
      String site, Asked asked, Looker looker, String role, Function<Words, Scene<?>> scene) {
    return open(site, asked, looker, later -> maySee(later, role, site), scene);
  }

  private static boolean maySee(SecurityIdentity identity, String role, String site) {
    Caller caller = Caller.of(identity);
    return caller.is(role) && caller.allows(site);
  }

  @GET
  @Path("/v/{key}")
  @PermitAll
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> visitor(
      @PathParam("key") String key,
      @BeanParam Asked asked,
      @Context SecurityIdentity identity,
      @Context HttpServerRequest request) {
    String site = FollowKeys.siteOf(key);
    if (!commands.view(site, views -> views.findVisitor(key) != null)) {
      throw ProblemException.of(404, "unknown-visitor");
    }
    return open(
        site,
        asked,
        looker(identity, request),
        _ -> true,
        words -> scenes.visitor(site, key, words));
  }

  private Looker looker(SecurityIdentity identity, HttpServerRequest request) {
    boolean stranger = identity.isAnonymous();
    String reader = stranger ? null : request.getParam("reader");
    return new Looker(stranger, badges.of(request), reader);
  }

  private Multi<OutboundSseEvent> open(
      String site,
      Asked asked,
      Looker looker,
      Predicate<SecurityIdentity> mayLook,
      Function<Words, Scene<?>> scene) {
    streams.requireRoom(looker);
    Scene<?> shown = scene.apply(settings.of(site, asked).words());
    return Multi.createFrom()
        .emitter(
            emitter -> {
              Outlet outlet = new Outlet(emitter, sse);
              Runnable forget = streams.add(looker, mayLook, outlet::end);
              Runnable close = live.open(site, shown, outlet::frame);
              Runnable deaf =
                  looker.reader() == null
                      ? () -> {}
                      : readers.listen(site, looker.reader(), outlet::read);
              emitter.onTermination(
                  () -> {
                    close.run();
                    deaf.run();
                    forget.run();
                  });
            },
            BackPressureStrategy.LATEST);
  }
}
