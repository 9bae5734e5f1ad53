package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import parvis.server.mail.Letter;
import parvis.server.web.screens.Words;

/** What the staff's templates ask of letters. */
@TemplateExtension
final class MailTexts {
  private MailTexts() {}

  /** What it tells and what became of it, with the day and the time. */
  static String told(Letter letter, Words words) {
    Instant at = letter.changedAt();
    return words.say(
        "letter.told",
        words.name(letter.kind()),
        state(letter, words),
        words.day(at),
        words.time(at));
  }

  /** Where it is on its way, in a few words. */
  static String state(Letter letter, Words words) {
    return isDelayed(letter) ? words.say("letter.delayed") : words.name(letter.state());
  }

  /** The state as a chip's class. */
  static String level(Letter letter) {
    return switch (letter.state()) {
      case SENT -> "fine";
      case REFUSED, GIVEN_UP -> "late";
      case QUEUED -> isDelayed(letter) ? "warning" : "quiet";
      case OVERTAKEN -> "quiet";
    };
  }

  /** Whether the person was not reached, and will not be by itself. */
  static boolean isLost(Letter letter) {
    return letter.state() == Letter.State.REFUSED || letter.state() == Letter.State.GIVEN_UP;
  }

  /** Whether it was tried in vain so far. */
  static boolean isDelayed(Letter letter) {
    return letter.state() == Letter.State.QUEUED && letter.words() != null;
  }

  /** Whether what the mail server said is of use to whoever looks after it. */
  static boolean complains(Letter letter) {
    return letter.words() != null && (isLost(letter) || isDelayed(letter));
  }

  /** When it came into its state, by the clock of its site. */
  static String since(MailRow row, Words words) {
    return at(row, row.letter().changedAt(), words);
  }

  /** When the booking is, by the clock of its site. */
  static String booked(MailRow row, Words words) {
    return row.start() == null ? "" : at(row, row.start(), words);
  }

  private static String at(MailRow row, Instant moment, Words words) {
    Words local = words.at(row.zone());
    return words.say("mail.at", local.day(moment), local.time(moment));
  }

  /** The day of the booking in the agenda. */
  static String agenda(MailRow row) {
    Instant start = row.start() == null ? row.letter().madeAt() : row.start();
    return To.agenda(row.letter().site()) + "?date=" + start.atZone(row.zone()).toLocalDate();
  }

  /** Where the address of the booking is corrected. */
  static String correction(MailRow row) {
    return agenda(row) + "#correct-" + row.letter().booking() + "-1";
  }

  /** When it is tried next, by the clock of its site. */
  static String next(MailRow row, Words words) {
    return words.at(row.zone()).time(row.letter().nextAt());
  }

  /** Where the letter is written anew. */
  static String door(MailRow row) {
    return To.siteApi(row.letter().site())
        + "/agenda/bookings/"
        + row.letter().booking()
        + "/letters";
  }
}
