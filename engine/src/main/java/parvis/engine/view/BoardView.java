package parvis.engine.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.Text;
import parvis.engine.hours.Closure;
import parvis.engine.ticket.Face;

/**
 * What a hall sees.
 *
 * @param sequence of the last event shown
 * @param at when it was true
 * @param siteName name of the site
 * @param open whether the site receives people now
 * @param closure why it does not, and until when; null when it does
 * @param calls the last calls, newest first
 * @param services waits right now
 * @param messages what to show beside the calls, in turn
 * @param near tokens of those who were told that their turn is near
 */
public record BoardView(
    long sequence,
    Instant at,
    Text siteName,
    boolean open,
    @Nullable Closure closure,
    List<Call> calls,
    List<ServiceRow> services,
    List<Text> messages,
    List<Near> near) {
  /**
   * Somebody whose turn is near.
   *
   * @param visit id of the visit
   * @param token as shown
   * @param face what stands for the person beside the number
   * @param area where the person waits, null when there is only one
   */
  public record Near(String visit, String token, Face face, @Nullable Text area) {}

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
   * @param visit id of the visit
   * @param agent id of the agent
   * @param kind what the called are to do
   * @param face what stands for the person beside the number
   * @param service id of the service, null when the visit is gone
   * @param serviceName name of the service, null when the visit is gone
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
      boolean pending,
      String visit,
      String agent,
      Kind kind,
      Face face,
      @Nullable String service,
      @Nullable Text serviceName) {}

  /** What the called are to do. */
  public enum Kind {
    /** Go to the desk. */
    COME,
    /** Stay: the agent comes. */
    STAY,
    /** Go to the desk together with others. */
    GROUP,
    /** Whoever is at the head of the line goes to the desk. */
    HEAD_OF_LINE
  }
}
