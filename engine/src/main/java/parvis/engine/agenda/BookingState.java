package parvis.engine.agenda;

import java.time.Instant;

/** Where a booking is on its way. */
public sealed interface BookingState {
  /**
   * Kept while the form is filled.
   *
   * @param until the place is free again then
   */
  record Held(Instant until) implements BookingState {}

  /** The person is expected. */
  record Booked() implements BookingState {}

  /**
   * The person is here.
   *
   * @param visit id of the visit
   */
  record Arrived(String visit) implements BookingState {}

  /** The person did not come in time; what happens when they come later is the offer's to say. */
  record Missed() implements BookingState {}

  /** Given up, by whom it was. */
  record Cancelled(Cause cause) implements BookingState {}

  /** Who gives a booking up. */
  enum Cause {
    PERSON,
    STAFF,
    SITE
  }

  /** Whether its place is taken. */
  default boolean takesPlace() {
    return !(this instanceof Cancelled);
  }
}
