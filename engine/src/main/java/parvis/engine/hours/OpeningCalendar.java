package parvis.engine.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.DayHours;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.OpeningHours.Interval;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;

/**
 * The hours of a site, a service or an area on the calendar, and as moments in the site's zone.
 *
 * <p>A service is open when its own hours, the site's and those of one of its areas are: hours of
 * their own only ever narrow those of the site.
 */
public final class OpeningCalendar {
  private static final int DAYS_A_WEEK = 7;
  private static final int DAYS_LOOKED_AHEAD = 400; // a year, and what a summer may still close

  private final ZoneId zone;
  private final Function<LocalDate, DayHours> days;
  private final boolean always;

  private OpeningCalendar(ZoneId zone, Function<LocalDate, DayHours> days, boolean always) {
    this.zone = zone;
    this.days = days;
    this.always = always;
  }

  /** The hours of the site itself. */
  public static OpeningCalendar of(SiteConfiguration site) {
    return new OpeningCalendar(site.zone(), site.hours()::on, site.hours().isAlways());
  }

  /** The hours of a service; the site's for one that is not configured. */
  public static OpeningCalendar ofService(Catalogue catalogue, String id) {
    OpeningCalendar site = of(catalogue.configuration());
    Service service = catalogue.findService(id);
    if (service == null) {
      return site;
    }
    List<OpeningHours> areas = ofAreas(catalogue, service);
    OpeningCalendar own = site.narrowed(service.hours());
    return areas.isEmpty() ? own : own.narrowed(date -> together(areas, date));
  }

  /** Whether a service has other hours than the site: its own, or those of all its areas. */
  public static boolean isNarrowed(Catalogue catalogue, Service service) {
    return service.hours() != null || !ofAreas(catalogue, service).isEmpty();
  }

