package parvis.server.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places that can be booked.
 *
 * @param first the first one from the first day asked for on, even after the last; null for none
 * @param days every day asked for, in order
 */
public record PlacesView(@Nullable PlaceView first, List<Day> days) {
  /**
   * One day.
   *
   * @param date at the site
   * @param places free ones, in order
   */
  public record Day(LocalDate date, List<PlaceView> places) {}
}
