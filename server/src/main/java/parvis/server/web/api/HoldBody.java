package parvis.server.web.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.AgendaCommand;
import parvis.engine.visit.Channel;

/**
 * Somebody wants a place to be kept.
 *
 * @param reasons what is wanted, one after another
 * @param start when the first begins, as a place that was offered
 * @param people how many come together, 1 when absent
 * @param together whether one agent must receive all of it, false when absent
 * @param language language of the person, fr when absent
 */
public record HoldBody(
    @NotEmpty @Size(max = 5) List<@Valid @NotNull WishBody> reasons,
    @NotNull Instant start,
    @Nullable @Min(1) @Max(50) Integer people,
    @Nullable Boolean together,
    @Nullable @Pattern(regexp = "[a-z]{2,3}") String language) {
  /**
   * What is wanted of one service.
   *
   * @param reason id of the reason
   * @param agent id of the agent who must receive, absent for anybody able
   * @param needs ids of the needs that must be met, absent for none
   */
  public record WishBody(
      @NotBlank @Size(max = 40) String reason,
      @Nullable @Size(max = 40) String agent,
      @Nullable @Size(max = 10) List<@NotBlank @Size(max = 40) String> needs) {
    private AgendaCommand.Wish asWish() {
      return new AgendaCommand.Wish(reason, agent, needs == null ? List.of() : needs);
    }
  }

  /** The command for a new booking. */
  AgendaCommand.HoldPlace command(String booking, String key, Channel channel) {
    return new AgendaCommand.HoldPlace(
        booking,
        key,
        reasons.stream().map(WishBody::asWish).toList(),
        start,
        people == null ? 1 : people,
        Boolean.TRUE.equals(together),
        channel,
        language == null ? "fr" : language);
  }
}
