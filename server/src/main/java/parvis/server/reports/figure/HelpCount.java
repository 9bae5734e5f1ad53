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
 * @param escalated calls for which nobody was left to ask
 * @param meanArrivalSeconds from the call until the first helper was there
 */
public record HelpCount(
    String rule,
    int calls,
    int byHand,
    int asked,
    int coming,
    int refused,
    int silent,
    int escalated,
    @Nullable Long meanArrivalSeconds) {}
