package parvis.engine.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.TokenKind;
import parvis.engine.configuration.Wanted;
import parvis.engine.ticket.Face;
import parvis.engine.visit.Origin;

/**
 * What a person asks for with a rank.
 *
 * @param needs what the person requires or prefers, beside what the reason says
 * @param agent id of the agent whom the person wants, null for anyone
 * @param token what is to stand for the person beside the number
 * @param badge code of the badge lent, null for none
 * @param goesOut whether the person leaves the premises and wants to know until when
 * @param returnTime how long the person needs to be back when told
 * @param person opaque id of a person who is known, null for anybody else
 * @param area id of the area where the person wants to wait, null for the best one
 * @param sent how an agent of another site sent the person, null for who came otherwise
 */
public record RankWishes(
    List<Wanted> needs,
    @Nullable String agent,
    TokenKind token,
    @Nullable String badge,
    boolean goesOut,
    Duration returnTime,
    @Nullable String person,
    @Nullable String area,
    @Nullable Sent sent) {
  /**
   * A person sent by an agent of another site.
   *
   * @param from where the person comes from
   * @param byArrival whether the place is by the arrival there; otherwise it is the last one
   */
  public record Sent(Origin from, boolean byArrival) {
    /** The moment that counts as arrival for who takes the rank {@code at}. */
    public Instant rank(Instant at) {
      return byArrival && from.since().isBefore(at) ? from.since() : at;
    }
  }

  /** Nothing else. */
  public static final RankWishes NOTHING =
      new RankWishes(List.of(), null, TokenKind.NUMBER, null, false, Duration.ZERO);

  /** What somebody asks for who is not known and waits anywhere. */
  public RankWishes(
      List<Wanted> needs,
      @Nullable String agent,
      TokenKind token,
      @Nullable String badge,
      boolean goesOut,
      Duration returnTime) {
    this(needs, agent, token, badge, goesOut, returnTime, null, null, null);
  }

  public RankWishes {
    needs = List.copyOf(needs);
    if (badge != null) {
      badge = Face.requireCode(badge);
    }
    if (returnTime.isNegative() || returnTime.compareTo(Duration.ofHours(3)) > 0) {
      throw new IllegalArgumentException("returnTime: must be from 0 to 3 hours");
    }
  }

  /** The same of a person who is known by this opaque id, null for nobody known. */
  public RankWishes of(@Nullable String known) {
    return new RankWishes(needs, agent, token, badge, goesOut, returnTime, known, area, sent);
  }

  /** The same, waiting in this area, null for the best one. */
  public RankWishes in(@Nullable String chosen) {
    return new RankWishes(needs, agent, token, badge, goesOut, returnTime, person, chosen, sent);
  }

  /** The same of a person sent by an agent of another site. */
  public RankWishes from(Sent elsewhere) {
    return new RankWishes(needs, agent, token, badge, goesOut, returnTime, person, area, elsewhere);
  }
}
