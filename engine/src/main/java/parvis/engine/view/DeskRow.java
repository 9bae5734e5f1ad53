package parvis.engine.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.Text;

/**
 * A desk right now.
 *
 * @param id of the desk
 * @param name as boards call it
 * @param arrow direction from the board
 * @param direction where it is in words, null when the name says enough
 * @param status what goes on there
 * @param agent id of the agent signed in, null when closed
 * @param agentName name of the agent signed in, null when closed
 * @param pause why the agent pauses, null when not
 * @param since when this status began
 * @param visit who is there, null when nobody
 * @param able names of the services that the desk can receive for
 */
public record DeskRow(
    String id,
    Text name,
    Arrow arrow,
    @Nullable Text direction,
    Status status,
    @Nullable String agent,
    @Nullable String agentName,
    @Nullable Text pause,
    Instant since,
    @Nullable VisitRow visit,
    List<Text> able) {
  /** What goes on at a desk. */
  public enum Status {
    CLOSED,
    FREE,
    CALLING,
    PRESENT,
    SERVING,
    WRAP_UP,
    PAUSED,
    AWAY
  }

  public DeskRow {
    able = List.copyOf(able);
  }
}
