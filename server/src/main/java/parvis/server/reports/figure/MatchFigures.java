package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/**
 * Speed against quality; {@link Definition} says what each figure means. A mean or share of nobody
 * is null.
 */
public record MatchFigures(
    @Nullable Long meanDial,
    @Nullable Double atPreferredLevel,
    int heldBack,
    @Nullable Long meanHeldBackSeconds,
    @Nullable Double durationToNorm) {}
