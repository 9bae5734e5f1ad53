package parvis.engine.configuration;

/**
 * Why an agent can pause.
 *
 * @param id short code, unique in the site
 * @param name what staff see
 */
public record PauseReason(String id, Text name) {}
