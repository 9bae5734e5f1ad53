package parvis.engine.configuration;

/**
 * A part of the building where people wait or are received.
 *
 * @param id short code, unique in the site
 * @param name what signs and screens call it
 */
public record Area(String id, Text name) {}
