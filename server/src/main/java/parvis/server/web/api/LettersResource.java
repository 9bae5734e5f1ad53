package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import parvis.server.access.Roles;
import parvis.server.customers.Contact;
import parvis.server.host.Hosts;
import parvis.server.mail.Letter;
import parvis.server.mail.MailSettings;
import parvis.server.mail.Outbox;
import parvis.server.mail.PostOffice;
import parvis.server.web.problem.ProblemException;

/** What became of the letters about one booking. */
@Path("/api/v1/sites/{site}/agenda/bookings/{booking}/letters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@RolesAllowed({Roles.GREETER, Roles.AGENT})
@Tag(name = "letters", description = "Mail about bookings, and what became of it")
public class LettersResource {
  private final Bookings bookings;
  private final Outbox outbox;
  private final PostOffice post;
  private final MailSettings settings;
  private final Hosts hosts;

  public LettersResource(
      Bookings bookings, Outbox outbox, PostOffice post, MailSettings settings, Hosts hosts) {
    this.bookings = bookings;
    this.outbox = outbox;
    this.post = post;
    this.settings = settings;
    this.hosts = hosts;
  }

  @GET
  @Operation(operationId = "listLetters", summary = "The letters about a booking, the oldest first")
  public LettersView list(@BeanParam BookingCall call, @Context SecurityIdentity identity) {
    Who.requireSite(identity, call.site);
    var _ = bookings.get(call.site, call.booking);
    return LettersView.of(outbox.list(call.site, call.booking));
  }

  @POST
  @ResponseStatus(202)
  @Operation(
      operationId = "sendLetter",
      summary = "Write to the person once more what is true now of the booking")
  public LettersView send(@BeanParam BookingCall call, @Context SecurityIdentity identity) {
    Who.requireSite(identity, call.site);
    if (!settings.isOn()) {
      throw ProblemException.of(409, "no-mail");
    }
    Bookings.Told told =
        bookings
            .findToTell(call.site, call.booking)
            .orElseThrow(() -> ProblemException.of(404, "refusal.UNKNOWN_BOOKING"));
    Contact contact = told.contact();
    if (contact == null || contact.email() == null) {
      throw ProblemException.of(409, "no-address");
    }
    outbox.tellAgain(call.site, call.booking, kind(told.booking()), wish(call), hosts.now());
    post.wakeUp();
    return LettersView.of(outbox.list(call.site, call.booking));
  }

  private static String wish(BookingCall call) {
    String wish = Keys.with(call.key, call.booking);
    return wish == null ? UUID.randomUUID().toString() : wish;
  }

  private static Letter.Kind kind(BookingView booking) {
    return switch (booking.state()) {
      case BOOKED -> booking.changes() == 0 ? Letter.Kind.BOOKED : Letter.Kind.MOVED;
      case CANCELLED -> Letter.Kind.CANCELLED;
      case HELD, ARRIVED, MISSED -> throw ProblemException.of(409, "refusal.BOOKING_OVER");
    };
  }
}
