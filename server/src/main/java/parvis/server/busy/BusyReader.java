package parvis.server.busy;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import parvis.engine.command.Actor;
import parvis.engine.command.AgendaCommand;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.hours.Span;
import parvis.engine.site.SiteState;
import parvis.server.host.Hosts;
import parvis.server.host.Reply;
import parvis.server.host.Request;

/** Reads one calendar and tells its site; notes how that went. */
public final class BusyReader implements AutoCloseable {
  private static final Logger LOG = System.getLogger(BusyReader.class.getName());
  private static final Actor BY = new Actor(Actor.Kind.SYSTEM, "busy-calendar");
  private static final int DAYS_AT_LEAST = 31;

  private final BusyCalendars calendars;
  private final Hosts hosts;
  private final CalDav server = new CalDav();

  public BusyReader(BusyCalendars calendars, Hosts hosts) {
    this.calendars = calendars;
    this.hosts = hosts;
  }

  /**
   * The time that is of interest.
   *
   * @param zone of the site
   * @param span from the beginning of today on
   */
  private record Window(ZoneId zone, Span span) {
    static Window of(SiteState site, Instant now) {
      ZoneId zone = site.catalogue().configuration().zone();
      LocalDate today = now.atZone(zone).toLocalDate();
      int days =
          site.catalogue().configuration().agenda().offers().values().stream()
              .mapToInt(BookingOffer::horizon)
              .reduce(DAYS_AT_LEAST, Math::max);
      return new Window(
          zone,
          new Span(
              today.atStartOfDay(zone).toInstant(),
              today.plusDays(days + 1L).atStartOfDay(zone).toInstant()));
    }
  }

  /** Reads the calendar; what it said before goes on to count when that does not succeed. */
  public void read(BusyCalendar calendar) {
    try {
      Instant now = hosts.now();
      Window window = hosts.look(calendar.site(), site -> Window.of(site, now)).join();
      CalDav.Login login =
          new CalDav.Login(calendar.address(), calendar.user(), calendars.password(calendar));
      String state = server.readTag(login);
      // another day is another window, whatever the calendar's state
      String tag = state == null ? null : window.span().to() + " " + state;
      if (tag == null || !Objects.equals(tag, calendar.tag())) {
        List<String> entries = server.readEntries(login, window.span().from(), window.span().to());
        tell(calendar, BusyTimes.of(entries, window.zone(), window.span(), calendar.site()));
      }
      calendars.succeeded(calendar, tag, now);
    } catch (CalDavException e) {
      calendars.failed(calendar, Objects.requireNonNullElse(e.getMessage(), ""), hosts.now());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the calendar of " + calendar.agent() + " cannot be read", e);
      calendars.failed(calendar, said(e), hosts.now());
    }
  }

  /** Of our own, or of an entry that nobody can read. */
  private static String said(RuntimeException e) {
    Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  private void tell(BusyCalendar calendar, List<Span> busy) throws CalDavException {
    AgendaCommand command = new AgendaCommand.SetBusyTimes(calendar.agent(), busy);
    Reply reply =
        hosts.send(calendar.site(), Request.of(UUID.randomUUID().toString(), BY, command)).join();
    if (reply instanceof Reply.Refused(var refusal)) {
      throw new CalDavException(refusal.reason().name());
    }
  }

  /** The agent's time is free again, as far as the calendar had said otherwise. */
  public void forget(String site, String agent) {
    var _ =
        hosts
            .send(
                site,
                Request.of(
                    UUID.randomUUID().toString(),
                    BY,
                    new AgendaCommand.SetBusyTimes(agent, List.of())))
            .join();
  }

  /** When the agent is busy elsewhere, in order. */
  public List<Span> times(String site, String agent) {
    return hosts.look(site, state -> state.agenda().busyTimes(agent)).join();
  }

  @Override
  public void close() {
    server.close();
  }
}
