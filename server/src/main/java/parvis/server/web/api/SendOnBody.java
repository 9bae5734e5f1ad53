package parvis.server.web.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Insertion;
import parvis.server.web.problem.ProblemException;

/**
 * Where a person is sent on to.
 *
 * @param reason why the person goes there; its service receives them
 * @param desk only this desk, absent for any
 * @param agent only this agent, absent for any
 * @param insertion where among those who wait
 * @param places with AFTER: after how many people
 * @param notBefore with NOT_BEFORE: not callable before
 * @param answers what came of the service so far, absent for nothing
 * @param anyway true to send on although nobody receives there now, false when absent
 */
public record SendOnBody(
    @NotBlank @Size(max = 40) String reason,
    @Nullable @Size(max = 40) String desk,
    @Nullable @Size(max = 40) String agent,
    @NotNull Kind insertion,
    @Nullable @Min(0) @Max(500) Integer places,
    @Nullable Instant notBefore,
    @Nullable @Size(max = 20) List<@Valid @NotNull AnswerBody> answers,
    @Nullable Boolean anyway) {
  /** Where among those who wait. */
  public enum Kind {
    FIRST,
    LAST,
    AFTER,
    BY_ARRIVAL,
    NOT_BEFORE
  }

  SiteCommand command(String from) {
    if (desk != null && agent != null) {
      throw ProblemException.invalid().because("agent", "not-with", "desk");
    }
    Addressee to =
        desk != null
            ? new Addressee.OneDesk(desk)
            : agent != null ? new Addressee.OneAgent(agent, null) : Addressee.ANYONE;
    return new DeskCommand.SendOn(
        from,
        reason,
        to,
        place(),
        answers == null ? List.of() : answers.stream().map(AnswerBody::asAnswer).toList(),
        Boolean.TRUE.equals(anyway));
  }

  private Insertion place() {
    return switch (insertion) {
      case FIRST -> new Insertion.First();
      case LAST -> new Insertion.Last();
      case BY_ARRIVAL -> new Insertion.ByArrival();
      case AFTER -> {
        if (places == null) {
          throw ProblemException.invalid().because("places", "missing");
        }
        yield new Insertion.After(places);
      }
      case NOT_BEFORE -> {
        if (notBefore == null) {
          throw ProblemException.invalid().because("notBefore", "missing");
        }
        yield new Insertion.NotBefore(notBefore);
      }
    };
  }
}
