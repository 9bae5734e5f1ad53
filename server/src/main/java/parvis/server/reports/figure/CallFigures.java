package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/**
 * How people were called; {@link Definition} says what each figure means. A mean or share of nobody
 * is null.
 *
 * @param askedShare share called when the agent asked
 * @param standingShare share called to a desk that stood ready
 * @param automaticShare share called by a countdown
 * @param groupShare share called in a group
 * @param pickedShare share picked by an agent
 * @param jumped calls that went before somebody with an earlier rank
 * @param recycled how often somebody was put back after a call without answer
 * @param preCalled people told that their turn was near
 * @param coming of these, those who answered that they come
 * @param meanNoticeSeconds from being told to the call
 * @param meanAcknowledgeSeconds from a call to a desk that stood ready until the agent was there
 * @param known personal customers received
 * @param byUsualAgent of these, the share received by the usual agent
 * @param sentAgain legs sent on of which the person had come from an earlier leg already
 * @param meanWaitInAllSeconds what those received after being sent on had waited in all
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
    @Nullable Long meanAcknowledgeSeconds,
    int known,
    @Nullable Double byUsualAgent,
    int sentAgain,
    @Nullable Long meanWaitInAllSeconds) {}
