package parvis.engine.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.CallingMode;

/**
 * A desk right now.
 *
 * @param desk id of the desk
 * @param agent id of the agent signed in, null when the desk is closed
 * @param status whether the agent can receive
 * @param since when agent or status changed last
 * @param mode how the agent comes to the next person
 * @param readiness what the desk has asked for while nobody is there
 * @param visit id of the visit called or received here, null when free
 * @param group id of the group called or received here, null when none
 * @param freeSince when the desk became free of its last visit, null when never today
 * @param unanswered how many calls in a row came to nothing, because the system gave them up or the
 *     person left or was received elsewhere, since anybody did anything here
 */
public record DeskState(
    String desk,
    @Nullable String agent,
    AgentStatus status,
    Instant since,
    CallingMode mode,
    Readiness readiness,
    @Nullable String visit,
    @Nullable String group,
    @Nullable Instant freeSince,
    int unanswered) {

  /** A desk where nobody sits. */
  public static DeskState closed(String desk, Instant since) {
    return new DeskState(
        desk,
        null,
        new AgentStatus.Available(),
        since,
        CallingMode.MANUAL,
        Readiness.IDLE,
        null,
        null,
        null,
        0);
  }

  /** Whether an agent is signed in. */
  public boolean isOpen() {
    return agent != null;
  }

  /** Whether the agent is there and receives, busy or not. */
  public boolean isServing() {
    return isOpen() && status instanceof AgentStatus.Available;
  }

  /** Whether nobody is called or received here. */
  public boolean isFree() {
    return visit == null && group == null;
  }

  /** Whether whoever can be called comes here. */
  public boolean isStanding() {
    return readiness instanceof Readiness.Standing;
  }

  /** The same desk with {@code signedIn} at it, available. */
  public DeskState openedBy(String signedIn, CallingMode calling, Instant at) {
    return new DeskState(
        desk,
        signedIn,
        new AgentStatus.Available(),
        at,
        calling,
        Readiness.IDLE,
        null,
        null,
        null,
        0);
  }

  /** The same desk with another status of its agent; nothing is asked for any more. */
  public DeskState as(AgentStatus next, Instant at) {
    return new DeskState(desk, agent, next, at, mode, Readiness.IDLE, visit, group, freeSince, 0);
  }

  /** The same desk busy with a visit. */
  public DeskState busyWith(String visitId) {
    return new DeskState(
        desk, agent, status, since, mode, Readiness.IDLE, visitId, group, freeSince, unanswered);
  }

  /** The same desk busy with a group. */
  public DeskState gathering(@Nullable String groupId) {
    return new DeskState(
        desk, agent, status, since, mode, Readiness.IDLE, visit, groupId, freeSince, 0);
  }

  /** The same desk free again. */
  public DeskState freed(Instant at) {
    return new DeskState(desk, agent, status, since, mode, Readiness.IDLE, null, null, at, 0);
  }

  /** The same desk after somebody did something here. */
  public DeskState attended() {
    return new DeskState(desk, agent, status, since, mode, readiness, visit, group, freeSince, 0);
  }

  /** The same desk free again, after a call that came to nothing without anybody here. */
  public DeskState calledForNothing(Instant at) {
    int more = unanswered + 1;
    return new DeskState(desk, agent, status, since, mode, Readiness.IDLE, null, null, at, more);
  }

  /** The same desk asking for something else. */
  public DeskState asking(Readiness next) {
    return new DeskState(
        desk, agent, status, since, mode, next, visit, group, freeSince, unanswered);
  }

  /** The same desk with another way of calling. */
  public DeskState calling(CallingMode next) {
    return new DeskState(
        desk, agent, status, since, next, Readiness.IDLE, visit, group, freeSince, 0);
  }
}
