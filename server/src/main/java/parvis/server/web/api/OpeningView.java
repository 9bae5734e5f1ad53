package parvis.server.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.SpecialDay;
import parvis.engine.hours.OneDay;
import parvis.engine.rules.OpeningRules;
import parvis.server.configuration.notation.HoursNotation;

/**
 * What opening a day again would do, or did.
 *
 * @param date of the day
 * @param service id of the service that was closed, null for the whole site
 * @param hours when it is open then, such as 08:30-12:00; "closed" for never
 * @param freed places that become free, by service; empty once it is done
 * @param waiting how many people of the waiting list could come on that day; they are offered
 *     places by themselves
 */
public record OpeningView(
    LocalDate date,
    @Nullable String service,
    String hours,
    List<CapacityView.Left> freed,
    int waiting) {
  static OpeningView of(OneDay day, OpeningRules.Outcome.Opens opens, int waiting) {
    return of(
        day,
        opens.configuration(),
        opens.freed().stream()
            .map(one -> new CapacityView.Left(one.service(), one.before(), one.after()))
            .toList(),
        waiting);
  }

  static OpeningView of(
      OneDay day, SiteConfiguration site, List<CapacityView.Left> freed, int waiting) {
    return new OpeningView(day.date(), day.service(), hours(day, site), freed, waiting);
  }

  /** When that day is open, as a configuration says it. */
  public static String hours(OneDay day, SiteConfiguration site) {
    return HoursNotation.write(day.intervals(site));
  }

  /**
   * A day on which hours are closed.
   *
   * @param date of the day
   * @param service id of the service that is closed, null for the whole site
   * @param hours when it is open, such as 08:30-10:00; "closed" for never
   * @param name what people are told, by language; null for nothing
   */
  public record ClosedDay(
      LocalDate date, @Nullable String service, String hours, @Nullable Map<String, String> name) {
    static ClosedDay of(OneDay day, SiteConfiguration site) {
      SpecialDay special = day.find(site);
      return new ClosedDay(
          day.date(),
          day.service(),
          OpeningView.hours(day, site),
          special == null || special.name() == null ? null : special.name().byLanguage());
    }
  }

  /**
   * What is closed.
   *
   * @param days those to come whose hours are shorter than usual, by date
   */
  public record ClosedDaysView(List<ClosedDay> days) {}
}
