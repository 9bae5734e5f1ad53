package parvis.server.web.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.visit.Answer;

/**
 * To which other site a person is sent.
 *
 * @param visit id of the visit that is in service at the desk
 * @param site id of the other site
 * @param reason why the person goes there: id of one of its reasons
 * @param byArrival whether the person is placed there by the arrival here, true when absent; else
 *     last
 * @param answers what came of the service so far, absent for nothing
 */
public record SendAwayBody(
    @NotBlank @Size(max = 60) String visit,
    @NotBlank @Size(max = 40) String site,
    @NotBlank @Size(max = 40) String reason,
    @Nullable Boolean byArrival,
    @Nullable @Size(max = 20) List<@Valid @NotNull AnswerBody> answers) {

  boolean keepsArrival() {
    return !Boolean.FALSE.equals(byArrival);
  }

  List<Answer> given() {
    return answers == null ? List.of() : answers.stream().map(AnswerBody::asAnswer).toList();
  }
}
