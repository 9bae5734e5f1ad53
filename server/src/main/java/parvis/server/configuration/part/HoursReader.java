package parvis.server.configuration.part;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.OpeningHours.Interval;
import parvis.server.configuration.document.Piece;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.document.Piece.Word;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.notation.HoursNotation;
import parvis.server.configuration.problem.Message;
import parvis.server.configuration.problem.Problems;

/** Reads opening hours: a day, or days such as monday-friday; fewer days win over more. */
final class HoursReader {
  private final Problems problems;
  private final Map<List<DayOfWeek>, List<Interval>> written = new LinkedHashMap<>();

  private HoursReader(Problems problems) {
    this.problems = problems;
  }

  static OpeningHours read(Fields fields) {
    return switch (fields.find("hours")) {
      case null -> OpeningHours.always();
      case Word word when word.text().equals("always") -> OpeningHours.always();
      case Table table -> new HoursReader(fields.reading().problems()).read(table);
      case Piece _ -> {
        fields.report("hours", Message.NOT_A_TABLE);
        yield OpeningHours.always();
      }
    };
  }

  private OpeningHours read(Table table) {
    table.entries().forEach(this::read);
    Map<DayOfWeek, List<Interval>> week = new EnumMap<>(DayOfWeek.class);
    written.keySet().stream()
        .sorted(Comparator.comparingInt(days -> -days.size()))
        .forEach(days -> days.forEach(day -> week.put(day, written.getOrDefault(days, List.of()))));
    return OpeningHours.ofWeek(week);
  }

  private void read(String days, Piece piece) {
    Optional<List<DayOfWeek>> named = HoursNotation.findDays(days);
    if (named.isEmpty()) {
      problems.report(piece.place(), Message.DAY, days);
    }
    String hours = piece instanceof Word word ? word.text() : "?";
    Optional<List<Interval>> intervals = HoursNotation.findIntervals(hours);
    if (intervals.isEmpty()) {
      problems.report(piece.place(), Message.HOURS, hours);
    }
    written.put(named.orElse(List.of()), intervals.orElse(List.of()));
  }
}
