package parvis.server.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a change would do to the places that there are to book.
 *
 * @param days those on which the site is open, in order
 * @param lost who has booked and could not be received any more
 */
public record CapacityView(List<Day> days, List<Lost> lost) {
  /**
   * One day.
   *
   * @param date at the site
   * @param services one for each service that the change may touch
   */
  public record Day(LocalDate date, List<Left> services) {}

  /**
   * How many more people could book a service on a day, if nobody booked anything else.
   *
   * @param service id of the service
   * @param before as things stand
   * @param after with the change
   */
  public record Left(String service, int before, int after) {}

  /**
   * Somebody who could not be received any more.
   *
   * @param booking id of the booking
   * @param start the booked time
   */
  public record Lost(String booking, Instant start) {}
}
