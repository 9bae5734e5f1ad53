package parvis.engine.configuration;

/** When the system asks for the next person by itself, where a desk calls so. */
public enum AutomaticCall {
  /** Some seconds after the end of a service. */
  AFTER_SERVICE,
  /** When somebody, or a sensor, says that the room is free. */
  ROOM_FREE,
  /** At once, while fewer are called and not yet received than the service or area keeps. */
  KEEP_CALLED
}
