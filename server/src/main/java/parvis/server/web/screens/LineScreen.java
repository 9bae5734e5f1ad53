package parvis.server.web.screens;

import java.util.List;
import parvis.engine.view.LineView;

/**
 * What is shown at the head of a line without tickets.
 *
 * @param view the line and its last announcements
 */
public record LineScreen(LineView view) {
  /** The last desks announced, newest first. */
  public List<ShownCall> calls() {
    return ShownCall.of(view.calls(), Portraits.NONE);
  }
}
