package parvis.server.web.hours;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.server.web.problem.ProblemException;

/**
 * The days that somebody asks about.
 *
 * @param from first day
 * @param to last day
 */
record HoursRange(LocalDate from, LocalDate to) {
  private static final int LONGEST = 366; // days
  private static final int YEARS = 10; // before and after today: hours further off are guesses

  /**
   * The range that was asked for.
   *
   * @param from first day as 2026-11-24; {@code today} when null
   * @param to last day, included; when null, {@code usual} days are meant
   * @throws ProblemException 400 when a day is none, or the range too long or too far off
   */
  static HoursRange of(@Nullable String from, @Nullable String to, LocalDate today, int usual) {
    LocalDate first = from == null ? today : day("from", from);
    boolean near =
        !first.isBefore(today.minusYears(YEARS)) && !first.isAfter(today.plusYears(YEARS));
    if (!near) {
      throw ProblemException.invalid().because("from", "hours-far", YEARS);
    }
    LocalDate last = to == null ? first.plusDays(usual - 1L) : day("to", to);
    if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= LONGEST) {
      throw ProblemException.invalid().because("to", "hours-range", LONGEST);
    }
    return new HoursRange(first, last);
  }

  private static LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      throw ProblemException.invalid().because(field, "day");
    }
  }

  Stream<LocalDate> days() {
    return from.datesUntil(to.plusDays(1));
  }
}
