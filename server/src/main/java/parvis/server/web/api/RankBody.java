package parvis.server.web.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.RankWishes;
import parvis.engine.configuration.TokenKind;
import parvis.engine.visit.Channel;

/**
 * A person asks for a rank.
 *
 * @param reasons ids of the reasons, in the order in which they are to be served
 * @param channel how the rank is taken
 * @param language language of the person, fr when absent
 * @param priorityClass class given by staff, absent for what the reason gives
 * @param partySize how many people came together, 1 when absent
 * @param remote whether the person is still elsewhere; only by web
 * @param name as the person said it; only by staff
 * @param phone of the person; only by staff
 * @param note for who receives the person; only by staff
 * @param needs what the person requires or prefers, absent for what the reason says
 * @param agent id of the agent whom the person wants; only by staff
 * @param token what is to stand for the person beside the number, NUMBER when absent
 * @param calledName how the person wants to be called, with the token NAME
 * @param badge code of the badge lent, with the token BADGE; by staff and kiosks
 * @param goesOut whether the person leaves the premises and wants to know until when
 * @param returnMinutes how long the person needs to be back when told
 * @param area id of the area where the person wants to wait, absent for the best one; only by staff
 * @param customer customer number or card by which the person is known; by staff and kiosks
 */
public record RankBody(
    @NotEmpty @Size(max = 5) List<@NotBlank @Size(max = 40) String> reasons,
    @NotNull Channel channel,
    @Nullable @Pattern(regexp = "[a-z]{2,3}") String language,
    @Nullable @Size(max = 40) String priorityClass,
    @Nullable @Min(1) @Max(50) Integer partySize,
    @Nullable Boolean remote,
    @Nullable @Size(max = 80) String name,
    @Nullable @Pattern(regexp = "\\+?[0-9 .-]{5,20}") String phone,
    @Nullable @Size(max = 255) String note,
    @Nullable @Size(max = 10) List<@Valid @NotNull WantedBody> needs,
    @Nullable @Size(max = 40) String agent,
    @Nullable TokenKind token,
    @Nullable @Pattern(regexp = "[\\p{L}][\\p{L} .'’-]{0,23}") String calledName,
    @Nullable @Pattern(regexp = "[A-Za-z0-9:._-]{1,64}") String badge,
    @Nullable Boolean goesOut,
    @Nullable @Min(0) @Max(180) Integer returnMinutes,
    @Nullable @Size(max = 40) String area,
    @Nullable @Pattern(regexp = CUSTOMER) String customer) {
  /** How a customer number is written. */
  static final String CUSTOMER = "[\\p{L}\\p{N}][\\p{L}\\p{N} ./:_-]{2,39}";

  String languageOrFrench() {
    return language == null ? "fr" : language;
  }

  int people() {
    return partySize == null ? 1 : partySize;
  }

  boolean isRemote() {
    return Boolean.TRUE.equals(remote);
  }

  boolean saysWho() {
    return name != null || phone != null || note != null;
  }

  /** Whether it asks for what only staff may give. */
  boolean asksMore() {
    return saysWho() || priorityClass != null || agent != null || area != null;
  }

  /** Whether it says what a reader has seen. */
  boolean isRead() {
    return badge != null || customer != null;
  }

  TokenKind tokenOrNumber() {
    return token == null ? TokenKind.NUMBER : token;
  }

  RankWishes wishes() {
    return new RankWishes(
            needs == null ? List.of() : needs.stream().map(WantedBody::asWanted).toList(),
            agent,
            tokenOrNumber(),
            badge,
            Boolean.TRUE.equals(goesOut),
            Duration.ofMinutes(returnMinutes == null ? 0 : returnMinutes))
        .in(area);
  }

  /** What is said of the person, as one text. */
  String who() {
    return List.of(orEmpty(name), orEmpty(phone), orEmpty(note), orEmpty(customer)).toString();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
