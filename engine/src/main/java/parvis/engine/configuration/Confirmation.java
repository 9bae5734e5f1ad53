package parvis.engine.configuration;

/** How the presence of a called person is confirmed. */
public enum Confirmation {
  /** The call itself counts as presence and starts the service. */
  NONE,
  /** The agent says that the person has come. */
  AGENT,
  /** A reader at the desk sees the ticket or badge; the agent may say so too. */
  SCAN,
  /** Some seconds after the call, unless the agent says otherwise. */
  AUTOMATIC
}
