package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/**
 * How people were called; {@link Definition} says what each figure means. A mean or share of nobody
 * is null.
 */
public record CallFigures(
    @Nullable Double askedShare,
    @Nullable Double standingShare,
    @Nullable Double automaticShare,
    @Nullable Double groupShare,
    @Nullable Double pickedShare,
    int jumped,
    int recycled,
    int preCalled,
    int coming,
    @Nullable Long meanNoticeSeconds,
    @Nullable Long meanAcknowledgeSeconds) {}
