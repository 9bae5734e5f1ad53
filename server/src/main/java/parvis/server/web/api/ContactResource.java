package parvis.server.web.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.server.access.limit.RateLimited;
import parvis.server.customers.Contact;

/** How the person of a booking is reached, corrected by the person; the link is the right to it. */
@Path("/api/v1/bookings/{key}/contact")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@RateLimited(perMinute = 12, burst = 12)
@Tag(name = "bookings", description = "Places booked ahead")
public class ContactResource {
  private final Bookings bookings;
  private final Corrections corrections;
  private final AddressChecks checks;

  public ContactResource(Bookings bookings, Corrections corrections, AddressChecks checks) {
    this.bookings = bookings;
    this.corrections = corrections;
    this.checks = checks;
  }

  @POST
  @Operation(
      operationId = "correctContact",
      summary =
          "Correct the e-mail address or the phone number; a new address is confirmed by a code"
              + " (…/code), and the appointment is sent there again")
  public BookingView correct(
      @PathParam("key") String key,
      @HeaderParam("Idempotency-Key") @Nullable String command,
      @NotNull @Valid ContactBody body) {
    BookingView booking = bookings.getByKey(key);
    Contact before = corrections.get(booking.site(), booking.id());
    Contact next = body.correct(before);
    if (Corrections.isOther(before, next)) {
      checks.require(booking, next.email(), body.code());
    }
    var _ =
        corrections.correct(
            booking.site(),
            booking.id(),
            command,
            new Actor(Actor.Kind.VISITOR, booking.id()),
            body::correct);
    return bookings.getByKey(key);
  }
}
