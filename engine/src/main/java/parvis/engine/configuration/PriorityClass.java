package parvis.engine.configuration;

/**
 * A class of visits that goes before or after the others in the same service.
 *
 * @param id short code, unique in the site
 * @param name what staff see
 * @param order higher goes first; the standard class has 0
 */
public record PriorityClass(String id, Text name, int order) {}
