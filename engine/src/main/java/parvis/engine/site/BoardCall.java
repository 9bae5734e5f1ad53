package parvis.engine.site;

import java.time.Instant;

/**
 * A call as the board shows it.
 *
 * @param visit id of the visit
 * @param token as shown
 * @param spoken as said
 * @param desk id of the desk
 * @param agent id of the agent
 * @param at when it was called last
 * @param calls how often it was called
 */
public record BoardCall(
    String visit, String token, String spoken, String desk, String agent, Instant at, int calls) {}
