package parvis.server.configuration.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Sets one value in a YAML text and leaves all else as people wrote it, comments included. Whoever
 * sets one reads the text again: what aliases stand for is not looked at here.
 */
public final class Insertion {
  private final String yaml;
  private final String value;
  private final Marks marks;

  private Insertion(String yaml, String value) {
    this.yaml = yaml;
    this.value = value;
    this.marks = new Marks(yaml);
  }

  /**
   * A step on the way to a value.
   *
   * @param name the key in a table, or the id of a thing in a list
   * @param thing whether it is a thing in a list
   */
  public record Step(String name, boolean thing) {
    /** Under this key. */
    public static Step key(String name) {
      return new Step(name, false);
    }

    /** The thing with this id. */
    public static Step thing(String id) {
      return new Step(id, true);
    }
  }

  /**
   * The text with the value at the end of the path, which is made as far as it is missing; empty
   * for a text in which there is no such way.
   *
   * @param path from the table that the text is; a thing is followed by a key
   * @param value as it is written in one line of YAML, such as {@code {a: 1}}
   */
  public static Optional<String> set(String yaml, List<Step> path, String value) {
    try {
      Node root = new Document("site", yaml).compose();
      return root instanceof MappingNode table
          ? Optional.ofNullable(new Insertion(yaml, value).in(table, path))
          : Optional.empty();
    } catch (YAMLException e) {
      return Optional.empty();
    }
  }

  private @Nullable String in(Node node, List<Step> path) {
    return switch (node) {
      case MappingNode table when !path.getFirst().thing() -> inTable(table, path);
      case SequenceNode row when path.getFirst().thing() -> inRow(row, path);
      default -> null;
    };
  }

  private @Nullable String inTable(MappingNode table, List<Step> path) {
    List<Step> rest = rest(path);
    Node child = Marks.find(table, path.getFirst().name());
    if (child == null) {
      return add(table, path.getFirst().name() + ": " + written(rest));
    }
    return rest.isEmpty() || child instanceof ScalarNode
        ? replace(child, written(rest))
        : in(child, rest);
  }

  private @Nullable String inRow(SequenceNode row, List<Step> path) {
    for (Node item : row.getValue()) {
      if (item instanceof MappingNode table
          && Marks.find(table, "id") instanceof ScalarNode id
          && id.getValue().equals(path.getFirst().name())) {
        return in(item, rest(path));
      }
    }
    return add(row, thing(path));
  }

  private static List<Step> rest(List<Step> path) {
    return path.subList(1, path.size());
  }

  private String written(List<Step> path) {
    if (path.isEmpty()) {
      return value;
    }
    return path.getFirst().thing()
        ? "[" + thing(path) + "]"
        : "{" + path.getFirst().name() + ": " + written(rest(path)) + "}";
  }

  private String thing(List<Step> path) {
    List<Step> rest = rest(path);
    String key = rest.getFirst().name();
    return "{id: %s, %s: %s}".formatted(path.getFirst().name(), key, written(rest(rest)));
  }

  private String replace(Node node, String text) {
    int from = marks.place(node.getStartMark());
    int to = Math.max(from, marks.end(node));
    boolean tight = from > 0 && yaml.charAt(from - 1) == ':';
    return yaml.substring(0, from) + (tight ? " " : "") + text + yaml.substring(to);
  }

  private String add(CollectionNode<?> node, String text) {
    if (node.getFlowStyle() == FlowStyle.FLOW) {
      int at = marks.place(node.getStartMark()) + 1;
      String comma = node.getValue().isEmpty() ? "" : ", ";
      return yaml.substring(0, at) + text + comma + yaml.substring(at);
    }
    int line = yaml.indexOf('\n', marks.end(node));
    int at = line < 0 ? yaml.length() : line;
    String indent = " ".repeat(node.getStartMark().getColumn());
    String dash = node instanceof SequenceNode ? "- " : "";
    return yaml.substring(0, at) + "\n" + indent + dash + text + yaml.substring(at);
  }
}
