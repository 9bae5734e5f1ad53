package parvis.server.web.screens;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.DayHours;
import parvis.engine.configuration.DayHours.Kind;
import parvis.engine.configuration.HoursPeriod;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.view.KioskView;

/**
 * What the public page of a site's hours shows.
 *
 * @param now whether ranks are given, and until when not
 * @param today the date at the site
 * @param week the days of this week
 * @param special the next days with hours of their own
 * @param periods parts of the year with another week, under way or to come
 * @param parts services and areas with hours of their own
 * @param publicHolidaysUntil the last public holiday that is known; null for none
 */
public record HoursScreen(
    KioskView now,
    LocalDate today,
    List<DayHours> week,
    List<DayHours> special,
    List<HoursPeriod> periods,
    List<Part> parts,
    @Nullable LocalDate publicHolidaysUntil) {
  private static final int DAYS_AHEAD = 366;
  private static final int DAYS_SHOWN = 12;

  /**
   * A service or an area.
   *
   * @param name of it
   * @param week the days of this week
   */
  public record Part(Text name, List<DayHours> week) {}

  /** The page of a site on {@code today}. */
  public static HoursScreen of(Catalogue catalogue, KioskView now, LocalDate today) {
    SiteConfiguration site = catalogue.configuration();
    LocalDate end = today.plusDays(DAYS_AHEAD);
    return new HoursScreen(
        now,
        today,
        week(OpeningCalendar.of(site), today),
        today
            .datesUntil(end)
            .map(site.hours()::on)
            .filter(HoursScreen::isOfItsOwn)
            .limit(DAYS_SHOWN)
            .toList(),
        site.hours().periods().stream()
            .filter(period -> !period.to().isBefore(today) && period.from().isBefore(end))
            .toList(),
        parts(catalogue, today),
        site.hours().findLastPublicHoliday());
  }

  private static boolean isOfItsOwn(DayHours day) {
    return day.origin().kind() == Kind.SINGLE_DAY || day.origin().kind() == Kind.PUBLIC_HOLIDAY;
  }

  private static List<DayHours> week(OpeningCalendar calendar, LocalDate today) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return monday.datesUntil(monday.plusWeeks(1)).map(calendar::on).toList();
  }

  private static List<Part> parts(Catalogue catalogue, LocalDate today) {
    List<Part> parts = new ArrayList<>();
    for (Service service : catalogue.configuration().services()) {
      if (OpeningCalendar.isNarrowed(catalogue, service)) {
        OpeningCalendar calendar = OpeningCalendar.ofService(catalogue, service.id());
        parts.add(new Part(service.name(), week(calendar, today)));
      }
    }
    for (Area area : catalogue.configuration().areas()) {
      if (area.hours() != null) {
        OpeningCalendar calendar = OpeningCalendar.ofArea(catalogue, area.id());
        parts.add(new Part(area.name(), week(calendar, today)));
      }
    }
    return parts;
  }
}
