package parvis.server.configuration.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import parvis.server.configuration.document.Piece.Row;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.document.Piece.Word;
import parvis.server.configuration.problem.Message;
import parvis.server.configuration.problem.Place;
import parvis.server.configuration.problem.Problems;

/** Turns YAML nodes into pieces. A value left empty counts as not written. */
final class Tree {
  /** Aliases can make a short text endless: a graph that holds itself also ends here. */
  static final int LIMIT = 50_000;

  private static final int DEPTH = 60;

  private static final Set<Tag> TAGS =
      Set.of(
          Tag.STR,
          Tag.INT,
          Tag.FLOAT,
          Tag.BOOL,
          Tag.NULL,
          Tag.TIMESTAMP,
          Tag.SEQ,
          Tag.MAP,
          Tag.MERGE,
          Tag.YAML);

  private final Problems problems;
  private int count;
  private int depth;

  Tree(Problems problems) {
    this.problems = problems;
  }

  /** Says that the limit is passed. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Nullable Table table(Node root, Place place) {
    Piece piece = piece(root, place);
    if (piece instanceof Table table) {
      return table;
    }
    problems.report(place, piece == null ? Message.EMPTY : Message.NOT_A_TABLE);
    return null;
  }

  private @Nullable Piece piece(Node node, Place place) {
    if (++count > LIMIT || ++depth > DEPTH) {
      throw new TooLarge();
    }
    if (!TAGS.contains(node.getTag())) {
      problems.report(place, Message.TAG, node.getTag().getValue());
    }
    Piece piece = convert(node, place);
    depth--;
    return piece;
  }

  private @Nullable Piece convert(Node node, Place place) {
    return switch (node) {
      case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> null;
      case ScalarNode scalar -> new Word(place, scalar.getValue().strip());
      case SequenceNode row -> new Row(place, items(row, place));
      case MappingNode table -> new Table(place, entries(table, place));
      default -> throw new IllegalStateException("unknown YAML node " + node.getNodeId());
    };
  }

  private List<Piece> items(SequenceNode row, Place place) {
    List<Piece> items = new ArrayList<>();
    int index = 0;
    for (Node node : row.getValue()) {
      Piece item = piece(node, place.item(index++, line(node)));
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  private Map<String, Piece> entries(MappingNode table, Place place) {
    Map<String, Piece> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : table.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        add(entries, key.getValue(), tuple.getValueNode(), place.key(key.getValue(), line(key)));
      } else {
        problems.report(place.key("?", line(tuple.getKeyNode())), Message.KEY_NOT_WORD);
      }
    }
    return entries;
  }

  private void add(Map<String, Piece> entries, String key, Node value, Place place) {
    if (entries.containsKey(key)) {
      problems.report(place, Message.DUPLICATE_KEY, key);
    }
    Piece piece = piece(value, place);
    if (piece != null) {
      entries.putIfAbsent(key, piece);
    }
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
