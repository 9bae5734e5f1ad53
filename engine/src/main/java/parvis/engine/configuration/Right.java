package parvis.engine.configuration;

/** What an agent may do beyond calling the next person. */
public enum Right {
  /** Call or take a precise person out of order. */
  PICK,
  /** Send a person on to another service, desk or agent. */
  SEND_ON
}
