package parvis.server.configuration.notation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parvis.engine.configuration.NumberRange;

/** Ranges of numbers, written by their first and last as they are printed: A001-A499. */
public final class RangeNotation {
  private static final Pattern WRITTEN =
      Pattern.compile("([A-Z]{0,4})(\\d{1,6}) ?- ?([A-Z]{0,4})(\\d{1,6})");

  private RangeNotation() {}

  public static Optional<NumberRange> find(String id, String numbers) {
    Matcher matcher = WRITTEN.matcher(numbers);
    return matcher.matches() && matcher.group(1).equals(matcher.group(3))
        ? find(id, matcher)
        : Optional.empty();
  }

  private static Optional<NumberRange> find(String id, Matcher matcher) {
    int first = Integer.parseInt(matcher.group(2));
    int last = Integer.parseInt(matcher.group(4));
    return last < first
        ? Optional.empty()
        : Optional.of(
            new NumberRange(id, matcher.group(1), first, last, matcher.group(2).length()));
  }

  /** As written: A001-A499. */
  public static String write(NumberRange range) {
    return number(range, range.first()) + "-" + number(range, range.last());
  }

  private static String number(NumberRange range, int number) {
    String digits = Integer.toString(number);
    return range.prefix() + "0".repeat(Math.max(0, range.width() - digits.length())) + digits;
  }
}
