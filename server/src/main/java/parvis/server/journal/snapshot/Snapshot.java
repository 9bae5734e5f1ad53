package parvis.server.journal.snapshot;

/**
 * The state of a site after one of its entries.
 *
 * @param sequence the last entry it contains
 * @param version the shape of the JSON; who does not know it reads the journal instead
 */
public record Snapshot(String site, long sequence, int version, String json) {}
