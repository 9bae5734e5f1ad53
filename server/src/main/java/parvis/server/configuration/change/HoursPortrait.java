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

/** Hours as people read them: the week, each period, each single day, holidays year by year. */
final class HoursPortrait {
  private HoursPortrait() {}

  /** Adds hours to the portrait of what has them; nothing but "none" when it has none. */
  static void add(Portrait portrait, @Nullable OpeningHours hours) {
    OpeningHours shown = hours == null ? OpeningHours.always() : hours;
    portrait.with(Label.HOURS, week(shown.week()));
    shown.periods().forEach(period -> add(portrait, period));
    Map<String, String> holidays = new TreeMap<>();
    shown
        .days()
        .forEach(
            (date, day) -> {
              if (day.publicHoliday()) {
                holidays.merge(year(date), date + name(day.name()), (a, b) -> a + ", " + b);
              } else {
                portrait.with(Label.SINGLE_DAY, date.toString(), single(day));
              }
            });
    holidays.forEach((year, days) -> portrait.with(Label.PUBLIC_HOLIDAYS, year, days));
  }

  private static String year(LocalDate date) {
    return Integer.toString(date.getYear());
  }

  private static void add(Portrait portrait, HoursPeriod period) {
    String week = period.week().isEmpty() ? "closed" : String.join(", ", week(period.week()));
    portrait.with(Label.PERIOD, period.from() + "/" + period.to(), week + name(period.name()));
  }

  private static String single(SpecialDay day) {
    return HoursNotation.write(day.intervals()) + name(day.name());
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

  /** The wordings of a name, each once. */
  private static String name(@Nullable Text name) {
    return name == null
        ? ""
        : new TreeMap<>(name.byLanguage())
            .values().stream().distinct().map(one -> " « " + one + " »").collect(joining());
  }
}
