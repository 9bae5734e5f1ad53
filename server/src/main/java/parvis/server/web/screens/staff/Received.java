package parvis.server.web.screens.staff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Text;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Destination;

/**
 * A service that is over, whose answers may still be corrected.
 *
 * @param visit id of the visit
 * @param token as shown
 * @param leg number of the leg
 * @param reason id of the declared reason
 * @param reasonName the reason in words
 * @param endedAt when the service ended
 * @param answers what was recorded
 * @param goesOn where the person was sent on to at another site, null for nowhere else
 */
public record Received(
    String visit,
    String token,
    int leg,
    String reason,
    Text reasonName,
    Instant endedAt,
    List<Answer> answers,
    @Nullable Destination goesOn) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public Received {
    answers = List.copyOf(answers);
  }

  /** The answers as the screen's script takes them. */
  public String lines() {
    try {
      return JSON.writeValueAsString(answers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("answers are plain data", e);
    }
  }
}
