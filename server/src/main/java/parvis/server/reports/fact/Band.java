package parvis.server.reports.fact;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import parvis.engine.configuration.TimeBand;

/**
 * A part of the week, as it is kept with the settings of a site.
 *
 * @param id of the band
 * @param days 1 for Monday to 7
 * @param from first moment on the wall, {@code 08:30}
 * @param to just after the last one
 */
record Band(String id, List<Integer> days, String from, String to) {
  static Band of(TimeBand band) {
    List<Integer> days = band.days().stream().map(DayOfWeek::getValue).toList();
    return new Band(band.id(), days, band.from().toString(), band.to().toString());
  }

  boolean contains(ZonedDateTime here) {
    LocalTime time = here.toLocalTime();
    return days.contains(here.getDayOfWeek().getValue())
        && !time.isBefore(LocalTime.parse(from))
        && time.isBefore(LocalTime.parse(to));
  }
}
