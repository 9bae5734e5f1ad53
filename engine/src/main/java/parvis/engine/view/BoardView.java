package parvis.engine.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.Text;

/**
 * What a hall sees.
 *
 * @param sequence of the last event shown
 * @param at when it was true
 * @param siteName name of the site
 * @param open whether the site receives people now
 * @param calls the last calls, newest first
 * @param services waits right now
 * @param messages what to show beside the calls, in turn
 */
public record BoardView(
    long sequence,
    Instant at,
    Text siteName,
    boolean open,
    List<Call> calls,
    List<ServiceRow> services,
    List<Text> messages) {
  /**
   * One call.
   *
   * @param key changes with every call and recall, so that each is announced once
   * @param token as shown
   * @param spoken as said
   * @param desk name of the desk
   * @param arrow direction from the board
   * @param direction where the desk is in words, null when the name says enough
   * @param agentName who receives
   * @param at when it was called last
   * @param pending whether the person has not come yet
   */
  public record Call(
      String key,
      String token,
      String spoken,
      Text desk,
      Arrow arrow,
      @Nullable Text direction,
      String agentName,
      Instant at,
      boolean pending) {}
}
