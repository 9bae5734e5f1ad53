package parvis.server.web.screens.booking;

import java.time.Instant;
import java.util.List;
import parvis.engine.configuration.Text;

/**
 * The page of who waits for a place that becomes free.
 *
 * @param key of the page
 * @param siteName name of the site
 * @param reasons what is wanted, in order
 * @param people how many come together
 * @param from some moment of the first day on which the person can come
 * @param to some moment of the last day
 * @param before how many joined earlier
 * @param minutes for how many an offer is kept
 * @param mail whether people are written to
 * @param address the page's own, with scheme and host
 */
public record WaitingScreen(
    String key,
    Text siteName,
    List<Text> reasons,
    int people,
    Instant from,
    Instant to,
    int before,
    long minutes,
    boolean mail,
    String address) {}
