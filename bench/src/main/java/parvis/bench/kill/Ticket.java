package parvis.bench.kill;

/**
 * A ticket that the server has acknowledged.
 *
 * @param key under which it was asked for
 * @param visit its id
 * @param token its number as shown
 */
record Ticket(String key, String visit, String token) {}
