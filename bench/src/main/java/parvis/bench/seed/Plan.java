package parvis.bench.seed;

/**
 * What is in the database before the server starts.
 *
 * @param sites how many
 * @param desks at each, with an agent signed in
 * @param services of each
 * @param waiting people who wait at each
 * @param past visits of past days, over all sites
 */
public record Plan(int sites, int desks, int services, int waiting, int past) {}
