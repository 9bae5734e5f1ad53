package parvis.engine.visit;

import java.time.Duration;
import java.time.Instant;
import parvis.engine.configuration.Text;

/**
 * Where a person comes from whom an agent of another site sent on (3.5).
 *
 * @param site id of the other site
 * @param siteName its name at that time
 * @param visit id of the visit there
 * @param token what stood for the person there, as displayed
 * @param since when the person took the rank there
 * @param waited what the person had waited there in all, without what they were received
 */
public record Origin(
    String site, Text siteName, String visit, String token, Instant since, Duration waited) {}
