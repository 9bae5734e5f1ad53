package parvis.server.web.screens;

import org.jspecify.annotations.Nullable;
import parvis.engine.view.VisitRow;
import parvis.engine.view.VisitorView;

/**
 * A visitor's page together with what is kept of the people on it.
 *
 * @param view what the visitor sees
 * @param calledName how the person wants to be called, null for by number
 * @param agentPhoto address of the photo of the agent who calls, null for none
 */
public record VisitorScreen(
    VisitorView view, @Nullable String calledName, @Nullable String agentPhoto) {
  /** What stands for the person. */
  public Sign sign() {
    VisitRow visit = view.visit();
    Portraits kept =
        new Portraits(
            calledName == null ? java.util.Map.of() : java.util.Map.of(visit.id(), calledName),
            java.util.Map.of(),
            java.util.Map.of());
    return kept.sign(visit.id(), visit.token(), visit.token(), visit.particulars().face());
  }
}
