package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/**
 * People received together; {@link Definition} says what each figure means. A mean of nobody is
 * null.
 *
 * @param groups groups received
 * @param peoplePerGroup mean number of people in one
 */
public record GroupFigures(int groups, @Nullable Double peoplePerGroup) {}
