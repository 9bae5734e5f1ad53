package parvis.server.web.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.DayHours;
import parvis.engine.configuration.Text;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.hours.Span;

/**
 * When a site receives people.
 *
 * @param site id of the site
 * @param name of the site
 * @param zone time zone of its clock, such as Europe/Paris
 * @param open whether ranks are given now
 * @param opens when they are given next; null when they are now, or not within a year
 * @param from first day told
 * @param to last day told
 * @param publicHolidaysUntil the last public holiday that is known; null for none
 * @param days every day from the first to the last
 * @param services those with hours of their own, within the hours of the site
 * @param areas those with hours of their own, within the hours of the site
 */
public record PublishedHours(
    String site,
    Text name,
    String zone,
    boolean open,
    @Nullable Instant opens,
    LocalDate from,
    LocalDate to,
    @Nullable LocalDate publicHolidaysUntil,
    List<Day> days,
    List<Part> services,
    List<Part> areas) {

  /**
   * A day.
   *
   * @param date of the calendar
   * @param openings in order; none when it is closed all day
   * @param kind where the hours come from
   * @param name of the period or the day; null when there is none
   */
  public record Day(
      LocalDate date, List<Opening> openings, DayHours.Kind kind, @Nullable Text name) {
    static Day of(OpeningCalendar calendar, LocalDate date, ZoneId zone) {
      DayHours hours = calendar.on(date);
      List<Opening> openings =
          calendar.spans(date).stream().map(span -> Opening.of(span, date, zone)).toList();
      return new Day(date, openings, hours.origin().kind(), hours.origin().name());
    }
  }

  /**
   * A stretch of a day in which people are received.
   *
   * @param opens by the clock of the site, such as 08:30
   * @param closes by the clock of the site, such as 12:00; 24:00 for the end of the day
   * @param from the moment it opens
   * @param to the moment it closes
   */
  public record Opening(String opens, String closes, Instant from, Instant to) {
    static Opening of(Span span, LocalDate date, ZoneId zone) {
      boolean toMidnight = !span.to().atZone(zone).toLocalDate().equals(date);
      return new Opening(
          clock(span.from(), zone),
          toMidnight ? "24:00" : clock(span.to(), zone),
          span.from(),
          span.to());
    }

    private static String clock(Instant moment, ZoneId zone) {
      return LocalTime.ofInstant(moment, zone).toString();
    }
  }

  /**
   * A service or an area with hours of its own.
   *
   * @param id of the service or the area
   * @param name of the service or the area
   * @param days every day from the first to the last
   */
  public record Part(String id, Text name, List<Day> days) {}
}
