package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/**
 * Speed against quality; {@link Definition} says what each figure means. A mean or share of nobody
 * is null.
 *
 * @param meanDial where the dial stood in the mean, 0 for speed to 100 for quality
 * @param atPreferredLevel share received by an agent of the level that the service preferred
 * @param atPreferredBySpeed the same share, had speed alone chosen who is called
 * @param heldBack people held for a better agent
 * @param meanHeldBackSeconds how much longer everybody waited for that, in the mean
 * @param passedOver people whom speed alone would have called before somebody else
 * @param meanQualityWaitSeconds how much longer everybody waited for both, in the mean
 * @param durationToNorm length of services as a share of the norm
 * @param resolved share of those received who need not come again
 */
public record MatchFigures(
    @Nullable Long meanDial,
    @Nullable Double atPreferredLevel,
    @Nullable Double atPreferredBySpeed,
    int heldBack,
    @Nullable Long meanHeldBackSeconds,
    int passedOver,
    @Nullable Long meanQualityWaitSeconds,
    @Nullable Double durationToNorm,
    @Nullable Double resolved) {}
