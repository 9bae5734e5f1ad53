package parvis.engine.configuration;

/**
 * What it means that somebody is the personal customer of an agent.
 *
 * @param usualAgent whether the person is kept for that agent
 * @param memoryDays a customer who did not come for so many days is forgotten
 */
public record CustomerRules(UsualAgent usualAgent, int memoryDays) {
  /** Whether a personal customer is kept for the usual agent. */
  public enum UsualAgent {
    /** There are no personal customers here. */
    NONE,
    /** Kept for a while, when the agent is there. */
    PREFERRED,
    /** Kept without limit when the agent is there, else for a while. */
    REQUIRED
  }

  /** What a site has that says nothing: nothing is remembered of anybody. */
  public static CustomerRules standard() {
    return new CustomerRules(UsualAgent.NONE, 730);
  }

  /** Whether there are personal customers. */
  public boolean isOn() {
    return usualAgent != UsualAgent.NONE;
  }
}
