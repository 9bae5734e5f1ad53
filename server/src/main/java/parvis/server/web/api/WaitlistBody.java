package parvis.server.web.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.AgendaCommand;
import parvis.engine.visit.Channel;
import parvis.server.customers.Contact;
import parvis.server.web.problem.ProblemException;

/**
 * Somebody waits for a place that becomes free; an e-mail address or a phone number is needed.
 *
 * @param reason ids of what is wanted, one after another
 * @param need ids of the needs that must be met, absent for none
 * @param people how many come together, 1 when absent
 * @param agent id of the agent who must receive, absent for anybody able
 * @param together whether one agent must receive all of it, false when absent
 * @param from first day on which the person can come, as 2026-11-30
 * @param to last day on which the person can come
 * @param language language of the person, fr when absent
 * @param name as the person says it
 * @param email address that an offer is sent to, absent for none
 * @param phone of the person, absent for none
 */
public record WaitlistBody(
    @NotEmpty @Size(max = 5) List<@NotBlank @Size(max = 40) String> reason,
    @Nullable @Size(max = 10) List<@NotBlank @Size(max = 40) String> need,
    @Nullable @Min(1) @Max(50) Integer people,
    @Nullable @Size(max = 40) String agent,
    @Nullable Boolean together,
    @NotNull LocalDate from,
    @NotNull LocalDate to,
    @Nullable @Pattern(regexp = "[a-z]{2,3}") String language,
    @NotBlank @Size(max = 80) String name,
    @Nullable @Size(max = 254) @Pattern(regexp = BookBody.EMAIL) String email,
    @Nullable @Pattern(regexp = BookBody.PHONE) String phone) {
  /** The command for a new entry. */
  AgendaCommand.JoinWaitlist command(String booking, String key, Channel channel) {
    if (to.isBefore(from) || from.plusDays(AgendaCommand.JoinWaitlist.LONGEST).isBefore(to)) {
      throw ProblemException.invalid()
          .because("to", "days-at-most", AgendaCommand.JoinWaitlist.LONGEST);
    }
    List<String> needs = need == null ? List.of() : need;
    return new AgendaCommand.JoinWaitlist(
        booking,
        key,
        reason.stream().map(one -> new AgendaCommand.Wish(one, agent, needs)).toList(),
        people == null ? 1 : people,
        Boolean.TRUE.equals(together),
        from,
        to,
        channel,
        language == null ? "fr" : language);
  }

  /** What is kept of the person. */
  Contact contact() {
    if (email == null && phone == null) {
      throw ProblemException.invalid().because("email", "contact-needed");
    }
    return new Contact(name.strip(), email, phone, null);
  }
}
