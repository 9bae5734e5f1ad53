package parvis.server.web.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.Previous;
import parvis.engine.command.SiteCommand;
import parvis.server.web.problem.ProblemException;

/**
 * Whom to call or take out of order.
 *
 * @param visit id of the visit
 * @param reason why, in a few words; may be empty for whoever comes next anyway
 * @param direct whether the person already stands at the desk
 * @param previous what becomes of whom the desk is receiving, absent where it receives nobody
 * @param answers with END: what came of that service, absent for nothing
 */
public record PickBody(
    @NotBlank @Size(max = 60) String visit,
    @NotNull @Size(max = 200) String reason,
    boolean direct,
    @Nullable Kind previous,
    @Nullable @Size(max = 20) List<@Valid @NotNull AnswerBody> answers) {
  /** What becomes of whom a desk is receiving. */
  public enum Kind {
    END,
    HOLD
  }

  SiteCommand command(String desk) {
    if (previous != Kind.END && answers != null && !answers.isEmpty()) {
      throw ProblemException.invalid().because("answers", "only-with", "previous: END");
    }
    return new DeskCommand.PickVisit(desk, visit, reason, direct, asPrevious());
  }

  private @Nullable Previous asPrevious() {
    return switch (previous) {
      case null -> null;
      case HOLD -> new Previous.Hold();
      case END ->
          new Previous.End(
              answers == null ? List.of() : answers.stream().map(AnswerBody::asAnswer).toList());
    };
  }
}
