package parvis.engine.configuration;

/**
 * A need of a visit.
 *
 * @param need id of the need
 * @param required whether only who offers it may receive; otherwise it is preferred for a while
 */
public record Wanted(String need, boolean required) {}
