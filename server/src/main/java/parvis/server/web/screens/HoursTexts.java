package parvis.server.web.screens;

import static java.util.stream.Collectors.joining;

import io.quarkus.qute.TemplateExtension;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.DayHours;
import parvis.engine.configuration.HoursPeriod;
import parvis.engine.configuration.OpeningHours.Interval;
import parvis.engine.configuration.Text;

/** Hours in words. */
@TemplateExtension
final class HoursTexts {
  private static final String MIDNIGHT = "24:00";

  private HoursTexts() {}

  /** Where the hours are as a calendar to subscribe to. */
  static String file(HoursScreen screen, String site, Words words) {
    return "/api/v1/sites/" + site + "/hours.ics?lang=" + words.language();
  }

  /** The hours of a day, such as 08:30–12:00, 13:30–17:00. */
  static String hours(DayHours day, Words words) {
    return hours(day.intervals(), words);
  }

  private static String hours(List<Interval> intervals, Words words) {
    if (intervals.isEmpty()) {
      return words.say("hours.closed");
    }
    return intervals.equals(List.of(Interval.WHOLE_DAY))
        ? words.say("hours.all-day")
        : intervals.stream().map(HoursTexts::interval).collect(joining(", "));
  }

  private static String interval(Interval interval) {
    return interval.from() + "–" + (interval.isToMidnight() ? MIDNIGHT : interval.to());
  }

  /** Why a day is not as usual; empty for one that is. */
  static String note(DayHours day, Words words) {
    Text name = day.origin().name();
    return switch (day.origin().kind()) {
      case WEEK -> "";
      case PERIOD -> name == null ? "" : words.text(name);
      case SINGLE_DAY -> name == null ? words.say("hours.single") : words.text(name);
      case PUBLIC_HOLIDAY -> words.say("hours.holiday", name == null ? "" : words.text(name));
    };
  }

  /** From which day to which, in words. */
  static String dates(HoursPeriod period, Words words) {
    return words.say("hours.dates", words.date(period.from()), words.date(period.to()));
  }

  /** The week of a period: days with the same hours are one line. */
  static List<String> lines(HoursPeriod period, Words words) {
    List<String> lines = new ArrayList<>();
    Map<DayOfWeek, List<Interval>> week = period.week();
    DayOfWeek first = null;
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Interval> hours = week.getOrDefault(day, List.of());
      if (first == null || !hours.equals(week.getOrDefault(day.minus(1), List.of()))) {
        first = day;
      }
      boolean last =
          day == DayOfWeek.SUNDAY || !hours.equals(week.getOrDefault(day.plus(1), List.of()));
      if (last && !hours.isEmpty()) {
        lines.add(days(first, day, words) + " " + hours(hours, words));
      }
    }
    return lines.isEmpty() ? List.of(words.say("hours.closed")) : lines;
  }

  private static String days(@Nullable DayOfWeek first, DayOfWeek last, Words words) {
    Locale locale = Locale.of(words.language());
    String to = last.getDisplayName(TextStyle.FULL, locale);
    return first == null || first == last
        ? to
        : words.say("hours.days", first.getDisplayName(TextStyle.FULL, locale), to);
  }
}
