package parvis.bench.seed;

import java.util.List;

/**
 * What clients must know of a filled database.
 *
 * @param sites their ids
 * @param token of a supervisor of all of them
 */
public record Prepared(Plan plan, List<String> sites, String token) {}
