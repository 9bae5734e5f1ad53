package parvis.server.reports.fact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.site.SiteDay;

/**
 * What facts need of a site's configuration.
 *
 * @param zone time zone of its days
 * @param dayReset when one day gives way to the next
 * @param services what it holds each service to, by id
 * @param protect for how long before a booked time a desk is kept for it, zero for never
 * @param places how many people each service receives together at a booked time, where it does
 * @param bands parts of the week; the first that holds counts
 */
record SiteSettings(
    ZoneId zone,
    LocalTime dayReset,
    Map<String, Norm> services,
    Duration protect,
    Map<String, Integer> places,
    List<Band> bands) {
  SiteSettings {
    bands = List.copyOf(bands);
    services = Map.copyOf(services);
    places = Map.copyOf(places);
  }

  static SiteSettings of(SiteConfiguration configuration) {
    Map<String, Norm> services = new HashMap<>();
    configuration.services().forEach(service -> services.put(service.id(), norm(service)));
    return new SiteSettings(
        configuration.zone(),
        configuration.rules().dayReset(),
        services,
        configuration.agenda().protect(),
        places(configuration.agenda()),
        configuration.bands().stream().map(Band::of).toList());
  }

  /** Id of the band that holds at {@code at}, empty for none. */
  String band(Instant at) {
    ZonedDateTime here = at.atZone(zone);
    return bands.stream().filter(band -> band.contains(here)).map(Band::id).findFirst().orElse("");
  }

  private static Norm norm(Service service) {
    return new Norm(
        service.target().toMillis(),
        service.expectedDuration().toMillis(),
        service.matching().preferredLevel(),
        Norm.Steps.of(service.steps()));
  }

  /** From when on a desk is kept for a booked time, null for never. */
  @Nullable Instant protectedFrom(Instant booked) {
    return protect.isZero() ? null : booked.minus(protect);
  }

  private static Map<String, Integer> places(AgendaRules agenda) {
    Map<String, Integer> places = new HashMap<>();
    agenda.offers().forEach((service, offer) -> places.put(service, offer.places()));
    return places;
  }

  /** How many people are received together at a booked time, 1 for each alone. */
  int places(String service) {
    return places.getOrDefault(service, 1);
  }

  LocalDate day(Instant at) {
    return SiteDay.of(at, zone, dayReset);
  }

  int hour(Instant at) {
    return at.atZone(zone).getHour();
  }

  Subject subject(String service, String reason, String priorityClass) {
    Norm norm = services.get(service);
    return new Subject(
        service,
        reason,
        priorityClass,
        norm == null ? null : norm.target(),
        norm == null ? null : norm.expected(),
        norm == null ? Norm.Steps.NONE : norm.steps());
  }

  int preferredLevel(String service) {
    Norm norm = services.get(service);
    return norm == null ? 0 : norm.preferredLevel();
  }
}
