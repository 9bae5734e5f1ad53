package parvis.server.web.calendar;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.server.access.Caller;
import parvis.server.access.Roles;
import parvis.server.busy.BusyCalendar;
import parvis.server.busy.BusyCalendars;
import parvis.server.busy.BusyReader;
import parvis.server.web.api.Commands;
import parvis.server.web.api.Who;
import parvis.server.web.problem.ProblemException;

/**
 * The calendars that agents' busy times are read from. Only administrators say which: this server
 * calls the address, from where it stands. On platform threads, since reading may take a while.
 */
@Path("/api/v1/sites/{site}/busy-calendars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed(Roles.AGENT)
@Tag(name = "calendars", description = "Bookings in other calendars, and back")
public class BusyCalendarsResource {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final BusyCalendars calendars;
  private final BusyReader reader;
  private final Commands commands;

  public BusyCalendarsResource(BusyCalendars calendars, BusyReader reader, Commands commands) {
    this.calendars = calendars;
    this.reader = reader;
    this.commands = commands;
  }

  /**
   * The calendar of an agent to read.
   *
   * @param address of the calendar itself (CalDAV)
   * @param user who reads it there
   * @param password of the user; kept in this server's database, and never told again
   */
  public record BusyBody(
      @NotBlank @Size(max = 500) String address,
      @NotBlank @Size(max = 200) String user,
      @NotBlank @Size(max = 200) String password) {
    @Override
    public String toString() {
      return "BusyBody[" + address + "]"; // never the password
    }
  }

  @GET
  @Operation(
      operationId = "listBusyCalendars",
      summary = "From where busy times are read, and how that went; agents see their own")
  public List<BusyCalendarView> list(
      @PathParam("site") String site, @Context SecurityIdentity identity) {
    commands.requireSite(site);
    Who.requireSite(identity, site);
    Caller caller = Caller.of(identity);
    return calendars.list(site).stream()
        .filter(one -> maySee(caller, one.agent()))
        .map(one -> view(one, caller))
        .toList();
  }

  @PUT
  @Path("/{agent}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(
      operationId = "setBusyCalendar",
      summary = "Read an agent's busy times from this calendar from now on, in place of another")
  public BusyCalendarView set(
      @PathParam("site") String site,
      @PathParam("agent") String agent,
      @Context SecurityIdentity identity,
      @NotNull @Valid BusyBody body) {
    Who.requireSite(identity, site);
    if (commands.catalogue(site).findAgent(agent) == null) {
      throw ProblemException.of(404, "refusal.UNKNOWN_AGENT", agent);
    }
    calendars.keep(
        site, agent, address(body.address()), body.user(), body.password(), commands.now());
    return read(site, agent, Caller.of(identity));
  }

  private static URI address(String text) {
    try {
      URI address = URI.create(text.strip());
      String scheme = address.getScheme();
      if (scheme != null
          && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
          && address.getHost() != null
          && address.getUserInfo() == null
          && address.getFragment() == null) {
        return address;
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    throw ProblemException.invalid().because("address", "calendar-address");
  }

  @POST
  @Path("/{agent}/read")
  @Operation(operationId = "readBusyCalendar", summary = "Read the calendar now")
  public BusyCalendarView readNow(
      @PathParam("site") String site,
      @PathParam("agent") String agent,
      @Context SecurityIdentity identity) {
    commands.requireSite(site);
    Who.requireSite(identity, site);
    Caller caller = Caller.of(identity);
    if (!maySee(caller, agent)) {
      throw ProblemException.of(403, "http403");
    }
    return read(site, agent, caller);
  }

  @DELETE
  @Path("/{agent}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(
      operationId = "removeBusyCalendar",
      summary = "Read it no more; the time that it took is free again")
  public void remove(
      @PathParam("site") String site,
      @PathParam("agent") String agent,
      @Context SecurityIdentity identity) {
    commands.requireSite(site);
    Who.requireSite(identity, site);
    if (!calendars.remove(site, agent)) {
      throw unknown();
    }
    reader.forget(site, agent);
  }

  private BusyCalendarView read(String site, String agent, Caller caller) {
    reader.read(calendars.find(site, agent).orElseThrow(BusyCalendarsResource::unknown));
    return view(calendars.find(site, agent).orElseThrow(BusyCalendarsResource::unknown), caller);
  }

  private static ProblemException unknown() {
    return ProblemException.of(404, "busy-calendar-unknown");
  }

  private static boolean maySee(Caller caller, @Nullable String agent) {
    return caller.is(Roles.SUPERVISOR)
        || caller.agent().filter(own -> own.equals(agent)).isPresent();
  }

  private BusyCalendarView view(BusyCalendar calendar, Caller caller) {
    return BusyCalendarView.of(
        calendar, caller.is(Roles.ADMINISTRATOR), reader.times(calendar.site(), calendar.agent()));
  }
}
