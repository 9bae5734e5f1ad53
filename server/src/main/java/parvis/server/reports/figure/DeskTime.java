package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/**
 * Time that a desk spent in one status; stretches still going on are not counted. {@link
 * DeskDefinition} says what each status means.
 *
 * @param desk id of the desk
 * @param status OPEN, PAUSED or AWAY; READY is a part of OPEN, PROTECTED a part of READY
 * @param reason id of the pause's reason, null without one
 * @param seconds sum of the stretches that began in the period
 */
public record DeskTime(String desk, String status, @Nullable String reason, long seconds) {}
