package parvis.engine.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.AutomaticCall;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Text;
import parvis.engine.desk.Readiness;

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
 * @param calling how it comes to its next person
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
    List<Text> able,
    Calling calling) {
  /**
   * How a desk comes to its next person.
   *
   * @param mode how
   * @param automatic when the system calls by itself, where it does
   * @param readiness what it has asked for
   * @param mobile whether the agent goes to the person
   * @param places how many people a group may have
   * @param group the group called or received here, null for none
   */
  public record Calling(
      CallingMode mode,
      AutomaticCall automatic,
      Readiness readiness,
      boolean mobile,
      int places,
      @Nullable GroupRow group) {
    /** By asking each time. */
    public static final Calling MANUAL =
        new Calling(
            CallingMode.MANUAL, AutomaticCall.AFTER_SERVICE, Readiness.IDLE, false, 1, null);
  }

  /**
   * Visits called together.
   *
   * @param id of the group
   * @param service id of the service
   * @param seats how many people it may have
   * @param people how many of them were called for
   * @param present how many of these are there
   * @param started whether the door is closed
   * @param openedAt when it was called
   * @param members the visits
   */
  public record GroupRow(
      String id,
      String service,
      int seats,
      int people,
      int present,
      boolean started,
      Instant openedAt,
      List<VisitRow> members) {}

  /** What goes on at a desk. */
  public enum Status {
    CLOSED,
    FREE,
    /** Whoever can be called comes here. */
    READY,
    /** Calls the next person in some seconds. */
    COUNTING_DOWN,
    /** A group is called or received. */
    GROUP,
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
