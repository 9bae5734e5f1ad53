package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/**
 * Speed against quality; {@link Definition} says what each figure means. A mean or share of nobody
 * is null.
 *
 * @param meanDial where the dial stood in the mean, 0 for speed to 100 for quality
 * @param atPreferredLevel share received by an agent of the best level there was
 * @param heldBack people held for a better agent
 * @param meanHeldBackSeconds how much longer they waited for that
 * @param durationToNorm length of services as a share of the norm
 */
public record MatchFigures(
    @Nullable Long meanDial,
    @Nullable Double atPreferredLevel,
    int heldBack,
    @Nullable Long meanHeldBackSeconds,
    @Nullable Double durationToNorm) {}
