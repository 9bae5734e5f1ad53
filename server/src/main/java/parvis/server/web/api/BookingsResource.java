package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.BookingState;
import parvis.engine.command.Actor;
import parvis.engine.command.AgendaCommand;
import parvis.engine.visit.Channel;
import parvis.server.access.limit.RateLimited;

/** What a person sees and does by the link of a booking; the link is the right to it. */
@Path("/api/v1/bookings/{key}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@PermitAll
@RateLimited(perMinute = 60, burst = 30)
@Tag(name = "bookings", description = "Places booked ahead")
public class BookingsResource {
  private final Bookings bookings;
  private final AddressChecks checks;

  public BookingsResource(Bookings bookings, AddressChecks checks) {
    this.bookings = bookings;
    this.checks = checks;
  }

  @GET
  @Operation(operationId = "getBooking", summary = "The booking and what can be done with it")
  public BookingView get(@PathParam("key") String key) {
    return bookings.getByKey(key);
  }

  @POST
  @Path("/code")
  @Consumes(MediaType.APPLICATION_JSON)
  @RateLimited(perMinute = 6, burst = 8)
  @Operation(
      operationId = "sendCode",
      summary = "Send a code to the address that the place is going to be booked with")
  @APIResponse(responseCode = "204", description = "The code is on its way")
  public void sendCode(@PathParam("key") String key, @NotNull @Valid CodeBody body) {
    checks.send(bookings.getByKey(key), body.email());
  }

  @POST
  @Path("/book")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "bookPlace", summary = "Book the place that is kept")
  public BookingView book(
      @PathParam("key") String key,
      @HeaderParam("Idempotency-Key") @Nullable String command,
      @NotNull @Valid BookBody body) {
    BookingView booking = bookings.getByKey(key);
    checks.require(booking, body);
    return bookings.book(booking.site(), booking.id(), command, person(booking), body.contact());
  }

  @POST
  @Path("/release")
  @Operation(operationId = "releasePlace", summary = "Give back the place that is kept")
  public BookingView release(
      @PathParam("key") String key, @HeaderParam("Idempotency-Key") @Nullable String command) {
    BookingView booking = bookings.getByKey(key);
    return bookings.release(booking.site(), booking.id(), command, person(booking));
  }

  @POST
  @Path("/move")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "moveBooking",
      summary = "Take another time; the old one is given back once the new one is taken")
  public BookingView move(
      @PathParam("key") String key,
      @HeaderParam("Idempotency-Key") @Nullable String command,
      @NotNull @Valid MoveBody body) {
    BookingView booking = bookings.getByKey(key);
    return bookings.change(
        booking.site(),
        command,
        person(booking),
        booking.id(),
        new AgendaCommand.MoveBooking(booking.id(), body.start(), false));
  }

  @POST
  @Path("/cancel")
  @Operation(operationId = "cancelBooking", summary = "Give the booking up")
  public BookingView cancel(
      @PathParam("key") String key, @HeaderParam("Idempotency-Key") @Nullable String command) {
    BookingView booking = bookings.getByKey(key);
    return bookings.change(
        booking.site(),
        command,
        person(booking),
        booking.id(),
        new AgendaCommand.CancelBooking(booking.id(), BookingState.Cause.PERSON));
  }

  @POST
  @Path("/check-in")
  @Operation(operationId = "checkIn", summary = "I am here; the visit begins")
  public BookingView checkIn(
      @PathParam("key") String key,
      @HeaderParam("Idempotency-Key") @Nullable String command,
      @QueryParam("substitute") @DefaultValue("false") boolean substitute,
      @Context SecurityIdentity identity) {
    BookingView booking = bookings.getByKey(key);
    Channel channel = Channels.of(identity);
    return bookings.checkIn(
        booking.site(), booking.id(), command, person(booking), channel, substitute);
  }

  @POST
  @Path("/substitute")
  @Operation(
      operationId = "acceptSubstitute",
      summary = "Anybody able may receive me at the same time instead of the agent named")
  public BookingView substitute(
      @PathParam("key") String key, @HeaderParam("Idempotency-Key") @Nullable String command) {
    BookingView booking = bookings.getByKey(key);
    return bookings.change(
        booking.site(),
        command,
        person(booking),
        booking.id(),
        new AgendaCommand.AcceptSubstitute(booking.id()));
  }

  /** Whoever has the key, in the journal. */
  private static Actor person(BookingView booking) {
    return new Actor(Actor.Kind.VISITOR, booking.id());
  }
}
