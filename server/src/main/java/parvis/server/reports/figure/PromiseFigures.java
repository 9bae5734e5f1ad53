package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/**
 * What people were told, and whether it held; {@link Definition} says what each figure means. A
 * share of nobody is null.
 */
public record PromiseFigures(
    int promised, @Nullable Double promisesKept, @Nullable Double withinAnnounced) {}
