package parvis.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.HoursPeriod;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.OpeningHours.Interval;
import parvis.engine.configuration.SpecialDay;
import parvis.engine.configuration.Text;

/** Hours as people write them, for stories. */
final class Hours {
  private Hours() {}

  /** Intervals such as "08:30-12:00, 13:30-17:00"; none for an empty text. */
  static List<Interval> intervals(String written) {
    return Arrays.stream(written.split(", ", -1))
        .filter(part -> !part.isEmpty())
        .map(Hours::interval)
        .toList();
  }

  private static Interval interval(String written) {
    List<LocalTime> times =
        Arrays.stream(written.split("-", -1))
            .map(time -> time.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(time))
            .toList();
    return new Interval(times.getFirst(), times.getLast());
  }

  /** The same intervals every day. */
  static Map<DayOfWeek, List<Interval>> daily(String written) {
    Map<DayOfWeek, List<Interval>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, intervals(written));
    }
    return week;
  }

  /** The same intervals every day of the year. */
  static OpeningHours every(String written) {
    return OpeningHours.ofWeek(daily(written));
  }

  static OpeningHours withDay(OpeningHours hours, String date, SpecialDay day) {
    Map<LocalDate, SpecialDay> days = new TreeMap<>(hours.days());
    days.put(LocalDate.parse(date), day);
    return new OpeningHours(hours.week(), hours.periods(), days);
  }

  static OpeningHours withPeriod(OpeningHours hours, HoursPeriod period) {
    return new OpeningHours(hours.week(), List.of(period), hours.days());
  }

  static SpecialDay day(@Nullable String name, String written) {
    return new SpecialDay(name == null ? null : Text.same(name), false, intervals(written));
  }

  static SpecialDay holiday(String name) {
    return new SpecialDay(Text.same(name), true, List.of());
  }

  static HoursPeriod period(String name, String from, String to, String written) {
    return new HoursPeriod(
        Text.same(name), LocalDate.parse(from), LocalDate.parse(to), daily(written));
  }
}
