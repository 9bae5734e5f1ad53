package parvis.server.configuration.part;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parvis.engine.configuration.OpeningHours.Interval;
import parvis.server.configuration.document.Piece;
import parvis.server.configuration.document.Piece.Word;
import parvis.server.configuration.notation.HoursNotation;
import parvis.server.configuration.problem.Message;
import parvis.server.configuration.problem.Problems;

/** Reads a week: a day, or days such as monday-friday; fewer days win over more. */
final class WeekReader {
  private final Problems problems;
  private final Map<List<DayOfWeek>, List<Interval>> written = new LinkedHashMap<>();

  WeekReader(Problems problems) {
    this.problems = problems;
  }

  /** The intervals by day; a day that is not named is not in it. */
  Map<DayOfWeek, List<Interval>> read(Map<String, Piece> entries) {
    entries.forEach(this::read);
    Map<DayOfWeek, List<Interval>> week = new EnumMap<>(DayOfWeek.class);
    written.keySet().stream()
        .sorted(Comparator.comparingInt(days -> -days.size()))
        .forEach(days -> days.forEach(day -> week.put(day, written.getOrDefault(days, List.of()))));
    return week;
  }

  private void read(String days, Piece piece) {
    Optional<List<DayOfWeek>> named = HoursNotation.findDays(days);
    if (named.isEmpty()) {
      problems.report(piece.place(), Message.DAY, days);
    }
    written.put(named.orElse(List.of()), intervals(problems, piece));
  }

  /** The intervals that {@code piece} says, none with a problem when it says no hours. */
  static List<Interval> intervals(Problems problems, Piece piece) {
    String hours = piece instanceof Word word ? word.text() : "?";
    Optional<List<Interval>> intervals = HoursNotation.findIntervals(hours);
    if (intervals.isEmpty()) {
      problems.report(piece.place(), Message.HOURS, hours);
    }
    return intervals.orElse(List.of());
  }
}
