package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/**
 * Help called by one rule in a period; {@link HelpDefinition} says what each figure means.
 *
 * @param rule id of the rule
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
