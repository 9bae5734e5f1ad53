package parvis.engine.routing;

/**
 * Somebody with an appointment whose time is near.
 *
 * @param who as they stand or will stand
 * @param at nanoseconds since 1970 of the booked time
 */
public record Due(Awaiting who, long at) {}
