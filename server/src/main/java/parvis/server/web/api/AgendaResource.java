package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.BookingState;
import parvis.engine.command.Actor;
import parvis.engine.command.AgendaCommand;
import parvis.server.access.Roles;
import parvis.server.web.problem.ProblemException;

/** What staff sees and does of the places booked at a site. */
@Path("/api/v1/sites/{site}/agenda")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@RolesAllowed({Roles.GREETER, Roles.AGENT})
@Tag(name = "agenda", description = "What is booked at a site, and who is away")
public class AgendaResource {
  private static final int MOST_DAYS = 31;

  private final Bookings bookings;
  private final Places places;

  public AgendaResource(Bookings bookings, Places places) {
    this.bookings = bookings;
    this.places = places;
  }

  /**
   * What is booked.
   *
   * @param days every day asked for, in order
   */
  public record AgendaView(List<AgendaDay> days) {}

  @GET
  @Operation(operationId = "getAgenda", summary = "What is booked on some days; 31 at most")
  public AgendaView get(
      @PathParam("site") String site,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    return new AgendaView(
        bookings.list(site, Days.read(from, to, places.today(site), 0, MOST_DAYS)));
  }

  @POST
  @Path("/bookings")
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @Operation(
      operationId = "bookFor",
      summary = "Book for somebody at once; the notice does not matter")
  public BookingView book(
      @BeanParam SiteCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid AgendaBookingBody body) {
    Who.requireSite(identity, call.site);
    Actor actor = Who.actor(identity);
    BookingView held =
        bookings.hold(call.site, call.key, actor, Channels.of(identity), body.place());
    try {
      return bookings.book(call.site, held.id(), call.key, actor, body.contact());
    } catch (ProblemException e) {
      if (held.state() == BookingView.State.HELD) {
        var _ = bookings.release(call.site, held.id(), null, actor);
      }
      throw e;
    }
  }

  @POST
  @Path("/bookings/{booking}/move")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "moveBookingFor", summary = "Give a booking another time")
  public BookingView move(
      @BeanParam BookingCall call,
      @Context SecurityIdentity identity,
      @NotNull @Valid MoveBody body) {
    return change(call, identity, new AgendaCommand.MoveBooking(call.booking, body.start(), true));
  }

  @POST
  @Path("/bookings/{booking}/cancel")
  @Operation(operationId = "cancelBookingFor", summary = "Give a booking up for somebody")
  public BookingView cancel(@BeanParam BookingCall call, @Context SecurityIdentity identity) {
    return change(
        call, identity, new AgendaCommand.CancelBooking(call.booking, BookingState.Cause.STAFF));
  }

  @POST
  @Path("/bookings/{booking}/check-in")
  @Operation(operationId = "checkInFor", summary = "Somebody who has booked is here")
  public BookingView checkIn(
      @BeanParam BookingCall call,
      @QueryParam("substitute") @DefaultValue("false") boolean substitute,
      @Context SecurityIdentity identity) {
    Who.requireSite(identity, call.site);
    return bookings.checkIn(
        call.site, call.booking, call.key, Who.actor(identity), Channels.of(identity), substitute);
  }

  @POST
  @Path("/bookings/{booking}/substitute")
  @Operation(
      operationId = "acceptSubstituteFor",
      summary = "Anybody able receives at the same time instead of the agent named")
  public BookingView substitute(@BeanParam BookingCall call, @Context SecurityIdentity identity) {
    return change(call, identity, new AgendaCommand.AcceptSubstitute(call.booking));
  }

  private BookingView change(BookingCall call, SecurityIdentity identity, AgendaCommand command) {
    Who.requireSite(identity, call.site);
    return bookings.change(call.site, call.key, Who.actor(identity), call.booking, command);
  }
}
