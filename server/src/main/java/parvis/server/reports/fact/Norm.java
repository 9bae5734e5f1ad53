package parvis.server.reports.fact;

/**
 * What a site holds a service to.
 *
 * @param target wait, in milliseconds
 * @param expected duration of one service, in milliseconds
 * @param preferredLevel level from which an agent is a good match, 0 for no matter
 */
record Norm(long target, long expected, int preferredLevel) {}
