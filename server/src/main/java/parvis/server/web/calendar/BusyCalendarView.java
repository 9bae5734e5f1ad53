package parvis.server.web.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parvis.engine.hours.Span;
import parvis.server.busy.BusyCalendar;

/**
 * From where an agent's busy times are read, and how that went.
 *
 * @param agent id of the agent
 * @param host name of the server they are read from
 * @param address of the calendar; shown to administrators only
 * @param user who reads it there; shown to administrators only
 * @param readAt when it was last read, null for never
 * @param failingSince since when it cannot be read, null when it can; what was read before counts
 * @param failure why not, in the words of its server; null when it can
 * @param times how many busy times count now
 */
public record BusyCalendarView(
    String agent,
    String host,
    @Nullable String address,
    @Nullable String user,
    @Nullable Instant readAt,
    @Nullable Instant failingSince,
    @Nullable String failure,
    int times) {
  static BusyCalendarView of(BusyCalendar calendar, boolean all, List<Span> times) {
    return new BusyCalendarView(
        calendar.agent(),
        Objects.requireNonNullElse(calendar.address().getHost(), ""),
        all ? calendar.address().toString() : null,
        all ? calendar.user() : null,
        calendar.readAt(),
        calendar.failingSince(),
        calendar.failure(),
        times.size());
  }
}
