package parvis.server.web.screens;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import parvis.engine.configuration.Catalogue;
import parvis.engine.hours.Closure;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.view.KioskView;
import parvis.server.web.hours.LinkedData;

/** Pages of hours: the town hall in the week of Christmas. */
final class HoursSamples {
  private static final Catalogue VALMONT = new Catalogue(StaffSamples.configuration());

  private HoursSamples() {}

  /** Open, in the school holidays. */
  static String open(String language) {
    return page(Instant.parse("2026-12-22T09:12:00Z"), language);
  }

  /** Closed on Christmas Eve, after noon. */
  static String closed(String language) {
    return page(Instant.parse("2026-12-24T14:00:00Z"), language);
  }

  private static String page(Instant now, String language) {
    Setting setting = Samples.setting(language);
    LocalDate today = LocalDate.ofInstant(now, Samples.PARIS);
    Closure closure = OpeningCalendar.of(VALMONT.configuration()).findClosure(now);
    KioskView view =
        new KioskView(
            7,
            now,
            VALMONT.configuration().name(),
            VALMONT.configuration().languages(),
            closure == null,
            closure,
            List.of(),
            Map.of(),
            List.of(),
            Map.of(),
            Map.of(),
            List.of());
    String linked = LinkedData.of(VALMONT, today, "https://valmont.example/hours", setting.words());
    return Screens.hoursPage(HoursScreen.of(VALMONT, view, today), setting, linked).render();
  }
}
