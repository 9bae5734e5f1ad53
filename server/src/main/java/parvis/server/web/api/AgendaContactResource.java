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
import parvis.server.access.Roles;

/** How the person of a booking is reached, corrected by staff. */
@Path("/api/v1/sites/{site}/agenda/bookings/{booking}/contact")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.GREETER, Roles.AGENT})
@Tag(name = "agenda", description = "What is booked at a site, and who is away")
public class AgendaContactResource {
  private final Corrections corrections;

  public AgendaContactResource(Corrections corrections) {
    this.corrections = corrections;
  }

  @POST
  @Operation(
      operationId = "correctContactFor",
      summary =
          "Correct the e-mail address and the phone number of who has booked; the appointment is"
              + " sent to a new address again")
  public BookingView correct(
      @BeanParam BookingCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid AgendaContactBody body) {
    Who.requireSite(identity, call.site);
    return corrections.correct(
        call.site, call.booking, call.key, Who.actor(identity), body::correct);
  }
}
