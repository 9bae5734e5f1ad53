package parvis.engine.event;

import java.time.Instant;

/**
 * An event at its place in the site's history.
 *
 * @param sequence 1 for the first event of the site, without gaps
 * @param at when it happened
 * @param command id of the command that caused it
 * @param actor who asked, as {@code kind:id}
 * @param event what happened
 */
public record Recorded(long sequence, Instant at, String command, String actor, SiteEvent event) {}
