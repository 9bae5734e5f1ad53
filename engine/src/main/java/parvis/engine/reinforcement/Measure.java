package parvis.engine.reinforcement;

/** What can be over its threshold. */
public enum Measure {
  /** People who wait. */
  WAITING,
  /** Minutes that the one who waits longest has waited. */
  LONGEST,
  /** Minutes that who comes now would wait. */
  EXPECTED,
  /** Somebody asked for help. */
  ASKED
}
