package parvis.server.configuration.change;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.HoursPeriod;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.OpeningHours.Interval;
import parvis.engine.configuration.SpecialDay;
import parvis.engine.configuration.Text;
import parvis.server.configuration.notation.HoursNotation;

/** Hours as people read them: the week, each period, single days, holidays year by year. */
final class HoursPortrait {
  private HoursPortrait() {}

  /** Adds hours to the portrait of what has them; nothing but "none" when it has none. */
  static void add(Portrait portrait, @Nullable OpeningHours hours) {
    OpeningHours shown = hours == null ? OpeningHours.always() : hours;
    portrait
        .with(Label.HOURS, week(shown.week()))
        .with(Label.PERIODS, shown.periods().stream().map(HoursPortrait::period).toList())
        .with(Label.SINGLE_DAYS, days(shown, false));
    Map<Integer, String> years = new TreeMap<>();
    shown.days().keySet().forEach(date -> years.putIfAbsent(date.getYear(), ""));
    for (int year : years.keySet()) {
      List<String> holidays = holidays(shown, year);
      if (!holidays.isEmpty()) {
        portrait.with(Label.PUBLIC_HOLIDAYS, Integer.toString(year), holidays);
      }
    }
  }

  private static List<String> week(Map<DayOfWeek, List<Interval>> week) {
    return Arrays.stream(DayOfWeek.values())
        .filter(week::containsKey)
        .map(day -> lower(day) + " " + HoursNotation.write(week.getOrDefault(day, List.of())))
        .toList();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String period(HoursPeriod period) {
    String week = period.week().isEmpty() ? "closed" : String.join(", ", week(period.week()));
    return "%s %s/%s (%s)".formatted(name(period.name()), period.from(), period.to(), week);
  }

  private static List<String> days(OpeningHours hours, boolean publicHolidays) {
    return hours.days().entrySet().stream()
        .filter(day -> day.getValue().publicHoliday() == publicHolidays)
        .map(day -> day(day.getKey(), day.getValue()))
        .toList();
  }

  private static List<String> holidays(OpeningHours hours, int year) {
    return days(hours, true).stream().filter(day -> day.startsWith(year + "-")).toList();
  }

  private static String day(LocalDate date, SpecialDay day) {
    String hours = day.publicHoliday() ? "" : " " + HoursNotation.write(day.intervals());
    return date + hours + (day.name() == null ? "" : " " + name(day.name()));
  }

  private static String name(Text name) {
    return new TreeMap<>(name.byLanguage())
        .values().stream().distinct().map(one -> "« " + one + " »").collect(joining(" "));
  }
}
