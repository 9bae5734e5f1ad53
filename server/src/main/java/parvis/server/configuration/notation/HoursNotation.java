package parvis.server.configuration.notation;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parvis.engine.configuration.OpeningHours.Interval;

/** Opening hours of a day as people write them: 08:30-12:30, 13:30-17:00. */
public final class HoursNotation {
  private static final String CLOSED = "closed";
  private static final String MIDNIGHT = "24:00";

  private HoursNotation() {}

  public static Optional<List<Interval>> findIntervals(String hours) {
    if (hours.equals(CLOSED)) {
      return Optional.of(List.of());
    }
    List<Interval> intervals = new ArrayList<>();
    for (String part : hours.split(",", -1)) {
      Optional<Interval> interval = findInterval(part.strip());
      if (interval.isEmpty() || !follows(interval.get(), intervals)) {
        return Optional.empty();
      }
      intervals.add(interval.get());
    }
    return Optional.of(intervals);
  }

  private static boolean follows(Interval next, List<Interval> before) {
    return before.isEmpty()
        || (!before.getLast().isToMidnight() && !next.from().isBefore(before.getLast().to()));
  }

  private static Optional<Interval> findInterval(String part) {
    List<String> words = Arrays.stream(part.split("-", -1)).map(String::strip).toList();
    if (words.size() != 2) {
      return Optional.empty();
    }
    Optional<LocalTime> from = Notations.time(words.getFirst());
    boolean toMidnight = words.getLast().equals(MIDNIGHT);
    Optional<LocalTime> to =
        toMidnight ? Optional.of(LocalTime.MIDNIGHT) : Notations.time(words.getLast());
    return from.isPresent() && to.isPresent() && (toMidnight || from.get().isBefore(to.get()))
        ? Optional.of(new Interval(from.get(), to.get()))
        : Optional.empty();
  }

  /** The days that "monday" or "monday-friday" names, in order. */
  public static Optional<List<DayOfWeek>> findDays(String days) {
    List<DayOfWeek> ends =
        Arrays.stream(days.split("-", -1)).flatMap(word -> findDay(word).stream()).toList();
    boolean readable = ends.size() == days.split("-", -1).length && ends.size() <= 2;
    return readable && ends.getFirst().compareTo(ends.getLast()) <= 0
        ? Optional.of(between(ends.getFirst(), ends.getLast()))
        : Optional.empty();
  }

  private static Optional<DayOfWeek> findDay(String word) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private static List<DayOfWeek> between(DayOfWeek first, DayOfWeek last) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.compareTo(first) >= 0 && day.compareTo(last) <= 0)
        .toList();
  }

  /** As people write them; "closed" for none. */
  public static String write(List<Interval> intervals) {
    return intervals.isEmpty()
        ? CLOSED
        : intervals.stream().map(HoursNotation::write).collect(joining(", "));
  }

  private static String write(Interval interval) {
    return interval.from() + "-" + (interval.isToMidnight() ? MIDNIGHT : interval.to());
  }
}
