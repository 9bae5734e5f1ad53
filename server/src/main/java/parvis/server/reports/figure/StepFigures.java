package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/**
 * How long each step took, and whether it kept its own target (5.21); {@link Definition} says what
 * each figure means. A mean, percentile or share of nobody is null.
 *
 * @param noticedWithin share noticed within the target
 * @param p90NoticedSeconds nine in ten were noticed no later
 * @param presentWithin share at the desk within the target after the call
 * @param p90PresentSeconds nine in ten walked no longer
 * @param startedWithin share whose service began within the target
 * @param meanStartedSeconds from the beginning of the leg until the service began
 * @param p90StartedSeconds nine in ten were received no later
 */
public record StepFigures(
    @Nullable Double noticedWithin,
    @Nullable Long p90NoticedSeconds,
    @Nullable Double presentWithin,
    @Nullable Long p90PresentSeconds,
    @Nullable Double startedWithin,
    @Nullable Long meanStartedSeconds,
    @Nullable Long p90StartedSeconds) {}
