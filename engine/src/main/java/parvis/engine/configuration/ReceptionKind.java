package parvis.engine.configuration;

/** How the people of a service wait. */
public enum ReceptionKind {
  /** With a rank and a token. */
  TICKETS,
  /** In one physical line without tickets: free desks are announced at its head. */
  CALL_FORWARD
}
