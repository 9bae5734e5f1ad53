package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parvis.engine.command.DeskCommand;
import parvis.engine.configuration.CallingMode;
import parvis.server.access.Roles;

/** How a desk comes to its next person: standing ready, by itself, with a warning ahead. */
@Path("/api/v1/sites/{site}/desks/{desk}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@RolesAllowed(Roles.AGENT)
@Tag(name = "readiness", description = "How a desk comes to its next person")
public class ReadinessResource {
  private final DeskSender sender;

  public ReadinessResource(DeskSender sender) {
    this.sender = sender;
  }

  @POST
  @Path("/stand-ready")
  @Operation(
      operationId = "standReady",
      summary = "Whoever can be called next comes to the desk, without asking again")
  public CommandAnswer standReady(@BeanParam DeskCall call, @Context SecurityIdentity identity) {
    return sender.send(call, identity, new DeskCommand.StandReady(call.desk));
  }

  @POST
  @Path("/room-free")
  @RolesAllowed({Roles.AGENT, Roles.GREETER, Roles.KIOSK})
  @Operation(
      operationId = "reportRoomFree",
      summary =
          "The room is free, as somebody or a sensor says: where the system calls by itself, it"
              + " calls at once")
  public CommandAnswer roomFree(@BeanParam DeskCall call, @Context SecurityIdentity identity) {
    return sender.send(call, identity, new DeskCommand.ReportRoomFree(call.desk));
  }

  @POST
  @Path("/stand-down")
  @Operation(
      operationId = "standDown",
      summary = "Ask for nobody any more; where the system calls by itself, stop its countdown")
  public CommandAnswer standDown(@BeanParam DeskCall call, @Context SecurityIdentity identity) {
    return sender.send(call, identity, new DeskCommand.StandDown(call.desk));
  }

  /**
   * A way of calling.
   *
   * @param mode how the desk comes to its next person
   */
  public record ModeBody(@NotNull CallingMode mode) {}

  @POST
  @Path("/mode")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "setCallingMode", summary = "Call by hand, standing ready, or by itself")
  public CommandAnswer mode(
      @BeanParam DeskCall call, @Context SecurityIdentity identity, @NotNull @Valid ModeBody body) {
    return sender.send(call, identity, new DeskCommand.SetCallingMode(call.desk, body.mode()));
  }

  @POST
  @Path("/pre-call")
  @Operation(operationId = "preCall", summary = "Tell whoever comes next that the turn is near")
  public CommandAnswer preCall(@BeanParam DeskCall call, @Context SecurityIdentity identity) {
    return sender.send(call, identity, new DeskCommand.PreCall(call.desk));
  }
}
