package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.WaitlistEntry;
import parvis.engine.command.Actor;
import parvis.engine.command.AgendaCommand;
import parvis.server.access.limit.RateLimited;
import parvis.server.web.problem.ProblemException;

/** Waiting for an earlier place with a booking in hand; its link is the right to it. */
@Path("/api/v1/bookings/{key}/earlier")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@PermitAll
@RateLimited(perMinute = 60, burst = 30)
@Tag(name = "bookings", description = "Places booked ahead")
public class EarlierResource {
  private final Bookings bookings;
  private final Commands commands;

  public EarlierResource(Bookings bookings, Commands commands) {
    this.bookings = bookings;
    this.commands = commands;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "wishEarlier",
      summary =
          "Wait for an earlier place; the booking stays as it is until one is offered and taken")
  public BookingView wish(
      @PathParam("key") String key,
      @HeaderParam("Idempotency-Key") @Nullable String command,
      @Context SecurityIdentity identity,
      @Nullable @Valid EarlierBody body) {
    BookingView booking = bookings.getByKey(key);
    LocalDate from = body == null ? null : body.from();
    LocalDate first = from == null ? commands.today(booking.site()) : from;
    if (first.isAfter(date(booking))) {
      throw ProblemException.invalid().because("from", "earlier-from");
    }
    return change(
        booking,
        command,
        new AgendaCommand.WishEarlier(
            booking.id(),
            VisitIds.make(commands.now()),
            FollowKeys.make(booking.site()),
            first,
            Channels.of(identity)));
  }

  private LocalDate date(BookingView booking) {
    return booking
        .start()
        .atZone(commands.catalogue(booking.site()).configuration().zone())
        .toLocalDate();
  }

  @POST
  @Path("/take")
  @Operation(
      operationId = "takeEarlier",
      summary = "Take the earlier place that is kept; the own one is given back at that moment")
  public BookingView take(
      @PathParam("key") String key, @HeaderParam("Idempotency-Key") @Nullable String command) {
    BookingView booking = bookings.getByKey(key);
    return change(booking, command, new AgendaCommand.TakeEarlier(booking.id()));
  }

  @POST
  @Path("/leave")
  @Operation(
      operationId = "stayBooked",
      summary = "Keep the booking: wait no longer, or give back the earlier place that is kept")
  public BookingView leave(
      @PathParam("key") String key, @HeaderParam("Idempotency-Key") @Nullable String command) {
    BookingView booking = bookings.getByKey(key);
    return change(
        booking, command, new AgendaCommand.StayBooked(booking.id(), WaitlistEntry.Leaving.PERSON));
  }

  private BookingView change(BookingView booking, @Nullable String key, AgendaCommand command) {
    Actor person = new Actor(Actor.Kind.VISITOR, booking.id());
    return bookings.change(booking.site(), key, person, booking.id(), command);
  }
}
