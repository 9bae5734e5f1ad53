package parvis.server.web.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.server.web.problem.ProblemException;

/**
 * Some days asked for.
 *
 * @param from first
 * @param to last
 */
public record Days(LocalDate from, LocalDate to) {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998;

  /**
   * Reads what an address says; 400 for what is no day and for a period that ends before it begins
   * or is too long.
   *
   * @param today first day when none is given
   * @param further how many days after the first the last is when none is given
   * @param most how many days at most
   */
  public static Days read(
      @Nullable String from, @Nullable String to, LocalDate today, int further, int most) {
    LocalDate first = read("from", from, today);
    LocalDate last = read("to", to, first.plusDays(further));
    if (last.isBefore(first) || last.isAfter(first.plusDays(most - 1L))) {
      throw ProblemException.invalid().because("to", "days-at-most", most);
    }
    return new Days(first, last);
  }

  private static LocalDate read(String field, @Nullable String text, LocalDate otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeParseException _) {
      // said below
    }
    throw ProblemException.invalid().because(field, "day");
  }

  /** Each day, in order. */
  public Stream<LocalDate> each() {
    return from.datesUntil(to.plusDays(1));
  }
}
