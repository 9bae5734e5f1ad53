package parvis.server.configuration.part;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Right;
import parvis.server.configuration.field.Fields;

/** Reads one agent. */
final class AgentReader {
  private AgentReader() {}

  static Agent read(Fields fields) {
    return new Agent(
        fields.id("agent"), fields.required("name"), Serves.read(fields), rights(fields));
  }

  private static Set<Right> rights(Fields fields) {
    Set<Right> named =
        fields.list("rights").stream()
            .flatMap(word -> fields.words().choice(word, Right.class).stream())
            .collect(toSet());
    return fields.has("rights") ? named : Set.of(Right.SEND_ON);
  }
}
