package parvis.server.reports.figure;

/**
 * The figures of some legs that have one thing in common.
 *
 * @param key id of the service or desk, hour or day
 * @param figures of these legs
 */
public record Group(String key, Figures figures) {}
