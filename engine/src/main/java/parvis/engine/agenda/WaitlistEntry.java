package parvis.engine.agenda;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parvis.engine.visit.Channel;

/**
 * Somebody who wants a place on days on which none is free, and is offered one that becomes free.
 *
 * @param id id of the booking that an offer becomes
 * @param key unguessable word of the person's own page, the same as of that booking
 * @param ask what is wanted
 * @param from first day on which the person can come
 * @param to last day on which the person can come
 * @param channel by which way the person joined
 * @param language ISO 639 code the person is addressed in
 * @param earlier the booking that an offer moves, null for who has none
 */
public record WaitlistEntry(
    String id,
    String key,
    Ask ask,
    LocalDate from,
    LocalDate to,
    Channel channel,
    String language,
    @Nullable Earlier earlier) {
  /**
   * Somebody has booked, and would rather come earlier.
   *
   * @param booking id of the booking
   * @param than the booked time when that was wished
   */
  public record Earlier(String booking, Instant than) {}

  /** How somebody leaves the list. */
  public enum Leaving {
    /** A place is kept for the person. */
    OFFERED,
    /** By own wish. */
    PERSON,
    /** By somebody of the staff. */
    STAFF,
    /** The last day on which the person can come is over. */
    TOO_LATE,
    /** The booking that was to be moved is over, or is earlier already. */
    NEEDLESS
  }

  public WaitlistEntry {
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("to: must not be before from");
    }
  }
}
