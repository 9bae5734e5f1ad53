package parvis.server.web.screens.staff;

import org.jspecify.annotations.Nullable;
import parvis.server.web.screens.Words;

/** Figures in words; a dash for nobody. */
record Amounts(Words words) {
  private static final String NONE = "–";
  private static final int MINUTE = 60;
  private static final double DAY = 86_400;

  String count(@Nullable Number count) {
    return count == null ? NONE : count.toString();
  }

  /** Seconds as whole minutes. */
  String minutes(@Nullable Long seconds) {
    return seconds == null ? NONE : words.say("hall.minutes", Math.round(seconds / 60.0));
  }

  /** Seconds as minutes, short ones as they are. */
  String time(@Nullable Long seconds) {
    return seconds == null || seconds >= 2 * MINUTE
        ? minutes(seconds)
        : words.say("report.seconds", seconds);
  }

  /** Seconds as days, with a place after the point. */
  String days(@Nullable Long seconds) {
    return seconds == null ? NONE : words.say("report.inDays", seconds / DAY);
  }

  String percent(@Nullable Double share) {
    return share == null ? NONE : words.say("hall.percent", Math.round(share * 100));
  }

  /** With a place after the point, as the language writes it. */
  String decimal(@Nullable Double value) {
    return value == null ? NONE : words.say("report.number", value);
  }
}
