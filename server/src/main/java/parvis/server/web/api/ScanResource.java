package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.server.access.Roles;

/** What a reader has seen: the code of a ticket or a badge. */
@Path("/api/v1/sites/{site}/scan")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.GREETER, Roles.AGENT, Roles.KIOSK})
@Tag(name = "scan", description = "Tickets and badges seen by a reader")
public class ScanResource {
  private final Scans scans;

  public ScanResource(Scans scans) {
    this.scans = scans;
  }

  /**
   * A code.
   *
   * @param code as the reader gave it: the address on a ticket, a badge, or a token
   * @param desk id of the desk at which the reader stands, absent for the hall
   */
  public record ScanBody(
      @NotBlank @Size(max = 300) String code, @Nullable @Size(max = 40) String desk) {}

  @POST
  @Operation(
      operationId = "scan",
      summary =
          "Whose it is: at the desk that called, the person is there; in the hall, the person has"
              + " arrived or is back")
  public Scans.Scanned scan(
      @BeanParam SiteCall call, @Context SecurityIdentity identity, @NotNull @Valid ScanBody body) {
    Who.requireSite(identity, call.site);
    return scans.seen(call.site, call.key, Who.actor(identity), body.code(), body.desk());
  }
}
