package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/**
 * Figures about the legs that began in a period; {@link Definition} says what each one means. A
 * mean, percentile or share of nobody is null.
 *
 * @param arrived legs that began to wait
 * @param called legs called at least once
 * @param received legs of which the service began
 * @param served legs that ended in a service
 * @param sentOn legs sent on
 * @param noShow legs that ended because nobody came
 * @param left people who left by their own wish
 * @param cancelled legs cancelled by staff
 * @param expired legs swept at closing
 * @param open legs still open
 * @param recalled calls repeated
 * @param picked people picked out of order
 * @param meanWaitSeconds from the rank to the first call
 * @param p90WaitSeconds nine in ten waited no longer
 * @param withinTarget share called within the target
 * @param meanWalkSeconds from the call until the person came
 * @param meanServiceSeconds length of the service
 * @param meanTimeToLeaveSeconds wait of those who left
 * @param calls how people were called
 * @param promises what people were told, and whether it held
 * @param steps how long each step took, against its own target
 * @param match speed against quality
 * @param groups people received together
 */
public record Figures(
    int arrived,
    int called,
    int received,
    int served,
    int sentOn,
    int noShow,
    int left,
    int cancelled,
    int expired,
    int open,
    int recalled,
    int picked,
    @Nullable Long meanWaitSeconds,
    @Nullable Long p90WaitSeconds,
    @Nullable Double withinTarget,
    @Nullable Long meanWalkSeconds,
    @Nullable Long meanServiceSeconds,
    @Nullable Long meanTimeToLeaveSeconds,
    CallFigures calls,
    PromiseFigures promises,
    StepFigures steps,
    MatchFigures match,
    GroupFigures groups) {}
