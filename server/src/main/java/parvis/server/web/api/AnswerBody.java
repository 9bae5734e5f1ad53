package parvis.server.web.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import parvis.engine.visit.Answer;

/**
 * What was really asked and what came of it.
 *
 * @param reason id of the real reason
 * @param answer id of the answer
 * @param quantity how many of them, 1 when absent
 */
public record AnswerBody(
    @NotBlank @Size(max = 40) String reason,
    @NotBlank @Size(max = 40) String answer,
    @Nullable @Min(1) @Max(99) Integer quantity) {
  Answer asAnswer() {
    return new Answer(reason, answer, quantity == null ? 1 : quantity);
  }
}
