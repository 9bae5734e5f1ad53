package parvis.server.configuration.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import parvis.server.configuration.document.Insertion.Step;

/**
 * Takes one value out of a YAML text and leaves all else as people wrote it, comments included: the
 * way back of an {@link Insertion}. Whoever takes one out reads the text again.
 */
public final class Removal {
  private final String yaml;
  private final Marks marks;

  private Removal(String yaml) {
    this.yaml = yaml;
    this.marks = new Marks(yaml);
  }

  /**
   * The text without the value at the end of the path, nor the tables on the way that would hold
   * nothing else; empty for a text in which it does not stand.
   *
   * @param path from the table that the text is; a thing is followed by a key
   */
  public static Optional<String> of(String yaml, List<Step> path) {
    try {
      Node root = new Document("site", yaml).compose();
      return Optional.ofNullable(new Removal(yaml).in(root, path));
    } catch (YAMLException e) {
      return Optional.empty();
    }
  }

  private @Nullable String in(@Nullable Node node, List<Step> path) {
    Step step = path.getFirst();
    List<Step> rest = path.subList(1, path.size());
    return switch (node) {
      case MappingNode table when !step.thing() -> {
        NodeTuple tuple = Marks.findTuple(table, step.name());
        if (tuple == null) {
          yield null;
        }
        yield rest.isEmpty() || isAll(tuple.getValueNode(), rest)
            ? cut(table, tuple)
            : in(tuple.getValueNode(), rest);
      }
      case SequenceNode row when step.thing() && !rest.isEmpty() ->
          row.getValue().stream()
              .filter(item -> isThing(item, step.name()))
              .findFirst()
              .map(item -> in(item, rest))
              .orElse(null);
      case null, default -> null;
    };
  }

  /** Whether the node holds nothing but what is taken out. */
  private static boolean isAll(Node node, List<Step> path) {
    List<Step> rest = path.subList(1, path.size());
    Node inner =
        node instanceof MappingNode table && table.getValue().size() == 1
            ? Marks.find(table, path.getFirst().name())
            : null;
    return inner != null && (rest.isEmpty() || isAll(inner, rest));
  }

  private static boolean isThing(Node item, String id) {
    return item instanceof MappingNode table
        && Marks.find(table, "id") instanceof ScalarNode one
        && one.getValue().equals(id);
  }

  private @Nullable String cut(MappingNode table, NodeTuple tuple) {
    int from = marks.place(tuple.getKeyNode().getStartMark());
    int to = Math.max(from, marks.end(tuple.getValueNode()));
    return table.getFlowStyle() == FlowStyle.FLOW ? cutInline(from, to) : cutLines(from, to);
  }

  /** With the comma that told it from its neighbour. */
  private String cutInline(int from, int to) {
    int after = skip(to, 1);
    if (after < yaml.length() && yaml.charAt(after) == ',') {
      return yaml.substring(0, from) + yaml.substring(skip(after + 1, 1));
    }
    int before = skip(from - 1, -1);
    return before >= 0 && yaml.charAt(before) == ','
        ? yaml.substring(0, before) + yaml.substring(to)
        : yaml.substring(0, from) + yaml.substring(to);
  }

  private int skip(int from, int step) {
    int at = from;
    while (at >= 0 && at < yaml.length() && Character.isWhitespace(yaml.charAt(at))) {
      at += step;
    }
    return at;
  }

  /** Whole lines, as they were added; null when something else begins on the first. */
  private @Nullable String cutLines(int from, int to) {
    int start = yaml.lastIndexOf('\n', from) + 1;
    if (!yaml.substring(start, from).isBlank()) {
      return null;
    }
    int line = yaml.indexOf('\n', to);
    return yaml.substring(0, start) + (line < 0 ? "" : yaml.substring(line + 1));
  }
}
