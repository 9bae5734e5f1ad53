package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/**
 * Figures about the legs that began in a period; {@link Definition} says what each one means. A
 * mean, percentile or share of nobody is null.
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
    MatchFigures match,
    GroupFigures groups) {}
