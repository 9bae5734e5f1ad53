package parvis.server.configuration.part;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Opening;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.problem.Message;

/** Reads from when on somebody is taken: {wait: 10 min, length: 5}, either is enough. */
final class Openings {
  private static final int LONGEST = 10_000;

  private Openings() {}

  /** The opening written among other keys, null for none. */
  static @Nullable Opening find(Fields fields) {
    Duration waited = fields.findDuration("wait", null);
    Integer length = fields.findNumber("length", 1, LONGEST);
    return waited == null && length == null ? null : new Opening(waited, length);
  }

  /** An opening that has to say something. */
  static Opening read(Fields fields) {
    Opening opening = find(fields);
    if (opening == null) {
      fields.report("wait", Message.OPENING_EMPTY);
    }
    return opening == null ? new Opening(Duration.ZERO, null) : opening;
  }
}
