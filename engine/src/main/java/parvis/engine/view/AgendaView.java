package parvis.engine.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.GiveBack;
import parvis.engine.configuration.Text;
import parvis.engine.hours.Span;

/**
 * What is booked on some days, and what it is taken from: for staff.
 *
 * @param sequence of the last event shown
 * @param at when it was true
 * @param siteName name of the site
 * @param today the date of that moment at the site
 * @param days every day asked for, in order
 * @param absences who is away and when, from today on, soonest first; what another calendar says,
 *     on these days only
 * @param lost who has booked, on these days or while somebody is away, and can no longer be
 *     received
 */
public record AgendaView(
    long sequence,
    Instant at,
    Text siteName,
    LocalDate today,
    List<Day> days,
    List<AbsenceRow> absences,
    List<AppointmentRow> lost) {
  public AgendaView {
    days = List.copyOf(days);
    absences = List.copyOf(absences);
    lost = List.copyOf(lost);
  }

  /**
   * One day.
   *
   * @param date at the site
   * @param open when the site receives people, in order
   * @param appointments by time, those given up included
   * @param sessions those of them who are received together, by time
   * @param hours every hour from the first opening to the last closing
   * @param kept what is kept for people who walk in, one for each service that is booked
   */
  public record Day(
      LocalDate date,
      List<Span> open,
      List<AppointmentRow> appointments,
      List<SessionRow> sessions,
      List<HourRow> hours,
      List<KeptRow> kept) {
    public Day {
      open = List.copyOf(open);
      appointments = List.copyOf(appointments);
      sessions = List.copyOf(sessions);
      hours = List.copyOf(hours);
      kept = List.copyOf(kept);
    }
  }

  /**
   * One hour of a day.
   *
   * @param from when it begins
   * @param to when it ends
   * @param booked how many bookings begin in it; people received together are one
   * @param bookedMinutes minutes of agents' time that are booked in it
   * @param plannedMinutes minutes of agents' time that are planned in it
   */
  public record HourRow(
      Instant from, Instant to, int booked, long bookedMinutes, long plannedMinutes) {}

  /**
   * What is kept of a day for people who walk in to a service.
   *
   * @param service id of the service
   * @param name in words
   * @param percent of the planned time
   * @param usual percent on other days
   * @param changed whether it was changed for this day
   * @param givesBack how some of it is given back to bookings, null where it is not
   * @param givenBack until when of that day this was done, null while it was not
   */
  public record KeptRow(
      String service,
      Text name,
      int percent,
      int usual,
      boolean changed,
      @Nullable GiveBack givesBack,
      @Nullable Instant givenBack) {}

  /**
   * Time in which an agent is away.
   *
   * @param id of the absence
   * @param agent id of the agent
   * @param agentName name of the agent
   * @param span from when to when
   * @param elsewhere whether another calendar says so, and nobody here
   */
  public record AbsenceRow(
      String id, String agent, String agentName, Span span, boolean elsewhere) {}
}
