package parvis.server.reports.figure;

/**
 * Figures of the people of one service who were called in one time band.
 *
 * @param service id of the service
 * @param band id of the time band, empty outside of bands
 * @param figures about them
 */
public record BandGroup(String service, String band, Figures figures) {}
