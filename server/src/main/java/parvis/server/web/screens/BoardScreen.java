package parvis.server.web.screens;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Text;
import parvis.engine.view.BoardView;

/**
 * A board together with what is kept of those whom it calls.
 *
 * @param view what the hall sees
 * @param portraits names and photos
 */
public record BoardScreen(BoardView view, Portraits portraits) {
  private static final int KEPT = 12;

  /**
   * Somebody whose turn is near.
   *
   * @param sign what stands for the person
   * @param area where the person waits, null when there is only one
   */
  public record Near(Sign sign, @Nullable Text area) {}

  /** The last calls, newest first. */
  public List<ShownCall> calls() {
    return ShownCall.of(view.calls(), portraits);
  }

  /** Whether newer calls push older ones out of the list. */
  public boolean isFull() {
    return view.calls().size() >= KEPT;
  }

  /** Those whose turn is near, first in line first. */
  public List<Near> near() {
    return view.near().stream()
        .map(
            one ->
                new Near(
                    portraits.sign(one.visit(), one.token(), one.token(), one.face()), one.area()))
        .toList();
  }
}
