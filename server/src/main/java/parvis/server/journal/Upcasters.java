package parvis.server.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How old shapes of events become new ones. Used when reading only: what is written stays as it
 * was.
 */
public final class Upcasters {
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Step(String type, int fromVersion) {}

  private final Map<Step, UnaryOperator<ObjectNode>> steps = new HashMap<>();

  /**
   * Adds the step from one version of a type to the next.
   *
   * @throws IllegalArgumentException when that step is known already
   */
  public Upcasters add(String type, int fromVersion, UnaryOperator<ObjectNode> step) {
    if (steps.putIfAbsent(new Step(type, fromVersion), step) != null) {
      throw new IllegalArgumentException("Two ways from version " + fromVersion + " of " + type);
    }
    return this;
  }

  /**
   * Climbs from a version to the newest known.
   *
   * @throws IllegalArgumentException when an old payload is not a JSON object
   */
  public String upcast(String type, int version, String json) {
    UnaryOperator<ObjectNode> step = find(type, version);
    if (step == null) {
      return json; // nearly always: not even parsed
    }
    ObjectNode node = parse(type, json);
    for (int next = version + 1; step != null; next++) {
      node = step.apply(node);
      step = find(type, next);
    }
    return node.toString();
  }

  /** The version that {@link #upcast} arrives at. */
  public int newest(String type, int version) {
    int newest = version;
    while (find(type, newest) != null) {
      newest++;
    }
    return newest;
  }

  /** The entry with its payload in the newest shape. */
  public Entry upcast(Entry entry) {
    int newest = newest(entry.type(), entry.version());
    return newest == entry.version()
        ? entry
        : new Entry(
            entry.site(),
            entry.sequence(),
            entry.at(),
            entry.type(),
            newest,
            entry.command(),
            entry.actor(),
            upcast(entry.type(), entry.version(), entry.payload()));
  }

  private @Nullable UnaryOperator<ObjectNode> find(String type, int version) {
    return steps.get(new Step(type, version));
  }

  private static ObjectNode parse(String type, String json) {
    try {
      if (JSON.readTree(json) instanceof ObjectNode node) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A payload of " + type + " is not JSON", e);
    }
    throw new IllegalArgumentException("A payload of " + type + " is not a JSON object");
  }
}
