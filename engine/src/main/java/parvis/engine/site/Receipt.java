package parvis.engine.site;

import java.time.Instant;

/**
 * That a command was done, and by which events.
 *
 * @param command id of the command
 * @param at when
 * @param first sequence of its first event
 * @param last sequence of its last event
 */
public record Receipt(String command, Instant at, long first, long last) {}
