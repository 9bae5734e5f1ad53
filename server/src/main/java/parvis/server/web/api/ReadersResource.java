package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parvis.server.access.Roles;
import parvis.server.web.problem.ProblemException;

/** Readers that stand beside a screen: what they see goes where the screen asks for it. */
@Path("/api/v1/sites/{site}/readers/{reader}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.GREETER, Roles.AGENT, Roles.KIOSK})
@Tag(name = "scan", description = "Tickets and badges seen by a reader")
public class ReadersResource {
  private final Readers readers;
  private final Commands commands;

  public ReadersResource(Readers readers, Commands commands) {
    this.readers = readers;
    this.commands = commands;
  }

  /**
   * A code.
   *
   * @param code as the reader gave it
   */
  public record ReadBody(@NotNull @Pattern(regexp = "[\\x21-\\x7E]{1,300}") String code) {}

  /**
   * Where it went.
   *
   * @param screens how many screens have it
   */
  public record HandedView(int screens) {}

  @POST
  @Path("/scan")
  @Operation(
      operationId = "handToScreen",
      summary =
          "Hand a code to the screen beside the reader: into the field that asks for one, else as"
              + " if it had been typed there")
  public HandedView hand(
      @PathParam("site") String site,
      @PathParam("reader") String reader,
      @Context SecurityIdentity identity,
      @NotNull @Valid ReadBody body) {
    Who.requireSite(identity, site);
    commands.requireSite(site);
    int screens = readers.hand(site, reader, body.code());
    if (screens == 0) {
      throw ProblemException.of(404, "no-screen", reader);
    }
    return new HandedView(screens);
  }
}
