package parvis.server.web.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Catalogue;
import parvis.server.access.limit.RateLimited;
import parvis.server.access.link.CalendarLink;
import parvis.server.access.link.CalendarLinks;
import parvis.server.web.api.Base;
import parvis.server.web.api.Commands;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.problem.ProblemTexts;
import parvis.server.web.screens.Words;

/** What a calendar reads at a link. The link's word is the right; nobody signs in. */
@Path("/api/v1/calendars/{link}")
@RunOnVirtualThread
@PermitAll
@RateLimited(perMinute = 60, burst = 30)
@Tag(name = "calendars", description = "Bookings in other calendars, and back")
public class FeedResource {
  private final CalendarLinks links;
  private final FeedReading reading;
  private final Commands commands;

  public FeedResource(CalendarLinks links, FeedReading reading, Commands commands) {
    this.links = links;
    this.reading = reading;
    this.commands = commands;
  }

  @GET
  @Path("/agenda.ics")
  @Produces("text/calendar; charset=utf-8")
  @Operation(
      operationId = "getCalendar",
      summary = "The bookings that a link shows, as a calendar to subscribe to")
  @APIResponse(
      responseCode = "200",
      description = "An iCalendar file",
      content = @Content(schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "304", description = "Nothing has changed since")
  public Response agenda(
      @PathParam("link") String word,
      @HeaderParam("If-None-Match") @Nullable String seen,
      @Context HttpServerRequest request) {
    CalendarLinks.Open open =
        links.find(word).orElseThrow(() -> ProblemException.of(404, "calendar-link-unknown"));
    CalendarLink link = open.link();
    Catalogue catalogue = commands.catalogue(link.site());
    List<FeedEntry> entries = reading.read(link);
    Agent agent = link.agent() == null ? null : catalogue.findAgent(link.agent());
    Feed feed =
        new Feed(
            link.site(),
            catalogue.configuration().name(),
            agent == null ? "" : agent.name(),
            entries,
            Base.of(request),
            commands.now());
    String language = ProblemTexts.language(open.owner().language()).getLanguage();
    String content = language + feed.siteName() + feed.of() + feed.base() + entries;
    return CalendarAnswer.of(content, seen, () -> feed.write(Words.of(language)));
  }
}
