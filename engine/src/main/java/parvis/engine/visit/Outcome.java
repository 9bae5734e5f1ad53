package parvis.engine.visit;

/** How a leg ended. */
public enum Outcome {
  /** Received, to the end. */
  SERVED,
  /** Sent on; another leg of the same visit goes on. */
  SENT_ON,
  /** Called, did not come, and did not come back in time. */
  NO_SHOW,
  /** Left by own wish. */
  LEFT,
  /** Cancelled by staff. */
  CANCELLED,
  /** Still open when the day was swept. */
  EXPIRED
}
