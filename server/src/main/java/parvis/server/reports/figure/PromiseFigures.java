package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/**
 * What people were told, and whether it held; {@link Definition} says what each figure means. A
 * share of nobody is null.
 *
 * @param promised people promised not to be called before a time
 * @param promisesKept share of these who were not
 * @param withinAnnounced share called within the wait announced
 */
public record PromiseFigures(
    int promised, @Nullable Double promisesKept, @Nullable Double withinAnnounced) {}
