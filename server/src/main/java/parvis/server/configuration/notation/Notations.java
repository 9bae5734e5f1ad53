package parvis.server.configuration.notation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import parvis.engine.configuration.Location;
import parvis.server.configuration.problem.Message;

/** How single values are written. */
public final class Notations {
  public static final Notation<String> ID = matching(Message.ID, "[a-z0-9][a-z0-9-]{0,39}");
  public static final Notation<String> ICON = matching(Message.ICON, "[a-z0-9][a-z0-9-]{0,59}");
  public static final Notation<String> COLOUR = matching(Message.COLOUR, "#[0-9a-fA-F]{6}");
  public static final Notation<LocalTime> TIME = new Notation<>(Message.TIME, Notations::time);
  public static final Notation<LocalDate> DATE = new Notation<>(Message.DATE, Notations::date);
  public static final Notation<Double> LATITUDE =
      new Notation<>(Message.LATITUDE, word -> degrees(word, Location.MOST_LATITUDE));
  public static final Notation<Double> LONGITUDE =
      new Notation<>(Message.LONGITUDE, word -> degrees(word, Location.MOST_LONGITUDE));
  public static final Notation<Boolean> YES_OR_NO =
      new Notation<>(Message.YES_OR_NO, Notations::yesOrNo);

  private static final Set<String> YES = Set.of("yes", "true", "on", "oui");
  private static final Set<String> NO = Set.of("no", "false", "off", "non");

  private Notations() {}

  private static Notation<String> matching(Message wrong, String regex) {
    Pattern pattern = Pattern.compile(regex);
    return new Notation<>(
        wrong, word -> Optional.of(word).filter(one -> pattern.matcher(one).matches()));
  }

  /** A time of day as 8:30 or 08:30. */
  public static Optional<LocalTime> time(String word) {
    try {
      return Optional.of(LocalTime.parse(word.indexOf(':') == 1 ? "0" + word : word));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> date(String word) {
    try {
      return Optional.of(LocalDate.parse(word));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  public static Optional<ZoneId> zone(String word) {
    return ZoneId.getAvailableZoneIds().contains(word)
        ? Optional.of(ZoneId.of(word))
        : Optional.empty();
  }

  private static Optional<Boolean> yesOrNo(String word) {
    return YES.contains(word)
        ? Optional.of(true)
        : Optional.of(false).filter(_ -> NO.contains(word));
  }

  private static Optional<Double> degrees(String word, int most) {
    return word.matches("-?[0-9]{1,3}(\\.[0-9]{1,12})?")
        ? Optional.of(Double.valueOf(word)).filter(degrees -> Math.abs(degrees) <= most)
        : Optional.empty();
  }

  /** A whole number from {@code least} to {@code most}. */
  public static Optional<Integer> number(String word, int least, int most) {
    return word.matches("-?[0-9]{1,9}")
        ? Optional.of(Integer.valueOf(word)).filter(n -> n >= least && n <= most)
        : Optional.empty();
  }
}
