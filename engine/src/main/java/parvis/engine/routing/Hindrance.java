package parvis.engine.routing;

import parvis.engine.event.Why;

/**
 * What keeps a receiver from calling somebody.
 *
 * @param kind what it is
 * @param until nanoseconds since 1970 at which it no longer does, {@link Chooser#NEVER} when time
 *     does not help
 */
public record Hindrance(Why.Obstacle.Kind kind, long until) {}
