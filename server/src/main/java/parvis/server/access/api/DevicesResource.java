package parvis.server.access.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parvis.server.access.Caller;
import parvis.server.access.Role;
import parvis.server.access.Roles;
import parvis.server.access.Sites;
import parvis.server.access.device.Device;
import parvis.server.access.device.Devices;
import parvis.server.access.http.Cookies;
import parvis.server.access.limit.RateLimited;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.problem.Required;

/** Pairing kiosks and boards with a site. */
@Path("/api/v1/devices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "devices", description = "Kiosks and boards and how they are let in")
public final class DevicesResource {
  private static final int LONGEST_NAME = 100;

  private final Devices devices;

  /**
   * A screen that asks to be let in.
   *
   * @param kind KIOSK or BOARD
   * @param site id of the site
   */
  public record PairingForm(@Required Role kind, @Required String site) {}

  /**
   * A supervisor's yes: the code on the screen, and where that screen stands.
   *
   * @param code as the screen shows it
   * @param name what to call the screen
   */
  public record ApprovalForm(@Required String code, @Required String name) {}

  @Inject
  DevicesResource(Devices devices) {
    this.devices = devices;
  }

  /** Lets a screen ask: it gets its cookie, and a code to show until it is approved. */
  @POST
  @PermitAll
  @RateLimited(perMinute = 6, burst = 10)
  @Operation(operationId = "askPairing", summary = "A screen asks to be let in, and shows a code")
  @APIResponse(
      responseCode = "201",
      description = "The screen and the code to show",
      content = @Content(schema = @Schema(implementation = Device.class)))
  public Response ask(@NotNull PairingForm form, @Context HttpServerRequest request) {
    Devices.Asked asked = devices.ask(form.kind(), site(form.site()));
    Cookies.find(request, Cookies.DEVICE)
        .flatMap(devices::find)
        .filter(before -> !before.isApproved())
        .ifPresent(before -> devices.remove(before.id()));
    return Response.status(201)
        .entity(asked.device())
        .cookie(Cookies.device(request, asked.secret()))
        .build();
  }

  /** What a screen itself is: waiting while it has a code, approved without; 404 when refused. */
  @GET
  @Path("self")
  @PermitAll
  @RateLimited(perMinute = 300, burst = 100)
  @Operation(operationId = "getOwnDevice", summary = "What became of this screen")
  public Device self(@Context HttpServerRequest request) {
    return Cookies.find(request, Cookies.DEVICE)
        .flatMap(devices::find)
        .orElseThrow(() -> ProblemException.of(404, "device-unknown"));
  }

  /** The screens of the caller's sites, waiting or approved. */
  @GET
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "listDevices", summary = "Screens that are let in or ask to be")
  public List<Device> list(@Context SecurityIdentity identity) {
    Caller caller = Caller.of(identity);
    return devices.list().stream().filter(device -> caller.allows(device.site())).toList();
  }

  /** Approves the screen that shows a code. */
  @POST
  @Path("approvals")
  @RolesAllowed(Roles.SUPERVISOR)
  @RateLimited(perMinute = 20, burst = 20)
  @Operation(operationId = "approveDevice", summary = "Let in the screen that shows the code")
  public Device approve(@NotNull ApprovalForm form, @Context SecurityIdentity identity) {
    if (form.name().length() > LONGEST_NAME) {
      throw ProblemException.invalid().because("name", "too-long", LONGEST_NAME);
    }
    return devices.approve(form.code(), form.name().strip(), Caller.of(identity)::allows);
  }

  /** Refuses or revokes a screen. */
  @DELETE
  @Path("{id}")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "revokeDevice", summary = "Shut a screen out")
  public void remove(String id, @Context SecurityIdentity identity) {
    Caller.of(identity).requireSite(devices.get(id).site());
    devices.remove(id);
  }

  private static String site(String site) {
    try {
      return Sites.requireId(site);
    } catch (IllegalArgumentException _) {
      throw ProblemException.invalid().because("site", "site-shape");
    }
  }
}
