package parvis.engine.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Text;

/**
 * A session: people who have booked one time of a service that receives several together.
 *
 * @param id of the session, unlike that of any other of its day
 * @param service id of the service
 * @param name of the service
 * @param agent id of the one agent who receives, null for anybody able
 * @param agentName name of that agent, null for anybody able
 * @param start when it begins
 * @param end when it is expected to be over
 * @param places how many people it takes
 * @param people how many of them are booked
 * @param here how many of these have come
 * @param bookings who they are
 */
public record SessionRow(
    String id,
    String service,
    Text name,
    @Nullable String agent,
    @Nullable String agentName,
    Instant start,
    Instant end,
    int places,
    int people,
    int here,
    List<AppointmentRow> bookings) {
  public SessionRow {
    bookings = List.copyOf(bookings);
  }

  /** Whether a service of a booking is this session. */
  public boolean has(AppointmentRow booking, AppointmentRow.PartRow part) {
    return service.equals(part.service())
        && start.equals(part.start())
        && bookings.contains(booking);
  }
}
