package parvis.server.web.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parvis.server.access.Roles;
import parvis.server.mail.Outbox;

/** The letters that did not arrive, for who runs the server. */
@Path("/api/v1/letters/undelivered")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "letters", description = "Mail about bookings, and what became of it")
public class UndeliveredResource {
  private static final int MOST = 200;

  private final Outbox outbox;

  public UndeliveredResource(Outbox outbox) {
    this.outbox = outbox;
  }

  @GET
  @Operation(
      operationId = "listUndeliveredLetters",
      summary =
          "Letters that did not arrive, of all sites, the newest first: refused, given up, or"
              + " tried in vain so far; 200 at most")
  public LettersView list() {
    return LettersView.of(outbox.listUndelivered(MOST));
  }
}
