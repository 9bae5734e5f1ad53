package parvis.engine.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Text;
import parvis.engine.visit.Channel;

/**
 * A booking as staff's lists show it; who has booked is kept elsewhere.
 *
 * @param id of the booking
 * @param state where it is on its way
 * @param start the booked time
 * @param end when the person is expected to be free
 * @param parts one for each service, in order
 * @param people how many come together
 * @param language ISO 639 code the person is addressed in
 * @param channel by which way it was booked
 * @param changes how often it was moved or cancelled
 * @param token token of the visit that it has become, null before and after it
 * @param moves id of the booking that would get this earlier place, null when it is none
 * @param together how many bookings of one session are shown as this one, 1 for itself alone
 * @param can what can be done with it now
 */
public record AppointmentRow(
    String id,
    State state,
    Instant start,
    Instant end,
    List<PartRow> parts,
    int people,
    String language,
    Channel channel,
    int changes,
    @Nullable String token,
    @Nullable String moves,
    int together,
    Can can) {
  public AppointmentRow {
    parts = List.copyOf(parts);
  }

  /** Where a booking is on its way. */
  public enum State {
    /** Kept while the form is filled. */
    HELD,
    /** The person is expected. */
    BOOKED,
    /** The person is here, or was. */
    ARRIVED,
    /** The person did not come in time. */
    MISSED,
    /** Given up. */
    CANCELLED
  }

  /**
   * One service of a booking.
   *
   * @param reason id of the reason given for it
   * @param reasonName the same in words
   * @param service id of the service
   * @param agent id of the one agent who receives, null for anybody able
   * @param agentName name of that agent, null for anybody able
   * @param start the booked time
   * @param end when the person is expected to be free
   */
  public record PartRow(
      String reason,
      Text reasonName,
      String service,
      @Nullable String agent,
      @Nullable String agentName,
      Instant start,
      Instant end) {}

  /**
   * What can be done with a booking now.
   *
   * @param move whether it can be given another time
   * @param cancel whether it can be given up
   * @param checkIn whether the person can be said to be here
   * @param stay whether it can stay where it is; not once hours, staff or desks changed so that
   *     nobody can receive the person
   * @param substitute whether somebody else is needed, since the agent named will not be there
   */
  public record Can(
      boolean move, boolean cancel, boolean checkIn, boolean stay, boolean substitute) {}

  /** The same for several bookings of one session, of so many people in all. */
  AppointmentRow standingFor(int bookings, int all) {
    return new AppointmentRow(
        id, state, start, end, parts, all, language, channel, changes, token, moves, bookings, can);
  }

  /** Whether the person is still to come. */
  public boolean comes() {
    return state == State.HELD || state == State.BOOKED;
  }

  /** Whether it takes a place. */
  public boolean takesPlace() {
    return state != State.CANCELLED;
  }
}
