package parvis.server.web.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    @Nullable @Size(max = 255) String note) {

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

  /** What is said of the person, as one text. */
  String who() {
    return List.of(orEmpty(name), orEmpty(phone), orEmpty(note)).toString();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
