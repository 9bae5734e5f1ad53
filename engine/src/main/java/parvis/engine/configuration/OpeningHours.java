package parvis.engine.configuration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When a site, a service or an area receives people, in the site's time zone. A single day goes
 * before a period, and a period before the week.
 *
 * @param week intervals by day, in order, a day not named being closed; an empty map means open
 *     from midnight to midnight every day
 * @param periods parts of the year with another week; the first that holds counts
 * @param days single days with hours of their own, by date
 */
public record OpeningHours(
    Map<DayOfWeek, List<Interval>> week,
    List<HoursPeriod> periods,
    Map<LocalDate, SpecialDay> days) {
  private static final OpeningHours ALWAYS = ofWeek(Map.of());

  /**
   * Open from {@code from} until just before {@code to}.
   *
   * @param from first moment
   * @param to just after the last one; midnight for the end of the day
   */
  public record Interval(LocalTime from, LocalTime to) {
    /** From midnight to midnight. */
    public static final Interval WHOLE_DAY = new Interval(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public Interval {
      if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
        throw new IllegalArgumentException("hours: " + from + " must be before " + to);
      }
    }

    /** Whether it lasts until the day ends. */
    public boolean isToMidnight() {
      return to.equals(LocalTime.MIDNIGHT);
    }
  }

  public OpeningHours {
    week = Map.copyOf(week);
    periods = List.copyOf(periods);
    days = Collections.unmodifiableMap(new TreeMap<>(days));
  }

  /** The same week all year. */
  public static OpeningHours ofWeek(Map<DayOfWeek, List<Interval>> week) {
    return new OpeningHours(week, List.of(), Map.of());
  }

  /** A site without hours of its own: people decide when it opens. */
  public static OpeningHours always() {
    return ALWAYS;
  }

  /** Whether the hours say nothing. */
  public boolean isAlways() {
    return equals(ALWAYS);
  }

  /** The intervals of {@code day} in the plain week; empty when closed all day. */
  public List<Interval> on(DayOfWeek day) {
    return week.isEmpty() ? List.of(Interval.WHOLE_DAY) : week.getOrDefault(day, List.of());
  }

  /** The intervals of {@code date}, and where they come from. */
  public DayHours on(LocalDate date) {
    SpecialDay special = days.get(date);
    if (special != null) {
      return new DayHours(date, special.intervals(), special.origin());
    }
    return periods.stream()
        .filter(period -> period.contains(date))
        .findFirst()
        .map(period -> new DayHours(date, period.on(date.getDayOfWeek()), period.origin()))
        .orElseGet(() -> new DayHours(date, on(date.getDayOfWeek()), DayHours.Origin.WEEK));
  }

  /** The same with other hours on one day. */
  public OpeningHours withDay(LocalDate date, SpecialDay day) {
    Map<LocalDate, SpecialDay> all = new TreeMap<>(days);
    all.put(date, day);
    return new OpeningHours(week, periods, all);
  }

  /** The same with that day as in the week. */
  public OpeningHours withoutDay(LocalDate date) {
    Map<LocalDate, SpecialDay> all = new TreeMap<>(days);
    all.remove(date);
    return new OpeningHours(week, periods, all);
  }

  /** The last public holiday that is written out; null for none. */
  public @Nullable LocalDate findLastPublicHoliday() {
    return days.entrySet().stream()
        .filter(day -> day.getValue().publicHoliday())
        .map(Map.Entry::getKey)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