  /** The plain week of a service, within those of the site and of its areas. */
  public static Map<DayOfWeek, List<Interval>> plainWeek(Catalogue catalogue, Service service) {
    Map<DayOfWeek, List<Interval>> week = new EnumMap<>(DayOfWeek.class);
    List<OpeningHours> areas = ofAreas(catalogue, service);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Interval> hours = catalogue.configuration().hours().on(day);
      if (service.hours() != null) {
        hours = Intervals.common(hours, service.hours().on(day));
      }
      if (!areas.isEmpty()) {
        List<Interval> all = areas.stream().flatMap(area -> area.on(day).stream()).toList();
        hours = Intervals.common(hours, Intervals.together(all));
      }
      week.put(day, hours);
    }
    return week;
  }

  /** The hours of who is there within the site's hours; the site's when {@code own} is null. */
  public static OpeningCalendar within(SiteConfiguration site, @Nullable OpeningHours own) {
    return of(site).narrowed(own);
  }

  /** The hours of an area; the site's for one that is not configured. */
  public static OpeningCalendar ofArea(Catalogue catalogue, String id) {
    Area area = catalogue.findArea(id);
    return of(catalogue.configuration()).narrowed(area == null ? null : area.hours());
  }

  /** The hours of the areas of a service; none when one of them has those of the site. */
  private static List<OpeningHours> ofAreas(Catalogue catalogue, Service service) {
    List<OpeningHours> own =
        service.areas().stream()
            .flatMap(id -> Stream.ofNullable(catalogue.findArea(id)))
            .flatMap(area -> Stream.ofNullable(area.hours()))
            .toList();
    return own.size() < service.areas().size() ? List.of() : own;
  }

  private static DayHours together(List<OpeningHours> hours, LocalDate date) {
    List<Interval> all = new ArrayList<>();
    hours.forEach(one -> all.addAll(one.on(date).intervals()));
    return new DayHours(date, Intervals.together(all), hours.getFirst().on(date).origin());
  }

  private OpeningCalendar narrowed(@Nullable OpeningHours own) {
    return own == null ? this : narrowed((Function<LocalDate, DayHours>) own::on);
  }

  private OpeningCalendar narrowed(Function<LocalDate, DayHours> own) {
    return new OpeningCalendar(zone, date -> narrow(days.apply(date), own.apply(date)), false);
  }

  /** Both at once; the more special of the two is where the hours come from. */
  private static DayHours narrow(DayHours wide, DayHours own) {
    boolean wideSays = wide.isClosed() || wide.origin().kind().compareTo(own.origin().kind()) > 0;
    return new DayHours(
        wide.date(),
        Intervals.common(wide.intervals(), own.intervals()),
        wideSays ? wide.origin() : own.origin());
  }

  /** When people are received on {@code date} by the clock, and why so. */
  public DayHours on(LocalDate date) {
    return days.apply(date);
  }

  /** When people are received on {@code date}, in order; empty when closed all day. */
  public List<Span> spans(LocalDate date) {
    List<Span> spans = new ArrayList<>();
    for (Interval interval : on(date).intervals()) {
      Instant from = moment(date, interval.from());
      Instant to =
          interval.isToMidnight()
              ? moment(date.plusDays(1), LocalTime.MIDNIGHT)
              : moment(date, interval.to());
      if (from.isBefore(to)) { // a clock set forward can skip an interval
        spans.add(new Span(from, to));
      }
    }
    return spans;
  }

  /** The first moment of {@code date} at which a clock shows {@code time}, or has passed it. */
  private Instant moment(LocalDate date, LocalTime time) {
    LocalDateTime local = date.atTime(time);
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant()
        : local.atZone(zone).toInstant(); // the earlier of two, where a clock is set back
  }

  private LocalDate dateOf(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** Whether people are received at {@code at}. */
  public boolean isOpen(Instant at) {
    if (always) {
      return true;
    }
    LocalDate date = dateOf(at);
    // A clock set back at midnight shows the end of yesterday once more.
    return Stream.of(date, date.minusDays(1), date.plusDays(1))
        .flatMap(day -> spans(day).stream())
        .anyMatch(span -> span.contains(at));
  }

  /** Whether people are received just before {@code at} and on: it is no closing. */
  public boolean isOpenAcross(Instant at) {
    return isOpen(at) && isOpen(at.minusNanos(1));
  }

  /** Why nobody is received at {@code at} and until when; null when they are. */
  public @Nullable Closure findClosure(Instant at) {
    return isOpen(at) ? null : closedUntil(at, at);
  }

  /** The closure of somebody who is closed at {@code at} and does not open before {@code next}. */
  public Closure closedUntil(Instant at, Instant next) {
    Instant opens = findOpening(next);
    LocalDate today = dateOf(at);
    LocalDate until = opens == null ? today : dateOf(opens).minusDays(1);
    DayHours special =
        today
            .datesUntil((until.isBefore(today) ? today : until).plusDays(1))
            .map(this::on)
            .filter(day -> day.origin().isSpecial())
            .findFirst()
            .orElse(null);
    return new Closure(opens, special);
  }

  /** The first moment from {@code at} on at which people are received; null for not in a year. */
  public @Nullable Instant findOpening(Instant at) {
    LocalDate date = dateOf(at);
    return date.minusDays(1)
        .datesUntil(date.plusDays(DAYS_LOOKED_AHEAD))
        .flatMap(day -> spans(day).stream())
        .filter(span -> span.to().isAfter(at))
        .findFirst()
        .map(span -> span.from().isBefore(at) ? at : span.from())
        .orElse(null);
  }

  /**
   * When those who are received at {@code at} no longer are, also after midnight; null while it is
   * closed, and for not within a week.
   */
  public @Nullable Instant findClosing(Instant at) {
    LocalDate date = dateOf(at);
    Instant end = null;
    for (LocalDate day : date.minusDays(1).datesUntil(date.plusDays(DAYS_A_WEEK + 1)).toList()) {
      for (Span span : spans(day)) {
        if (end == null ? span.contains(at) : span.from().equals(end)) {
          end = span.to();
        } else if (end != null && span.from().isAfter(end)) {
          return end;
        }
      }
    }
    return end == null || end.isAfter(at.plus(Duration.ofDays(DAYS_A_WEEK))) ? null : end;
  }

  /** When the last hours of {@code date} end; null when it is closed all day. */
  public @Nullable Instant findLastClosing(LocalDate date) {
    List<Span> spans = spans(date);
    return spans.isEmpty() ? null : Objects.requireNonNull(spans.getLast()).to();
  }

  /** Whether there is still some opening on the date of {@code at}, then or later. */
  public boolean isBeforeLastClosing(Instant at) {
    Instant closing = findLastClosing(dateOf(at));
    return closing != null && at.isBefore(closing);
  }
}
