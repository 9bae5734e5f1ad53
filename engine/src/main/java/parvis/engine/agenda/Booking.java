package parvis.engine.agenda;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.visit.Channel;

/**
 * A place booked ahead by one person or party.
 *
 * @param id the booking's own id
 * @param key unguessable word of the person's own page
 * @param ask what was asked for
 * @param parts what was given, one for each service asked for; never empty
 * @param channel by which way
 * @param language ISO 639 code the person is addressed in
 * @param person opaque id of whose it is, the same for all bookings of one verified address; null
 *     for unknown
 * @param changes how often it was moved or cancelled after it was booked
 * @param closed the booked time that the site took from the person by closing then, null for none
 * @param moves id of the booking that takes this place instead of its own when the person says so,
 *     null for a place of its own
 * @param state where it is on its way
 */
public record Booking(
    String id,
    String key,
    Ask ask,
    List<Part> parts,
    Channel channel,
    String language,
    @Nullable String person,
    int changes,
    @Nullable Instant closed,
    @Nullable String moves,
    BookingState state) {
  public Booking {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("parts: at least one");
    }
  }

  /** The booked time. */
  public Instant start() {
    return parts.getFirst().start();
  }

  /** Whether the person is still to come. */
  public boolean isToCome() {
    return state instanceof BookingState.Held || state instanceof BookingState.Booked;
  }

  /** The same in another state. */
  public Booking in(BookingState next) {
    return with(ask, parts, person, changes, closed, next);
  }

  /** Booked for good. */
  public Booking bookedBy(@Nullable String whose) {
    return with(ask, parts, whose, changes, closed, new BookingState.Booked());
  }

  /** The same of who has another address. */
  public Booking of(@Nullable String whose) {
    return with(ask, parts, whose, changes, closed, state);
  }

  /**
   * The same at another time.
   *
   * @param cause who moves it, null for not known
   */
  public Booking movedTo(List<Part> other, BookingState.@Nullable Cause cause) {
    Instant taken = cause == BookingState.Cause.SITE ? start() : null;
    return with(ask, other, person, changes + 1, taken, state);
  }

  /** The same by anybody able, as these parts. */
  public Booking byAnybody(List<Part> other) {
    return with(ask.byAnybody(), other, person, changes, closed, state);
  }

  /** Given up. */
  public Booking cancelled(BookingState.Cause cause) {
    Instant taken = cause == BookingState.Cause.SITE ? start() : null;
    return with(ask, parts, person, changes + 1, taken, new BookingState.Cancelled(cause));
  }

  private Booking with(
      Ask asked,
      List<Part> given,
      @Nullable String whose,
      int times,
      @Nullable Instant taken,
      BookingState next) {
    return new Booking(id, key, asked, given, channel, language, whose, times, taken, moves, next);
  }
}
