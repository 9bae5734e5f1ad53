package parvis.server.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.Part;
import parvis.engine.configuration.DayHours;
import parvis.engine.configuration.Text;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.hours.Span;
import parvis.engine.site.SiteState;

/**
 * A booked time that the site took from the person, since it is closed then.
 *
 * @param start the booked time
 * @param name why, as people are told
 */
public record ClosedView(Instant start, Text name) {
  /** What was taken from a booking; null for nothing, or when nobody says why. */
  static @Nullable ClosedView find(SiteState site, Booking booking) {
    Instant start = booking.closed();
    return start == null
        ? null
        : outside(site, booking).stream()
            .map(part -> calendar(site, part).on(site.agenda().dateOf(start)).origin())
            .filter(origin -> origin.kind() == DayHours.Kind.SINGLE_DAY)
            .flatMap(origin -> Stream.ofNullable(origin.name()))
            .findFirst()
            .map(name -> new ClosedView(start, name))
            .orElse(null);
  }

  /** What was cancelled at a time that is open was so for another cause: an agent is away. */
  private static List<Part> outside(SiteState site, Booking booking) {
    boolean moved = !(booking.state() instanceof BookingState.Cancelled);
    return booking.parts().stream().filter(part -> moved || !isOpen(site, part)).toList();
  }

  private static boolean isOpen(SiteState site, Part part) {
    Span span = new Span(part.start(), part.end());
    LocalDate date = site.agenda().dateOf(part.start());
    return calendar(site, part).spans(date).stream().anyMatch(open -> open.contains(span));
  }

  private static OpeningCalendar calendar(SiteState site, Part part) {
    return OpeningCalendar.ofService(site.catalogue(), part.demand().service());
  }
}
