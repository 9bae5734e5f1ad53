package parvis.engine.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.desk.DeskState;
import parvis.engine.visit.Visit;

/**
 * The last step of a desk, with what it changed.
 *
 * @param command id of the command that made the step
 * @param name name of its first event
 * @param at when
 * @param desk the desk before
 * @param changes what happened to each visit, in order
 */
public record UndoStep(
    String command, String name, Instant at, DeskState desk, List<Change> changes) {
  /** A visit before and after the step. */
  public record Change(Visit before, Visit after) {}

  public UndoStep {
    changes = List.copyOf(changes);
  }

  UndoStep with(Visit before, Visit after) {
    List<Change> changed = new ArrayList<>(changes);
    @Nullable Change earlier = null;
    for (Change change : changes) {
      if (change.after().id().equals(after.id())) {
        earlier = change;
      }
    }
    if (earlier == null) {
      changed.add(new Change(before, after));
    } else {
      changed.set(changed.indexOf(earlier), new Change(earlier.before(), after));
    }
    return new UndoStep(command, name, at, desk, changed);
  }
}
