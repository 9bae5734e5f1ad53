package parvis.server.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import parvis.engine.view.BoardView;
import parvis.engine.view.Views;
import parvis.engine.view.VisitorView;
import parvis.engine.visit.Visit;
import parvis.server.access.Role;
import parvis.server.access.Roles;
import parvis.server.access.limit.RateLimited;
import parvis.server.web.api.Base;
import parvis.server.web.api.Commands;
import parvis.server.web.api.FollowKeys;
import parvis.server.web.api.Gatekeeper;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.screens.BookDoor;
import parvis.server.web.screens.LineScreen;
import parvis.server.web.screens.Screens;
import parvis.server.web.screens.Setting;
import parvis.server.web.screens.VisitorScreen;
import parvis.server.web.screens.staff.OfficeScreens;

/** Board, kiosk, the visitor's page and the ticket. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RunOnVirtualThread
@PermitAll
@RateLimited(perMinute = 600, burst = 400)
public class PublicPages {
  private final Commands commands;
  private final Settings settings;
  private final Gatekeeper gatekeeper;
  private final Portrayer portrayer;

  public PublicPages(
      Commands commands, Settings settings, Gatekeeper gatekeeper, Portrayer portrayer) {
    this.commands = commands;
    this.settings = settings;
    this.gatekeeper = gatekeeper;
    this.portrayer = portrayer;
  }

  @GET
  @Path("/sites/{site}/board")
  @Operation(hidden = true)
  public TemplateInstance board(
      @PathParam("site") String site,
      @QueryParam("area") @Nullable String area,
      @BeanParam Asked asked,
      @Context SecurityIdentity identity) {
    Setting setting = settings.of(site, asked);
    if (!gatekeeper.allowsScreen(identity, Roles.BOARD, site)) {
      return OfficeScreens.pairingPage(Role.BOARD, site, setting.words());
    }
    if (area != null && commands.catalogue(site).findArea(area) == null) {
      throw ProblemException.of(404, "http404");
    }
    BoardView view = commands.view(site, views -> views.boardOf(area));
    String live = live(site, "board", setting) + (area == null ? "" : "&area=" + area);
    return Screens.boardPage(portrayer.board(site, view), setting, live);
  }

  /** The display at the head of a line without tickets: paired as a board. */
  @GET
  @Path("/sites/{site}/line/{service}")
  @Operation(hidden = true)
  public TemplateInstance line(
      @PathParam("site") String site,
      @PathParam("service") String service,
      @BeanParam Asked asked,
      @Context SecurityIdentity identity) {
    Setting setting = settings.of(site, asked);
    if (!gatekeeper.allowsScreen(identity, Roles.BOARD, site)) {
      return OfficeScreens.pairingPage(Role.BOARD, site, setting.words());
    }
    LineScreen screen =
        commands
            .view(site, views -> Optional.ofNullable(views.findLine(service)))
            .map(LineScreen::new)
            .orElseThrow(() -> ProblemException.of(404, "refusal.UNKNOWN_SERVICE", service));
    return Screens.linePage(screen, setting, live(site, "line/" + service, setting));
  }

  @GET
  @Path("/sites/{site}/kiosk")
  @Operation(hidden = true)
  public TemplateInstance kiosk(
      @PathParam("site") String site,
      @BeanParam Asked asked,
      @Context SecurityIdentity identity,
      @Context HttpServerRequest request) {
    return gatekeeper.allowsScreen(identity, Roles.KIOSK, site)
        ? kiosk(site, asked, Base.of(request))
        : OfficeScreens.pairingPage(Role.KIOSK, site, settings.of(site, asked).words());
  }

  /** The kiosk's reasons on a person's own phone; the rank is taken by web. */
  @GET
  @Path("/sites/{site}/take")
  @Operation(hidden = true)
  public TemplateInstance take(@PathParam("site") String site, @BeanParam Asked asked) {
    return kiosk(site, asked, null);
  }

  /**
   * The kiosk's steps.
   *
   * @param base the server's address for a code, null where the way to booking is a link
   */
  private TemplateInstance kiosk(String site, Asked asked, @Nullable String base) {
    Setting setting = settings.of(site, asked);
    String path = "/sites/%s/book?lang=%s".formatted(site, setting.words().language());
    BookDoor door =
        Bookable.any(commands.catalogue(site))
            ? new BookDoor(path, base == null ? null : base + path)
            : null;
    return Screens.kioskPage(
        commands.view(site, Views::kiosk),
        setting,
        live(site, "kiosk", setting) + asked.listening(),
        door);
  }

  private static String live(String site, String screen, Setting setting) {
    return "/live/sites/%s/%s?lang=%s".formatted(site, screen, setting.words().language());
  }

  @GET
  @Path("/v/{key}")
  @Operation(hidden = true)
  public TemplateInstance visitor(@PathParam("key") String key, @BeanParam Asked asked) {
    Setting setting = settings.of(FollowKeys.siteOf(key), asked);
    String live = "/live/v/" + key + "?lang=" + setting.words().language();
    VisitorScreen shown = portrayer.visitor(FollowKeys.siteOf(key), key, getVisitor(key));
    return Screens.visitorPage(shown, setting, key, live, "/v/" + key + "/manifest.webmanifest");
  }

  @GET
  @Path("/v/{key}/manifest.webmanifest")
  @Produces("application/manifest+json")
  @Operation(hidden = true)
  public String manifest(@PathParam("key") String key, @BeanParam Asked asked) {
    Setting setting = settings.of(FollowKeys.siteOf(key), asked);
    return Screens.visitorManifest(getVisitor(key), setting.words(), "/v/" + key);
  }

  private VisitorView getVisitor(String key) {
    return commands
        .view(FollowKeys.siteOf(key), views -> Optional.ofNullable(views.findVisitor(key)))
        .orElseThrow(() -> ProblemException.of(404, "unknown-visitor"));
  }

  /** The ticket to print; for staff and kiosks, since it holds the visitor's link. */
  @GET
  @Path("/sites/{site}/tickets/{visit}")
  @Operation(hidden = true)
  public TemplateInstance ticket(
      @PathParam("site") String site,
      @PathParam("visit") String id,
      @QueryParam("print") boolean print,
      @Context SecurityIdentity identity,
      @Context HttpServerRequest request) {
    gatekeeper.requireScreen(identity, Roles.KIOSK, site);
    Visit visit =
        commands
            .look(site, state -> Optional.ofNullable(state.findVisit(id)))
            .orElseThrow(() -> ProblemException.of(404, "refusal.UNKNOWN_VISIT", id));
    String address = Base.of(request) + "/v/" + visit.followKey();
    return Screens.ticketPage(
        portrayer.visitor(site, visit.followKey(), getVisitor(visit.followKey())),
        settings.of(site, visit.language()),
        address,
        address.replaceFirst("^https?://", ""),
        visit.duplicates() > 0,
        print);
  }
}
