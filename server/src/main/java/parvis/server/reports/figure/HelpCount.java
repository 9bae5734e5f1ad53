package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/**
 * Help called by one rule in a period; {@link HelpDefinition} says what each figure means.
 *
 * @param rule id of the rule
 * @param calls how often help was called
 * @param byHand of these, by a supervisor
 * @param asked agents asked
 * @param coming of these, those who said that they come, there or not
 * @param refused of these, those who said no
 * @param silent of these, those who did not answer in time
 * @param arrived helpers who took a seat
 * @param missed of those who said that they come, those who were not there in time
 * @param escalated calls for which nobody was left to ask
 * @param released calls that ended because help was no longer needed
 * @param meanArrivalSeconds from the call until the first helper was there
 * @param meanWaitBeforeSeconds wait of those called for the services of the rule before that
 * @param meanWaitWithSeconds wait of those called from then until help was released
 */
public record HelpCount(
    String rule,
    int calls,
    int byHand,
    int asked,
    int coming,
    int refused,
    int silent,
    int arrived,
    int missed,
    int escalated,
    int released,
    @Nullable Long meanArrivalSeconds,
    @Nullable Long meanWaitBeforeSeconds,
    @Nullable Long meanWaitWithSeconds) {}
