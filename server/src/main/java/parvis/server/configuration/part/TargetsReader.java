package parvis.server.configuration.part;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Targets;
import parvis.server.configuration.document.Piece;
import parvis.server.configuration.document.Piece.Row;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.problem.Message;

/** Reads where people may be sent on to: everywhere, unless lists say where. */
final class TargetsReader {
  private static final String KEY = "sends-to";

  private TargetsReader() {}

  static Targets read(Fields fields) {
    return fields.has(KEY) ? fields.inner(KEY, TargetsReader::targets) : Targets.EVERYWHERE;
  }

  private static Targets targets(Fields fields) {
    return new Targets(
        ids(fields, "services", fields.reading().ids("services"), Message.UNKNOWN_SERVICE),
        ids(fields, "desks", desks(fields), Message.UNKNOWN_DESK),
        ids(fields, "agents", fields.reading().ids("agents"), Message.UNKNOWN_AGENT));
  }

  private static @Nullable Set<String> ids(
      Fields fields, String key, Set<String> possible, Message unknown) {
    return fields.has(key) ? Set.copyOf(fields.references(key, possible, unknown)) : null;
  }

  /** Every desk, and each seat of a desk that has several. */
  private static Set<String> desks(Fields fields) {
    Set<String> desks = new LinkedHashSet<>(fields.reading().ids("desks"));
    if (fields.reading().root().find("desks") instanceof Row row) {
      for (Piece item : row.items()) {
        desks.addAll(seats(item));
      }
    }
    return desks;
  }

  private static List<String> seats(Piece item) {
    String id = item instanceof Table table ? table.findWord("id") : null;
    String seats = item instanceof Table table ? table.findWord("seats") : null;
    return id == null || seats == null || !seats.matches("[2-9]")
        ? List.of()
        : java.util.stream.IntStream.rangeClosed(2, Integer.parseInt(seats))
            .mapToObj(seat -> id + "-" + seat)
            .collect(Collectors.toList());
  }
}
