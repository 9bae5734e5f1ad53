package parvis.engine.desk;

/** Whether the agent at a desk can receive. */
public sealed interface AgentStatus {
  /** Ready to receive. */
  record Available() implements AgentStatus {}

  /**
   * On a pause.
   *
   * @param reason id of the configured reason
   */
  record Paused(String reason) implements AgentStatus {}

  /** Not at the desk for a moment. */
  record Away() implements AgentStatus {}
}
