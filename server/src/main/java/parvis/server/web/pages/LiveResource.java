package parvis.server.web.pages;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import parvis.server.access.Roles;
import parvis.server.live.LiveHub;
import parvis.server.live.Scene;
import parvis.server.web.api.Commands;
import parvis.server.web.api.FollowKeys;
import parvis.server.web.api.Who;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.screens.Words;

/** One stream of frames a screen; the browser opens it again when it breaks. */
@Path("/live")
@Produces(MediaType.SERVER_SENT_EVENTS)
@Blocking
@RunOnVirtualThread
public class LiveResource {
  private final LiveHub live;
  private final Settings settings;
  private final Commands commands;
  private final Scenes scenes;
  private final Gatekeeper gatekeeper;
  private final Sse sse;

  public LiveResource(
      LiveHub live,
      Settings settings,
      Commands commands,
      Scenes scenes,
      Gatekeeper gatekeeper,
      @Context Sse sse) {
    this.live = live;
    this.settings = settings;
    this.commands = commands;
    this.scenes = scenes;
    this.gatekeeper = gatekeeper;
    this.sse = sse;
  }

  @GET
  @Path("/sites/{site}/board")
  @PermitAll
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> board(
      @PathParam("site") String site, @BeanParam Asked asked, @Context SecurityIdentity identity) {
    gatekeeper.requireScreen(identity, Roles.BOARD, site);
    return open(site, asked, scenes::board);
  }

  @GET
  @Path("/sites/{site}/kiosk")
  @PermitAll
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> kiosk(@PathParam("site") String site, @BeanParam Asked asked) {
    return open(site, asked, scenes::kiosk);
  }

  @GET
  @Path("/sites/{site}/desks/{desk}")
  @RolesAllowed(Roles.AGENT)
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> desk(
      @PathParam("site") String site,
      @PathParam("desk") String desk,
      @BeanParam Asked asked,
      @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    return open(site, asked, words -> scenes.desk(site, desk, words));
  }

  @GET
  @Path("/sites/{site}/supervisor")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> supervisor(
      @PathParam("site") String site, @BeanParam Asked asked, @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    return open(site, asked, words -> scenes.supervisor(site, words));
  }

  @GET
  @Path("/sites/{site}/greeter")
  @RolesAllowed(Roles.GREETER)
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> greeter(
      @PathParam("site") String site, @BeanParam Asked asked, @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    return open(site, asked, words -> scenes.greeter(site, words));
  }

  @GET
  @Path("/v/{key}")
  @PermitAll
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> visitor(@PathParam("key") String key, @BeanParam Asked asked) {
    String site = FollowKeys.siteOf(key);
    if (!commands.view(site, views -> views.findVisitor(key) != null)) {
      throw ProblemException.of(404, "unknown-visitor");
    }
    return open(site, asked, words -> scenes.visitor(key, words));
  }

  private Multi<OutboundSseEvent> open(String site, Asked asked, Function<Words, Scene<?>> scene) {
    Scene<?> shown = scene.apply(settings.of(site, asked).words());
    return Multi.createFrom()
        .emitter(
            emitter -> {
              Runnable close = live.open(site, shown, frame -> emitter.emit(event(frame)));
              emitter.onTermination(close);
            },
            BackPressureStrategy.LATEST);
  }

  private OutboundSseEvent event(String frame) {
    return sse.newEventBuilder().name("frame").data(String.class, frame).build();
  }
}
