package parvis.server.reports.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parvis.engine.event.Why;

/**
 * How it came to a call.
 *
 * @param sequence of the call's event
 * @param path by which way
 * @param rule what decided
 * @param level how well the agent mastered the service, 1 to 100
 * @param preferredLevel from which the service preferred agents then, 0 for no matter
 * @param dial where the dial stood, 0 for speed to 100 for quality
 * @param group sequence of the event that opened the group, null outside groups
 * @param waitingAhead people with an earlier place who stayed waiting
 * @param heldBack people kept for a better match who would have gone first, as far as noted
 * @param speedAtLevel whether whom speed alone would have called had met the preferred level here,
 *     null when not known
 * @param readySince since when a desk that stood ready could have received the person, had they not
 *     been kept for a better match; null for none
 * @param band id of the time band, empty outside of bands
 */
record Way(
    long sequence,
    Why.Path path,
    Why.Rule rule,
    int level,
    int preferredLevel,
    int dial,
    @Nullable Long group,
    int waitingAhead,
    int heldBack,
    @Nullable Boolean speedAtLevel,
    @Nullable Instant readySince,
    String band) {
  /** Whether an agent, not a rule, chose the person. */
  boolean isPicked() {
    return rule == Why.Rule.PICKED;
  }
}
