package parvis.server.configuration.notation;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parvis.server.configuration.problem.Message;

/** Durations as people write them, 1 h 30 min or 90 s, and as machines do, PT90S. */
public final class DurationNotation {
  public static final Notation<Duration> DURATION =
      new Notation<>(Message.DURATION, DurationNotation::find);

  /** As {@link #DURATION}, or in days, 2 d; at most 60 days. */
  public static final Notation<Duration> DAYS_AHEAD =
      new Notation<>(Message.DAYS_AHEAD, DurationNotation::findAhead);

  private static final Pattern DAYS = Pattern.compile("(\\d{1,2}) ?d", Pattern.CASE_INSENSITIVE);
  private static final Duration FARTHEST = Duration.ofDays(60);
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(\\d{1,5}) ?h)? ?(?:(\\d{1,5}) ?min)? ?(?:(\\d{1,5}) ?s)?", Pattern.CASE_INSENSITIVE);

  private DurationNotation() {}

  /** The duration, empty unless it is readable, more than zero and at most a day. */
  public static Optional<Duration> find(String word) {
    return parse(word)
        .filter(duration -> duration.isPositive() && duration.compareTo(Duration.ofDays(1)) <= 0);
  }

  private static Optional<Duration> findAhead(String word) {
    Matcher days = DAYS.matcher(word);
    return (days.matches() ? Optional.of(Duration.ofDays(amount(days, 1))) : parse(word))
        .filter(ahead -> ahead.isPositive() && ahead.compareTo(FARTHEST) <= 0);
  }

  /** As people write it: the shortest of the forms that {@link #find} reads. */
  public static String write(Duration duration) {
    StringBuilder written = new StringBuilder();
    append(written, duration.toHours(), "h");
    append(written, duration.toMinutesPart(), "min");
    append(written, duration.toSecondsPart(), "s");
    return written.isEmpty() ? "0 s" : written.toString();
  }

  private static void append(StringBuilder written, long amount, String unit) {
    if (amount > 0) {
      written.append(written.isEmpty() ? "" : " ").append(amount).append(' ').append(unit);
    }
  }

  private static Optional<Duration> parse(String word) {
    Matcher matcher = WRITTEN.matcher(word);
    return matcher.matches()
        ? Optional.of(
            Duration.ofHours(amount(matcher, 1))
                .plusMinutes(amount(matcher, 2))
                .plusSeconds(amount(matcher, 3)))
        : parseIso(word);
  }

  private static long amount(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static Optional<Duration> parseIso(String word) {
    try {
      return Optional.of(Duration.parse(word));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
