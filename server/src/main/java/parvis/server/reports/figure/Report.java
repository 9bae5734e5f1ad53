package parvis.server.reports.figure;

import java.util.List;

/**
 * What a site did in a period.
 *
 * @param site id of the site
 * @param period its days
 * @param total all legs together
 * @param services by service
 * @param hours by the hour in which the leg began, 00 to 23
 * @param desks by the desk that received; only legs whose service began
 * @param days by day
 * @param bands by service and time band of the call; only legs whose service began
 * @param answers what was asked and what came of it
 * @param deskTimes what desks spent their time on
 * @param help help called from other agents, by rule
 * @param bookings places booked ahead for these days, by service
 */
public record Report(
    String site,
    Period period,
    Figures total,
    List<Group> services,
    List<Group> hours,
    List<Group> desks,
    List<Group> days,
    List<BandGroup> bands,
    List<AnswerCount> answers,
    List<DeskTime> deskTimes,
    List<HelpCount> help,
    List<BookingCount> bookings) {
  public Report {
    services = List.copyOf(services);
    hours = List.copyOf(hours);
    desks = List.copyOf(desks);
    days = List.copyOf(days);
    bands = List.copyOf(bands);
    answers = List.copyOf(answers);
    deskTimes = List.copyOf(deskTimes);
    help = List.copyOf(help);
    bookings = List.copyOf(bookings);
  }
}
