package parvis.engine.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.OpeningHours.Interval;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.SpecialDay;

/**
 * One date in the hours of a configuration.
 *
 * @param date the day
 * @param service id of the service whose hours they are, null for those of the site
 */
public record OneDay(LocalDate date, @Nullable String service) {
  /** The day as the configuration has it by itself; null when it is as in the week. */
  public @Nullable SpecialDay find(SiteConfiguration site) {
    return hoursIn(site).days().get(date);
  }

  /** When it is open, as the configuration says for the site or for the service alone. */
  public List<Interval> intervals(SiteConfiguration site) {
    return hoursIn(site).on(date).intervals();
  }

  /**
   * The configuration with that day, of the service or of the site.
   *
   * @param day how it is, null for as in the week
   */
  public SiteConfiguration with(SiteConfiguration site, @Nullable SpecialDay day) {
    OpeningHours hours = hoursIn(site);
    OpeningHours other = day == null ? hours.withoutDay(date) : hours.withDay(date, day);
    return service == null
        ? site.withHours(other, site.services())
        : site.withHours(
            site.hours(),
            site.services().stream().map(one -> isOf(one) ? with(one, other) : one).toList());
  }

  /** Hours that say nothing narrow nothing: the service is as it was before it had any. */
  private static Service with(Service service, OpeningHours hours) {
    return service.withHours(hours.isAlways() ? null : hours);
  }

  private boolean isOf(Service one) {
    return one.id().equals(service);
  }

  private OpeningHours hoursIn(SiteConfiguration site) {
    return service == null
        ? site.hours()
        : site.services().stream()
            .filter(this::isOf)
            .flatMap(one -> Stream.ofNullable(one.hours()))
            .findFirst()
            .orElseGet(OpeningHours::always);
  }
}
