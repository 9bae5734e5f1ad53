package parvis.server.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.FreePlace;
import parvis.engine.configuration.OpeningHours.Interval;
import parvis.engine.rules.ClosingRules;

/**
 * What closing some hours of a day would do.
 *
 * @param date of the day
 * @param start first time that would be closed by the clock of the site; of today, not before now
 * @param end first time that would be open again, 24:00 for the rest of the day
 * @param service id of the service that would be closed, null for the whole site
 * @param bookings who could not be received, by booked time
 */
public record ClosingView(
    LocalDate date, String start, String end, @Nullable String service, List<Touched> bookings) {
  /**
   * Somebody who could not be received.
   *
   * @param booking id of the booking
   * @param start the booked time
   * @param people how many come together
   * @param instead the first free place after that time, which nobody else is proposed; null when
   *     there is none
   */
  public record Touched(String booking, Instant start, int people, @Nullable Instant instead) {
    private static Touched of(ClosingRules.Touched touched) {
      FreePlace instead = touched.instead();
      return new Touched(
          touched.booking().id(),
          touched.booking().start(),
          touched.booking().ask().people(),
          instead == null ? null : instead.start());
    }
  }

  static ClosingView of(ClosingRules.Outcome.Closes closes) {
    Interval hours = closes.closing().hours();
    return new ClosingView(
        closes.closing().date(),
        hours.from().toString(),
        hours.isToMidnight() ? "24:00" : hours.to().toString(),
        closes.closing().service(),
        closes.touched().stream().map(Touched::of).toList());
  }
}
