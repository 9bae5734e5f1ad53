package parvis.engine.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why this person was called and not another: kept with the call for ever.
 *
 * @param rule the rule that decided
 * @param chosen the figures of the person called
 * @param passedOver the figures of the first ones who were not called, at most five
 * @param waitingAhead how many people with an earlier place stayed waiting
 * @param reason what the agent said when picking, null when a rule chose
 */
public record Why(
    Rule rule,
    Figures chosen,
    List<Figures> passedOver,
    int waitingAhead,
    @Nullable String reason) {
  public Why {
    passedOver = List.copyOf(passedOver);
  }

  /** What can decide a call. */
  public enum Rule {
    /** Sent on to just this desk or agent. */
    ADDRESSED,
    /** Waited beyond the ceiling of the service. */
    CEILING,
    /** A service of better priority for this desk and agent. */
    PRIORITY,
    /** A priority class. */
    PRIORITY_CLASS,
    /** The longest wait against the service's target. */
    LONGEST_WAIT,
    /** The only one who could be called. */
    ONLY_ONE,
    /** Picked by the agent. */
    PICKED
  }

  /**
   * What counted for one person.
   *
   * @param visit id of the visit
   * @param token as shown
   * @param service id of the service waited for
   * @param priority priority of the service at this desk for this agent, 1 first, 0 when addressed
   * @param classOrder order of the priority class
   * @param waitedSeconds wait so far
   * @param targetSeconds target of the service
   */
  public record Figures(
      String visit,
      String token,
      String service,
      int priority,
      int classOrder,
      long waitedSeconds,
      long targetSeconds) {}
}
