package parvis.engine.reinforcement;

/** What a helper answers who is asked to come. */
public enum HelperAnswer {
  COMING,
  CANNOT,
  /** Nothing, in the time given. */
  SILENT,
  /** To come, and then was not there in time. */
  MISSED
}
