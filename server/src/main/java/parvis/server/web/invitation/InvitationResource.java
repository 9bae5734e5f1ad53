package parvis.server.web.invitation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.server.access.limit.RateLimited;
import parvis.server.web.api.Base;
import parvis.server.web.api.BookingView;
import parvis.server.web.api.Bookings;
import parvis.server.web.api.Commands;
import parvis.server.web.calendar.CalendarAnswer;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.problem.ProblemTexts;
import parvis.server.web.screens.Words;

/** The booking for a person's own calendar. */
@Path("/api/v1/bookings/{key}")
@RunOnVirtualThread
@PermitAll
@RateLimited(perMinute = 60, burst = 30)
@Tag(name = "bookings", description = "Places booked ahead")
public class InvitationResource {
  private final Bookings bookings;
  private final Commands commands;

  public InvitationResource(Bookings bookings, Commands commands) {
    this.bookings = bookings;
    this.commands = commands;
  }

  @GET
  @Path("/invitation.ics")
  @Produces("text/calendar; charset=utf-8")
  @Operation(
      operationId = "getInvitation",
      summary = "The booking as an iCalendar file; read again after a change, it moves the entry")
  @APIResponse(
      responseCode = "200",
      description = "An iCalendar file",
      content = @Content(schema = @Schema(implementation = String.class)))
  public Response invitation(
      @PathParam("key") String key,
      @QueryParam("lang") @Nullable String language,
      @Context HttpServerRequest request) {
    Invitation invitation = invitation(key, request);
    return Response.ok(invitation.write(words(invitation, language)))
        .header("Content-Disposition", "attachment; filename=\"rendez-vous.ics\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  @GET
  @Path("/calendar.ics")
  @Produces("text/calendar; charset=utf-8")
  @Operation(
      operationId = "getBookingCalendar",
      summary =
          "The same to subscribe to: the entry follows when the booking moves or is cancelled")
  @APIResponse(
      responseCode = "200",
      description = "An iCalendar file",
      content = @Content(schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "304", description = "Nothing has changed since")
  public Response calendar(
      @PathParam("key") String key,
      @QueryParam("lang") @Nullable String language,
      @HeaderParam("If-None-Match") @Nullable String seen,
      @Context HttpServerRequest request) {
    Invitation invitation = invitation(key, request);
    Words words = words(invitation, language);
    return CalendarAnswer.of(
        words.language() + invitation.since(Instant.EPOCH),
        seen,
        () -> invitation.writeFeed(words));
  }

  private static Words words(Invitation invitation, @Nullable String language) {
    String wanted = language == null ? invitation.booking().language() : language;
    return Words.of(ProblemTexts.language(wanted).getLanguage());
  }

  private Invitation invitation(String key, HttpServerRequest request) {
    BookingView booking = bookings.getByKey(key);
    if (booking.state() == BookingView.State.HELD) {
      throw ProblemException.of(404, "refusal.UNKNOWN_BOOKING"); // kept only: nothing is booked yet
    }
    Catalogue catalogue = commands.catalogue(booking.site());
    return Invitation.of(booking, catalogue, Base.of(request), commands.now(), null);
  }
}
