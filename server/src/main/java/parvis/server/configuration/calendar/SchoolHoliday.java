package parvis.server.configuration.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;

/**
 * One entry of a calendar of school holidays.
 *
 * @param name its title
 * @param words title, place, categories and description, to find it by
 * @param from first day
 * @param to last day
 */
public record SchoolHoliday(String name, String words, LocalDate from, LocalDate to) {
  /** Whether all of {@code wanted} are said of it, whatever the capitals. */
  public boolean says(Collection<String> wanted) {
    String said = words.toLowerCase(Locale.ROOT);
    return wanted.stream().allMatch(word -> said.contains(word.toLowerCase(Locale.ROOT)));
  }
}
