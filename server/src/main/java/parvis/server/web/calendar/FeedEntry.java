package parvis.server.web.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Text;

/**
 * A booking as a calendar of the staff shows it.
 *
 * @param id of the booking
 * @param date at the site
 * @param start the booked time
 * @param end when the person is expected to be free
 * @param reasons what for, in order
 * @param agents names of the agents who must receive, none for anybody able
 * @param people how many come together
 * @param changes how often it was moved or cancelled
 * @param cancelled whether it was given up
 * @param sure whether it is certain that it takes the time of whose calendar it is
 * @param person who has booked, null for not told
 */
record FeedEntry(
    String id,
    LocalDate date,
    Instant start,
    Instant end,
    List<Text> reasons,
    List<String> agents,
    int people,
    int changes,
    boolean cancelled,
    boolean sure,
    @Nullable String person) {
  static FeedEntry of(Catalogue catalogue, Booking booking, LocalDate date, boolean sure) {
    return new FeedEntry(
        booking.id(),
        date,
        booking.start(),
        booking.parts().getLast().end(),
        booking.parts().stream()
            .map(part -> catalogue.findReason(part.reason()))
            .filter(Objects::nonNull)
            .map(Reason::name)
            .distinct()
            .toList(),
        booking.parts().stream()
            .map(part -> part.demand().agent())
            .filter(Objects::nonNull)
            .map(catalogue::findAgent)
            .filter(Objects::nonNull)
            .map(Agent::name)
            .distinct()
            .toList(),
        booking.ask().people(),
        booking.changes(),
        booking.state() instanceof BookingState.Cancelled,
        sure,
        null);
  }

  /** The same with who has booked. */
  FeedEntry by(@Nullable String name) {
    return new FeedEntry(
        id, date, start, end, reasons, agents, people, changes, cancelled, sure, name);
  }
}
