package parvis.bench.kill;

import java.time.Duration;
import java.util.List;

/**
 * What one kill has shown.
 *
 * @param tickets acknowledged so far
 * @param calls acknowledged so far
 * @param bookings acknowledged so far
 * @param files of bookings imported so far
 * @param checks things compared
 * @param restart from the start of the new process until it was ready
 * @param losses what was not as acknowledged; empty when all is well
 */
public record Round(
    int number,
    int tickets,
    int calls,
    int bookings,
    int files,
    int checks,
    Duration restart,
    List<String> losses) {
  public Round {
    losses = List.copyOf(losses);
  }
}
