package parvis.server.web.screens.booking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Text;
import parvis.server.web.api.BookingView;

/**
 * The page of one booking.
 *
 * @param booking what it is now
 * @param at when it was looked at
 * @param siteName name of the site
 * @param parts one for each service, in order
 * @param documents what to bring
 * @param address the page's own, with scheme and host
 * @param mail whether people are written to
 */
public record BookedScreen(
    BookingView booking,
    Instant at,
    Text siteName,
    List<Part> parts,
    List<Text> documents,
    String address,
    boolean mail) {
  /**
   * One service.
   *
   * @param start the booked time
   * @param reason what for
   * @param area where it is received, null when the site has one place only
   * @param agent who receives, null for anybody able
   * @param places how many people are received together, 1 for each alone
   */
  public record Part(
      Instant start, Text reason, @Nullable Text area, @Nullable String agent, int places) {}

  /** The address as people read it. */
  public String shortAddress() {
    return address.replaceFirst("^https?://", "");
  }

  /** Where a calendar subscribes to it. */
  public String subscription() {
    String base = address.substring(0, address.length() - ("/b/" + booking.key()).length());
    return base.replaceFirst("^https?:", "webcal:") + door() + "/calendar.ics";
  }

  /** Where commands to this booking go. */
  public String door() {
    return "/api/v1/bookings/" + booking.key();
  }
}
