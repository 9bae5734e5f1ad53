package parvis.engine.configuration;

/**
 * An answer that staff can record for a reason, such as done or document missing.
 *
 * @param id short code, unique in the site
 * @param name what staff see
 * @param solved whether the person need not come again for it
 */
public record AnswerChoice(String id, Text name, boolean solved) {}
