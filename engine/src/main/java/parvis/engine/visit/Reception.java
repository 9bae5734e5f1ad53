package parvis.engine.visit;

/**
 * Who receives where.
 *
 * @param desk id of the desk
 * @param agent id of the agent
 */
public record Reception(String desk, String agent) {}
