package parvis.server.configuration.part;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.ReinforcementRule;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.problem.Message;

/** Reads when and whom to call for help. */
final class ReinforcementReader {
  private static final int MOST = 10_000;

  private ReinforcementReader() {}

  private record When(
      @Nullable Integer waiting, @Nullable Duration longest, @Nullable Duration expected) {}

  static ReinforcementRule read(Fields fields) {
    When when =
        fields.inner(
            "when",
            inner ->
                new When(
                    inner.findNumber("waiting", 1, MOST),
                    inner.findDuration("longest", null),
                    inner.findDuration("expected", null)));
    if (when.waiting() == null && when.longest() == null && when.expected() == null) {
      fields.report("when", Message.WHEN_EMPTY);
    }
    int release = fields.number("release-at", 0, MOST, 2);
    if (when.waiting() != null && release >= when.waiting()) {
      fields.report("release-at", Message.RELEASE_TOO_HIGH, release, when.waiting());
    }
    return new ReinforcementRule(
        fields.id("reinforcement"),
        fields.staffText("name"),
        some(fields, "services", Message.UNKNOWN_SERVICE),
        when.waiting(),
        when.longest(),
        when.expected(),
        fields.durationOrNone("hold-for", Duration.ofMinutes(1)),
        release,
        fields.duration("minimum-stay", Duration.ofMinutes(15)),
        fields.durationOrNone("cooldown", Duration.ofMinutes(10)),
        some(fields, "helpers", Message.UNKNOWN_AGENT),
        fields.duration("answer-within", Duration.ofSeconds(45)));
  }

  private static List<String> some(Fields fields, String key, Message unknown) {
    String kind = key.equals("helpers") ? "agents" : key;
    List<String> named = fields.references(key, fields.reading().ids(kind), unknown);
    if (named.isEmpty()) {
      fields.report(key, Message.AT_LEAST_ONE, key);
    }
    return named;
  }
}
