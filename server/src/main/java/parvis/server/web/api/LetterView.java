package parvis.server.web.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parvis.server.mail.Letter;

/**
 * A letter about a booking, and what became of it.
 *
 * @param site id of the site
 * @param booking id of the booking
 * @param kind what it tells
 * @param state where it is on its way
 * @param madeAt when what it tells happened
 * @param changedAt when it came into this state
 * @param tries how often it was given to the mail server
 * @param nextAt when it is tried next, null when it is not
 * @param words of the mail server, the last time; null for none
 */
public record LetterView(
    String site,
    String booking,
    Letter.Kind kind,
    Letter.State state,
    Instant madeAt,
    Instant changedAt,
    int tries,
    @Nullable Instant nextAt,
    @Nullable String words) {
  static LetterView of(Letter letter) {
    return new LetterView(
        letter.site(),
        letter.booking(),
        letter.kind(),
        letter.state(),
        letter.madeAt(),
        letter.changedAt(),
        letter.tries(),
        letter.state() == Letter.State.QUEUED ? letter.nextAt() : null,
        letter.words());
  }
}
