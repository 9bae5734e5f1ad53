package parvis.server.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import parvis.server.access.Caller;
import parvis.server.access.Roles;
import parvis.server.customers.Photos;
import parvis.server.customers.Photos.Album;
import parvis.server.web.api.Commands;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.screens.Setting;
import parvis.server.web.screens.staff.AgendaScreen;
import parvis.server.web.screens.staff.DeskScreen;
import parvis.server.web.screens.staff.PhotoScreen;
import parvis.server.web.screens.staff.StaffScreens;

/** The live screens of those who work at a site. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RunOnVirtualThread
@RolesAllowed(Roles.AGENT)
public class StaffPages {
  private final Commands commands;
  private final Settings settings;
  private final Scenes scenes;
  private final Photos photos;

  public StaffPages(Commands commands, Settings settings, Scenes scenes, Photos photos) {
    this.commands = commands;
    this.settings = settings;
    this.scenes = scenes;
    this.photos = photos;
  }

  @GET
  @Path("/sites/{site}/desks")
  @Operation(hidden = true)
  public TemplateInstance desks(
      @PathParam("site") String site, @BeanParam Asked asked, @Context SecurityIdentity identity) {
    Caller caller = Caller.of(identity);
    caller.requireSite(site);
    commands.requireSite(site);
    String agent = caller.agent().orElse(null);
    Setting setting = settings.of(site, asked);
    return StaffScreens.deskChoicePage(
        scenes.getDeskChoice(site, agent),
        setting,
        agent == null ? null : live(site, "desks", setting));
  }

  @GET
  @Path("/sites/{site}/desks/{desk}")
  @Operation(hidden = true)
  public TemplateInstance desk(
      @PathParam("site") String site,
      @PathParam("desk") String desk,
      @BeanParam Asked asked,
      @Context SecurityIdentity identity) {
    Caller.of(identity).requireSite(site);
    commands.requireSite(site);
    DeskScreen screen = scenes.findDesk(site, desk);
    if (screen == null) {
      throw ProblemException.of(404, "refusal.UNKNOWN_DESK", desk);
    }
    Setting setting = settings.of(site, asked);
    return StaffScreens.deskPage(screen, setting, live(site, "desks/" + desk, setting));
  }

  @GET
  @Path("/sites/{site}/my-photo")
  @Operation(hidden = true)
  public TemplateInstance photo(
      @PathParam("site") String site, @BeanParam Asked asked, @Context SecurityIdentity identity) {
    Caller caller = Caller.of(identity);
    caller.requireSite(site);
    commands.requireSite(site);
    Optional<String> agent = caller.agent();
    boolean kept = agent.flatMap(own -> photos.find(Album.AGENT, site, own)).isPresent();
    return StaffScreens.photoPage(
        new PhotoScreen(agent.orElse(null), kept, settings.configuration(site)),
        settings.of(site, asked));
  }

  @GET
  @Path("/sites/{site}/supervisor")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(hidden = true)
  public TemplateInstance supervisor(
      @PathParam("site") String site, @BeanParam Asked asked, @Context SecurityIdentity identity) {
    Caller.of(identity).requireSite(site);
    Setting setting = settings.of(site, asked);
    return StaffScreens.supervisorPage(
        scenes.getHall(site), setting, live(site, "supervisor", setting));
  }

  @GET
  @Path("/sites/{site}/greeter")
  @RolesAllowed(Roles.GREETER)
  @Operation(hidden = true)
  public TemplateInstance greeter(
      @PathParam("site") String site, @BeanParam Asked asked, @Context SecurityIdentity identity) {
    Caller.of(identity).requireSite(site);
    Setting setting = settings.of(site, asked);
    return StaffScreens.greeterPage(
        scenes.getHall(site), setting, live(site, "greeter", setting) + asked.listening());
  }

  @GET
  @Path("/sites/{site}/agenda")
  @RolesAllowed({Roles.GREETER, Roles.AGENT})
  @Operation(hidden = true)
  public TemplateInstance agenda(
      @PathParam("site") String site,
      @BeanParam AgendaAsked which,
      @BeanParam Asked asked,
      @Context SecurityIdentity identity) {
    Caller.of(identity).requireSite(site);
    Setting setting = settings.of(site, asked);
    AgendaScreen.Ask ask = which.read(identity, commands.today(site));
    String language = "&lang=" + setting.words().language();
    return StaffScreens.agendaPage(
        scenes.getAgenda(site, ask),
        setting,
        "/live/sites/" + site + "/agenda" + ask.query() + language);
  }

  private static String live(String site, String screen, Setting setting) {
    return "/live/sites/%s/%s?lang=%s".formatted(site, screen, setting.words().language());
  }
}
