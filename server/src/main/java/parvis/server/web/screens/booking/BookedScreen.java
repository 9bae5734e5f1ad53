package parvis.server.web.screens.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Text;
import parvis.server.customers.Contact;
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
 * @param contact how the person is reached, as far as it is known; null for nothing
 * @param days the days that can be named for an earlier place, and for how long one is kept
 */
public record BookedScreen(
    BookingView booking,
    Instant at,
    Text siteName,
    List<Part> parts,
    List<Text> documents,
    String address,
    boolean mail,
    @Nullable Contact contact,
    Days days) {
  /**
   * What is said of an earlier place.
   *
   * @param first first day that can be named
   * @param last last day that can be named
   * @param from some moment of the day that was named, null for none
   * @param minutes for how many a place is kept
   */
  public record Days(LocalDate first, LocalDate last, @Nullable Instant from, long minutes) {}

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
