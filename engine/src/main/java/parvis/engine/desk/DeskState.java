package parvis.engine.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A desk right now.
 *
 * @param desk id of the desk
 * @param agent id of the agent signed in, null when the desk is closed
 * @param status whether the agent can receive
 * @param since when agent or status changed last
 * @param visit id of the visit called or received here, null when free
 * @param freeSince when the desk became free of its last visit, null when never today
 */
public record DeskState(
    String desk,
    @Nullable String agent,
    AgentStatus status,
    Instant since,
    @Nullable String visit,
    @Nullable Instant freeSince) {

  /** A desk where nobody sits. */
  public static DeskState closed(String desk, Instant since) {
    return new DeskState(desk, null, new AgentStatus.Available(), since, null, null);
  }

  /** Whether an agent is signed in. */
  public boolean isOpen() {
    return agent != null;
  }

  /** Whether the agent is there and receives, busy or not. */
  public boolean isServing() {
    return isOpen() && status instanceof AgentStatus.Available;
  }

  /** The same desk with {@code signedIn} at it, available. */
  public DeskState openedBy(String signedIn, Instant at) {
    return new DeskState(desk, signedIn, new AgentStatus.Available(), at, null, null);
  }

  /** The same desk with another status of its agent. */
  public DeskState as(AgentStatus next, Instant at) {
    return new DeskState(desk, agent, next, at, visit, freeSince);
  }

  /** The same desk busy with a visit. */
  public DeskState busyWith(String visitId) {
    return new DeskState(desk, agent, status, since, visitId, freeSince);
  }

  /** The same desk free again. */
  public DeskState freed(Instant at) {
    return new DeskState(desk, agent, status, since, null, at);
  }
}
