package parvis.server.reports.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.site.SiteDay;

/**
 * What facts need of a site's configuration.
 *
 * @param zone time zone of its days
 * @param dayReset when one day gives way to the next
 * @param targets target wait in milliseconds by service id
 */
record SiteSettings(ZoneId zone, LocalTime dayReset, Map<String, Long> targets) {
  SiteSettings {
    targets = Map.copyOf(targets);
  }

  static SiteSettings of(SiteConfiguration configuration) {
    Map<String, Long> targets = new HashMap<>();
    configuration
        .services()
        .forEach(service -> targets.put(service.id(), service.target().toMillis()));
    return new SiteSettings(configuration.zone(), configuration.rules().dayReset(), targets);
  }

  LocalDate day(Instant at) {
    return SiteDay.of(at, zone, dayReset);
  }

  int hour(Instant at) {
    return at.atZone(zone).getHour();
  }

  Subject subject(String service, String reason, String priorityClass) {
    return new Subject(service, reason, priorityClass, targets.get(service));
  }
}
