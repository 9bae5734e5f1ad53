package parvis.server.configuration.document;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Where things stand in a YAML text.
 *
 * @param yaml the text
 */
record Marks(String yaml) {
  /** What stands under the key, null for nothing. */
  static @Nullable Node find(MappingNode table, String key) {
    NodeTuple tuple = findTuple(table, key);
    return tuple == null ? null : tuple.getValueNode();
  }

  /** The key with what stands under it, null for none. */
  static @Nullable NodeTuple findTuple(MappingNode table, String key) {
    return table.getValue().stream()
        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode one && one.getValue().equals(key))
        .findFirst()
        .orElse(null);
  }

  /** Just after the last sign of what the node says. */
  int end(Node node) {
    Node last = last(node);
    int at = place(last.getEndMark());
    while (at > place(last.getStartMark()) && Character.isWhitespace(yaml.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** A block ends where its last part does; its own mark lies behind the comments after it. */
  private static Node last(Node node) {
    return switch (node) {
      case MappingNode table
          when table.getFlowStyle() != FlowStyle.FLOW && !table.getValue().isEmpty() ->
          last(table.getValue().getLast().getValueNode());
      case SequenceNode row
          when row.getFlowStyle() != FlowStyle.FLOW && !row.getValue().isEmpty() ->
          last(row.getValue().getLast());
      default -> node;
    };
  }

  /** Marks count code points. */
  int place(Mark mark) {
    return yaml.offsetByCodePoints(0, mark.getIndex());
  }
}
