package parvis.engine.configuration;

/** How a desk comes to its next person. */
public enum CallingMode {
  /** The agent asks each time; when nobody can be called, nothing more happens. */
  MANUAL,
  /** The agent asks each time; when nobody can be called, whoever comes next is. */
  STANDING,
  /** The system calls some seconds after a service has ended. */
  AUTOMATIC
}
