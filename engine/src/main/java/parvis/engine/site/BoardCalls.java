package parvis.engine.site;

import java.util.ArrayList;
import java.util.List;
import parvis.engine.visit.Leg;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/** The last calls, newest first. */
public final class BoardCalls {
  private static final int KEPT = 12;

  private final List<BoardCall> calls = new ArrayList<>();

  void called(Visit visit) {
    Leg leg = visit.leg();
    Reception by = leg.lastReception();
    if (by == null || leg.times().called() == null) {
      throw new IllegalStateException("called without a desk: " + visit.id());
    }
    withdraw(visit.id());
    calls.addFirst(
        new BoardCall(
            visit.id(),
            visit.token().display(),
            visit.token().spoken(),
            by.desk(),
            by.agent(),
            leg.times().called(),
            leg.calls()));
    while (calls.size() > KEPT && !calls.getLast().at().equals(calls.getFirst().at())) {
      calls.removeLast();
    }
  }

  void withdraw(String visit) {
    calls.removeIf(call -> call.visit().equals(visit));
  }

  void clear() {
    calls.clear();
  }

  /** The calls, newest first: twelve, or more when they were called together. */
  public List<BoardCall> all() {
    return List.copyOf(calls);
  }

  void restore(List<BoardCall> kept) {
    calls.addAll(kept);
  }
}
