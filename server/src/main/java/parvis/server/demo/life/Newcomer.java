package parvis.server.demo.life;

import org.jspecify.annotations.Nullable;
import parvis.engine.command.RankWishes;

/**
 * Somebody who is about to take a rank.
 *
 * @param reason id of the reason
 * @param service id of the service that receives it
 * @param language code of the language
 * @param partySize how many came together
 * @param remote whether the person is still at home
 * @param wishes what else the person asks for
 * @param calledName by what name, with the token of that kind; null for none
 */
public record Newcomer(
    String reason,
    String service,
    String language,
    int partySize,
    boolean remote,
    RankWishes wishes,
    @Nullable String calledName) {}
