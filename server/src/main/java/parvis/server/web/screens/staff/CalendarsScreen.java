package parvis.server.web.screens.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.server.access.link.CalendarLink;

/**
 * All that the page of a site's calendars is made from.
 *
 * @param place the site
 * @param agentName name of the agent who looks, null for other staff
 * @param links that the reader may take back, newest first
 * @param today the date at the site
 */
public record CalendarsScreen(
    HomePlace place, @Nullable String agentName, List<LinkRow> links, LocalDate today) {
  public CalendarsScreen {
    links = List.copyOf(links);
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

  /** Where commands of this site go. */
  public String api() {
    return To.siteApi(place.id());
  }
}
