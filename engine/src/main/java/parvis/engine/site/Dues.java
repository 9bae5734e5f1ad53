package parvis.engine.site;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** When something falls due for each of some things of one kind, by id. */
final class Dues {
  private record Due(Instant at, String id) {
    static final Comparator<Due> SOONEST = Comparator.comparing(Due::at).thenComparing(Due::id);
  }

  private final TreeSet<Due> inOrder = new TreeSet<>(Due.SOONEST);
  private final Map<String, Due> byId = new HashMap<>();

  /** Notes when something falls due for it, null for never. */
  void set(String id, @Nullable Instant at) {
    Due before = byId.remove(id);
    if (before != null) {
      inOrder.remove(before);
    }
    if (at != null) {
      Due due = new Due(at, id);
      byId.put(id, due);
      inOrder.add(due);
    }
  }

  void clear() {
    inOrder.clear();
    byId.clear();
  }

  /** When the soonest falls due, null for never. */
  @Nullable Instant next() {
    return inOrder.isEmpty() ? null : inOrder.first().at();
  }

  /** Ids of those whose time has come, soonest first. */
  List<String> at(Instant now) {
    return inOrder.stream().takeWhile(due -> !due.at().isAfter(now)).map(Due::id).toList();
  }
}
