package parvis.server.web.hours;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.view.KioskView;
import parvis.engine.view.Views;
import parvis.server.web.api.Commands;
import parvis.server.web.problem.ProblemException;

/** Reads the hours that sites are published with. */
@ApplicationScoped
public class HoursReading {
  private final Commands commands;

  public HoursReading(Commands commands) {
    this.commands = commands;
  }

  /** The date at the site now. */
  LocalDate today(String site) {
    return LocalDate.ofInstant(commands.now(), commands.catalogue(site).configuration().zone());
  }

  /** Everything that is said about some days; 404 for a site that does not exist. */
  PublishedHours read(String site, HoursRange range) {
    Catalogue catalogue = commands.catalogue(site);
    SiteConfiguration configuration = catalogue.configuration();
    ZoneId zone = configuration.zone();
    KioskView now = commands.view(site, Views::kiosk);
    return new PublishedHours(
        site,
        configuration.name(),
        zone.getId(),
        now.open(),
        now.closure() == null ? null : now.closure().opens(),
        range.from(),
        range.to(),
        configuration.hours().findLastPublicHoliday(),
        days(OpeningCalendar.of(configuration), range, zone),
        ownServices(catalogue)
            .map(
                one ->
                    new PublishedHours.Part(
                        one.id(),
                        one.name(),
                        days(OpeningCalendar.ofService(catalogue, one.id()), range, zone)))
            .toList(),
        ownAreas(catalogue)
            .map(
                one ->
                    new PublishedHours.Part(
                        one.id(),
                        one.name(),
                        days(OpeningCalendar.ofArea(catalogue, one.id()), range, zone)))
            .toList());
  }

  private static Stream<Service> ownServices(Catalogue catalogue) {
    return catalogue.configuration().services().stream()
        .filter(service -> OpeningCalendar.isNarrowed(catalogue, service));
  }

  private static Stream<Area> ownAreas(Catalogue catalogue) {
    return catalogue.configuration().areas().stream().filter(area -> area.hours() != null);
  }

  private static List<PublishedHours.Day> days(
      OpeningCalendar calendar, HoursRange range, ZoneId zone) {
    return range.days().map(date -> PublishedHours.Day.of(calendar, date, zone)).toList();
  }

  /**
   * The calendar of the site, of one of its services or of one of its areas, as a file.
   *
   * @throws ProblemException 404 when there is no such site, service or area
   */
  CalendarFile file(
      String site, HoursRange range, @Nullable String service, @Nullable String area) {
    Catalogue catalogue = commands.catalogue(site);
    SiteConfiguration configuration = catalogue.configuration();
    List<Text> names = List.of(configuration.name());
    OpeningCalendar calendar = OpeningCalendar.of(configuration);
    if (service != null) {
      Service known = required(catalogue.findService(service), "UNKNOWN_SERVICE", service);
      names = List.of(configuration.name(), known.name());
      calendar = OpeningCalendar.ofService(catalogue, service);
    } else if (area != null) {
      Area known = required(catalogue.findArea(area), "UNKNOWN_AREA", area);
      names = List.of(configuration.name(), known.name());
      calendar = OpeningCalendar.ofArea(catalogue, area);
    }
    String part = Objects.requireNonNullElse(service, Objects.requireNonNullElse(area, ""));
    List<PublishedHours.Day> days = days(calendar, range, configuration.zone());
    return new CalendarFile(part.isEmpty() ? site : part + "." + site, names, days, commands.now());
  }

  private static <T> T required(@Nullable T found, String refusal, String id) {
    if (found == null) {
      throw ProblemException.of(404, "refusal." + refusal, id);
    }
    return found;
  }
}
