package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.TokenKind;
import parvis.server.access.Caller;
import parvis.server.access.Roles;
import parvis.server.access.limit.RateLimited;
import parvis.server.customers.Photos;
import parvis.server.customers.Photos.Album;
import parvis.server.web.problem.ProblemException;

/** Photos that stand for people, and of agents, with their consent. */
@Path("/api/v1/sites/{site}")
@RunOnVirtualThread
@RateLimited(perMinute = 300, burst = 100)
@Tag(name = "photos", description = "Photos that stand for people, and of agents")
public class PhotosResource {
  private static final String JPEG = "image/jpeg";
  private static final int MOST_BYTES = 300_000;

  private final Photos photos;
  private final Commands commands;

  public PhotosResource(Photos photos, Commands commands) {
    this.photos = photos;
    this.commands = commands;
  }

  @PUT
  @Path("/visits/{visit}/photo")
  @Consumes(JPEG)
  @RolesAllowed({Roles.GREETER, Roles.AGENT})
  @Operation(
      operationId = "keepVisitPhoto",
      summary = "A photo stands for the person, who has agreed; erased when the visit is over")
  public void keep(
      @BeanParam VisitCall call,
      @QueryParam("consent") boolean consent,
      @Context SecurityIdentity identity,
      @NotNull byte[] jpeg) {
    Who.requireSite(identity, call.site);
    require(consent, jpeg);
    if (!commands.look(call.site, state -> state.findVisit(call.visit) != null)) {
      throw ProblemException.of(404, "refusal.UNKNOWN_VISIT", call.visit);
    }
    photos.keep(Album.VISIT, call.site, call.visit, jpeg, commands.now());
    try {
      var _ =
          commands.send(
              call.site,
              call.key,
              Who.actor(identity),
              new VisitCommand.ChangeFace(call.visit, TokenKind.PHOTO, null));
    } catch (ProblemException refused) {
      photos.erase(Album.VISIT, call.site, call.visit);
      throw refused;
    }
  }

  @GET
  @Path("/visits/{visit}/photo")
  @PermitAll
  @Operation(operationId = "getVisitPhoto", summary = "The photo, for staff and the site's boards")
  @APIResponse(
      responseCode = "200",
      description = "The photo",
      content = @Content(mediaType = "image/jpeg", schema = @Schema(implementation = byte[].class)))
  public Response visitPhoto(
      @PathParam("site") String site,
      @PathParam("visit") String visit,
      @Context SecurityIdentity identity) {
    requireSeeing(site, identity);
    return photo(Album.VISIT, site, visit);
  }

  @DELETE
  @Path("/visits/{visit}/photo")
  @RolesAllowed({Roles.GREETER, Roles.AGENT})
  @Operation(operationId = "eraseVisitPhoto", summary = "Erase the photo: the number stands again")
  public void erase(@BeanParam VisitCall call, @Context SecurityIdentity identity) {
    Who.requireSite(identity, call.site);
    var _ =
        commands.send(
            call.site,
            call.key,
            Who.actor(identity),
            new VisitCommand.ChangeFace(call.visit, TokenKind.NUMBER, null));
    photos.erase(Album.VISIT, call.site, call.visit);
  }

  @PUT
  @Path("/agents/{agent}/photo")
  @Consumes(JPEG)
  @RolesAllowed(Roles.AGENT)
  @Operation(
      operationId = "keepAgentPhoto",
      summary = "An agent agrees that their photo is shown with their calls")
  public void keepOwn(
      @PathParam("site") String site,
      @PathParam("agent") String agent,
      @QueryParam("consent") boolean consent,
      @Context SecurityIdentity identity,
      @NotNull byte[] jpeg) {
    Who.requireSite(identity, site);
    if (!agent.equals(Who.findAgent(identity))) {
      throw ProblemException.of(403, "http403"); // nobody else can consent
    }
    require(consent, jpeg);
    photos.keep(Album.AGENT, site, agent, jpeg, commands.now());
  }

  @GET
  @Path("/agents/{agent}/photo")
  @PermitAll
  @Operation(operationId = "getAgentPhoto", summary = "The agent's photo, for staff and boards")
  @APIResponse(
      responseCode = "200",
      description = "The photo",
      content = @Content(mediaType = "image/jpeg", schema = @Schema(implementation = byte[].class)))
  public Response agentPhoto(
      @PathParam("site") String site,
      @PathParam("agent") String agent,
      @Context SecurityIdentity identity) {
    requireSeeing(site, identity);
    return photo(Album.AGENT, site, agent);
  }

  @DELETE
  @Path("/agents/{agent}/photo")
  @RolesAllowed(Roles.AGENT)
  @Operation(operationId = "eraseAgentPhoto", summary = "The agent no longer agrees")
  public void eraseOwn(
      @PathParam("site") String site,
      @PathParam("agent") String agent,
      @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    if (!agent.equals(Who.findAgent(identity)) && !identity.hasRole(Roles.SUPERVISOR)) {
      throw ProblemException.of(403, "http403");
    }
    photos.erase(Album.AGENT, site, agent);
  }

  private Response photo(Album album, String site, String id) {
    byte[] jpeg =
        photos.find(album, site, id).orElseThrow(() -> ProblemException.of(404, "http404"));
    return Response.ok(jpeg, JPEG)
        .header("Cache-Control", "private, max-age=60")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private static void require(boolean consent, byte[] jpeg) {
    if (!consent) {
      throw ProblemException.invalid().because("consent", "consent");
    }
    boolean isJpeg =
        jpeg.length > 3
            && jpeg.length <= MOST_BYTES
            && (jpeg[0] & 0xff) == 0xff
            && (jpeg[1] & 0xff) == 0xd8
            && (jpeg[2] & 0xff) == 0xff;
    if (!isJpeg) {
      throw ProblemException.invalid().because("photo", "not-a-picture");
    }
  }

  private static void requireSeeing(String site, SecurityIdentity identity) {
    Caller caller = Caller.of(identity);
    caller.requireSite(site);
    boolean may =
        caller.is(Roles.BOARD)
            || caller.is(Roles.KIOSK)
            || caller.is(Roles.GREETER)
            || caller.is(Roles.AGENT);
    if (!may) {
      throw ProblemException.of(403, "http403");
    }
  }
}
