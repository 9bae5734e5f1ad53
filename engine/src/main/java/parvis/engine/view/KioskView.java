package parvis.engine.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Need;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Text;
import parvis.engine.hours.Closure;

/**
 * What a kiosk offers.
 *
 * @param sequence of the last event shown
 * @param at when it was true
 * @param siteName name of the site
 * @param languages codes of the languages offered
 * @param open whether ranks are given now
 * @param closure why none are, and until when; null when they are
 * @param reasons roots of the tree of reasons
 * @param services services by id
 * @param needs what a person can require or prefer
 * @param promises the time before which who goes out now would not be called, by service id; none
 *     where nothing would be promised
 * @param promisesFromAfar the same for whoever takes a rank from afar, by id of service, then by
 *     the minutes that they need to come; no entry where nothing would be promised
 * @param bookedHours hours of the site's clock, 0 to 23, at which a booked time of today may begin;
 *     none where nothing is booked
 */
public record KioskView(
    long sequence,
    Instant at,
    Text siteName,
    List<String> languages,
    boolean open,
    @Nullable Closure closure,
    List<Reason> reasons,
    Map<String, ServiceRow> services,
    List<Need> needs,
    Map<String, Instant> promises,
    Map<String, Map<Integer, Instant>> promisesFromAfar,
    List<Integer> bookedHours) {
  /** What people can say that they need to come, or to be back: minutes, zero for nothing said. */
  public static final List<Integer> WAYS = List.of(0, 5, 10, 15, 20, 30, 45, 60);
}
