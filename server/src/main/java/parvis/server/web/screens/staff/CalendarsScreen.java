package parvis.server.web.screens.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Reason;
import parvis.server.access.link.CalendarLink;

/**
 * All that the page of a site's calendars is made from.
 *
 * @param place the site
 * @param agentName name of the agent who looks, null for other staff
 * @param links that the reader may take back, newest first
 * @param busy from where busy times are read, as far as the reader may know
 * @param agents of the site
 * @param reasons that can be booked
 * @param today the date at the site
 */
public record CalendarsScreen(
    HomePlace place,
    @Nullable String agentName,
    List<LinkRow> links,
    List<BusyRow> busy,
    List<Agent> agents,
    List<Reason> reasons,
    LocalDate today) {
  private static final int A_MONTH = 30;

  public CalendarsScreen {
    links = List.copyOf(links);
    busy = List.copyOf(busy);
    agents = List.copyOf(agents);
    reasons = List.copyOf(reasons);
  }

  /**
   * One link.
   *
   * @param id of the link
   * @param name what it is for
   * @param kind whose bookings it shows
   * @param agentName name of the agent whose bookings it shows, null for the whole site
   * @param owner who made it
   * @param names whether it tells who has booked
   * @param open whether who made it may still see what it shows
   * @param createdAt when it was made
   */
  public record LinkRow(
      String id,
      String name,
      CalendarLink.Kind kind,
      @Nullable String agentName,
      String owner,
      boolean names,
      boolean open,
      Instant createdAt) {}

  /**
   * A calendar from which an agent's busy times are read.
   *
   * @param agent id of the agent
   * @param agentName name of the agent
   * @param host name of the server
   * @param address of the calendar, empty for readers who may not know it
   * @param user who reads it there, empty likewise
   * @param readAt when it was last read, null for never
   * @param failingSince since when it cannot be read, null when it can
   * @param failure why not, in the words of its server
   * @param times how many busy times count now
   */
  public record BusyRow(
      String agent,
      String agentName,
      String host,
      String address,
      String user,
      @Nullable Instant readAt,
      @Nullable Instant failingSince,
      @Nullable String failure,
      int times) {}

  /** The last day that a file goes to unless another is chosen. */
  public LocalDate until() {
    return today.plusDays(A_MONTH);
  }

  /** Where commands of this site go. */
  public String api() {
    return To.siteApi(place.id());
  }
}
