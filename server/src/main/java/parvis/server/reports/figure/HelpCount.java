package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/**
 * Help called by one rule in a period; {@link HelpDefinition} says what each figure means.
 *
 * @param rule id of the rule
 * @param calls how often help was called
 * @param byHand of these, by a supervisor
 * @param asked agents asked
 * @param coming of these, those who came
 * @param refused of these, those who said no
 * @param silent of these, those who did not answer
 * @param escalated how often the next agents were asked
 * @param meanArrivalSeconds from being asked until being there
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
