package parvis.server.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is told to one person by mail. It names nobody: to whom and with which words is
 * found when it is sent.
 *
 * @param site id of the site
 * @param booking id of the booking
 * @param occasion what it is about; one letter for each occasion of a booking
 * @param kind what it tells
 * @param madeAt when what it tells happened
 * @param until given up then
 * @param state where it is on its way
 * @param tries how often it was given to the mail server
 * @param nextAt while queued, when it is tried next
 * @param changedAt when the state became what it is
 * @param words of the mail server, the last time; null for none
 */
public record Letter(
    String site,
    String booking,
    String occasion,
    Kind kind,
    Instant madeAt,
    Instant until,
    State state,
    int tries,
    Instant nextAt,
    Instant changedAt,
    @Nullable String words) {
  /** What a letter tells. */
  public enum Kind {
    /** A place is booked. */
    BOOKED,
    /** It is at another time. */
    MOVED,
    /** It is given up. */
    CANCELLED,
    /** It is soon. */
    REMINDER,
    /** A place that became free is kept for the person for a time. */
    OFFERED,
    /** An earlier place is kept for a time for who has booked. */
    EARLIER,
    /** The code by which the person shows that the address is theirs. */
    CODE
  }

  /** Where a letter is on its way. */
  public enum State {
    /** To be sent, or to be tried again. */
    QUEUED,
    /** The mail server has taken it. */
    SENT,
    /** The mail server does not take it, and would not later. */
    REFUSED,
    /** It could not be sent in time. */
    GIVEN_UP,
    /** Nothing is to be told any more: a later letter tells what is true now. */
    OVERTAKEN
  }

  /** A letter to be sent at once. */
  static Letter fresh(
      String site, String booking, String occasion, Kind kind, Instant madeAt, Instant until) {
    return new Letter(
        site, booking, occasion, kind, madeAt, until, State.QUEUED, 0, madeAt, madeAt, null);
  }

  /** The same, tried once more, and free for another try at {@code later}. */
  Letter tried(Instant later) {
    return new Letter(
        site, booking, occasion, kind, madeAt, until, state, tries + 1, later, changedAt, words);
  }
}
