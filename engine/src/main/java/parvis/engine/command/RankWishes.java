package parvis.engine.command;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.TokenKind;
import parvis.engine.configuration.Wanted;
import parvis.engine.ticket.Face;

/**
 * What a person asks for with a rank.
 *
 * @param needs what the person requires or prefers, beside what the reason says
 * @param agent id of the agent whom the person wants, null for anyone
 * @param token what is to stand for the person beside the number
 * @param badge code of the badge lent, null for none
 * @param goesOut whether the person leaves the premises and wants to know until when
 * @param returnTime how long the person needs to be back when told
 */
public record RankWishes(
    List<Wanted> needs,
    @Nullable String agent,
    TokenKind token,
    @Nullable String badge,
    boolean goesOut,
    Duration returnTime) {
  /** Nothing else. */
  public static final RankWishes NOTHING =
      new RankWishes(List.of(), null, TokenKind.NUMBER, null, false, Duration.ZERO);

  public RankWishes {
    needs = List.copyOf(needs);
    if (badge != null) {
      badge = Face.requireCode(badge);
    }
    if (returnTime.isNegative() || returnTime.compareTo(Duration.ofHours(3)) > 0) {
      throw new IllegalArgumentException("returnTime: must be from 0 to 3 hours");
    }
  }
}
