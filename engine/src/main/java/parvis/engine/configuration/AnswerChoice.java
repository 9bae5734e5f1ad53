package parvis.engine.configuration;

/**
 * An answer that staff can record for a reason, such as done or document missing.
 *
 * @param id short code, unique in the site
 * @param name what staff see
 */
public record AnswerChoice(String id, Text name) {}
