package parvis.engine.view;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Text;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.site.Tally;

/**
 * A service right now.
 *
 * @param id of the service
 * @param name in words
 * @param icon pictogram name
 * @param open whether it gives ranks
 * @param waiting people who wait here
 * @param remote people whose rank was taken from outside and who are not here yet
 * @param longest the longest wait, null when nobody waits
 * @param expected wait of whoever comes now
 * @param load minutes of work that wait
 * @param desks open desks that receive for it
 * @param today its day so far
 */
public record ServiceRow(
    String id,
    Text name,
    String icon,
    boolean open,
    int waiting,
    int remote,
    @Nullable Wait longest,
    ExpectedWait expected,
    Duration load,
    int desks,
    Tally.OfService today) {

  /** Share of the served who waited within target, in percent; -1 before the first. */
  public int percentWithinTarget() {
    return today.served() == 0 ? -1 : today.withinTarget() * 100 / today.served();
  }
}
