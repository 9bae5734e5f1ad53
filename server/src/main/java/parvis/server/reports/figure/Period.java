package parvis.server.reports.figure;

import java.time.LocalDate;

/**
 * Some days of a site, each from its reset time to that of the next day.
 *
 * @param from first day
 * @param to last day, included
 */
public record Period(LocalDate from, LocalDate to) {
  private static final int LONGEST = 3;

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to: must not be before from");
    }
    if (to.isAfter(from.plusYears(LONGEST))) {
      throw new IllegalArgumentException("to: must be within " + LONGEST + " years from from");
    }
  }
}
