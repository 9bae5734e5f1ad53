package parvis.server.configuration.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the years to come when a document is read.
 *
 * @param first the year whose public holidays are the first that count
 * @param schoolHolidays those of the imported file; null when none was imported
 */
public record Dates(Year first, @Nullable List<SchoolHoliday> schoolHolidays) {
  /** Years of public holidays that a configuration holds, the first included. */
  public static final int YEARS = 5;

  /** The first day that counts. */
  public LocalDate from() {
    return first.atDay(1);
  }
}
