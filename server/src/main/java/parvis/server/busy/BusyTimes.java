package parvis.server.busy;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.RawProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import parvis.engine.hours.Span;

/**
 * When somebody is busy, by the entries of a calendar (RFC 5545): those that repeat, their
 * exceptions, whole days and times without a zone included; not what is free, cancelled, or booked
 * here.
 */
final class BusyTimes {
  private static final int MOST_TIMES = 5_000; // of one entry
  private static final String FREE_AT_MICROSOFT = "X-MICROSOFT-CDO-BUSYSTATUS";

  /** Times without a zone are read in the machine's: only their figures count here. */
  private static final ZoneId MACHINE = ZoneId.systemDefault();

  private final ZoneId zone;
  private final Span window;
  private final String own;
  private final List<Span> found = new ArrayList<>();

  private BusyTimes(ZoneId zone, Span window, String site) {
    this.zone = zone;
    this.window = window;
    this.own = "@" + site;
  }

  /**
   * The busy times within {@code window}, in order, those that touch as one.
   *
   * @param entries iCalendar texts; all entries of one UID stand in the same text
   * @param zone of whole days and of times without one
   * @param site id of the site, whose own bookings do not count
   */
  static List<Span> of(List<String> entries, ZoneId zone, Span window, String site) {
    BusyTimes times = new BusyTimes(zone, window, site);
    entries.stream().flatMap(text -> Biweekly.parse(text).all().stream()).forEach(times::add);
    return times.merged();
  }

  private void add(ICalendar calendar) {
    Set<Instance> exceptions = new HashSet<>();
    for (VEvent event : calendar.getEvents()) {
      if (event.getRecurrenceId() != null) {
        exceptions.add(new Instance(uid(event), event.getRecurrenceId().getValue().toInstant()));
      }
    }
    calendar.getEvents().stream()
        .filter(event -> event.getDateStart() != null && takesTime(event))
        .forEach(event -> add(event, calendar.getTimezoneInfo(), exceptions));
  }

  /** A time of a repeated entry that has an entry of its own. */
  private record Instance(String uid, Instant at) {}

  private static String uid(VEvent event) {
    return event.getUid() == null ? "" : event.getUid().getValue();
  }

  private boolean takesTime(VEvent event) {
    RawProperty free = event.getExperimentalProperty(FREE_AT_MICROSOFT);
    return (event.getTransparency() == null || !event.getTransparency().isTransparent())
        && (event.getStatus() == null || !event.getStatus().isCancelled())
        && (free == null || !"FREE".equalsIgnoreCase(free.getValue()))
        && !uid(event).endsWith(own); // what was booked here takes its time by itself
  }

  private void add(VEvent event, TimezoneInfo zones, Set<Instance> exceptions) {
    Length length = Length.of(event);
    boolean loose = zones.isFloating(event.getDateStart()) || length.inDays();
    TimezoneAssignment assigned = loose ? null : zones.getTimezone(event.getDateStart());
    TimeZone itsOwn =
        assigned == null
            ? TimeZone.getTimeZone(loose ? MACHINE : ZoneId.of("UTC"))
            : assigned.getTimeZone();
    boolean single = event.getRecurrenceId() != null;
    DateIterator times = event.getDateIterator(itsOwn);
    times.advanceTo(Date.from(length.before(window.from())));
    for (int i = 0; i < MOST_TIMES && times.hasNext(); i++) {
      Instant at = times.next().toInstant();
      Instant start = loose ? moved(at, length.inDays()) : at;
      if (!start.isBefore(window.to())) {
        break;
      }
      if (single || !exceptions.contains(new Instance(uid(event), at))) {
        keep(start, length.after(start, zone));
      }
    }
  }

  /** A moment that was read by the machine's clock, by that of the site. */
  private Instant moved(Instant at, boolean wholeDay) {
    LocalDateTime figures = LocalDateTime.ofInstant(at, MACHINE);
    LocalDateTime meant = wholeDay ? figures.toLocalDate().atStartOfDay() : figures;
    return meant.atZone(zone).toInstant();
  }

  private void keep(Instant start, Instant end) {
    Instant from = start.isAfter(window.from()) ? start : window.from();
    Instant to = end.isBefore(window.to()) ? end : window.to();
    if (from.isBefore(to)) {
      found.add(new Span(from, to));
    }
  }

  private List<Span> merged() {
    List<Span> all = new ArrayList<>();
    found.sort(Comparator.comparing(Span::from).thenComparing(Span::to));
    for (Span one : found) {
      Span last = all.isEmpty() ? null : all.getLast();
      if (last == null || one.from().isAfter(last.to())) {
        all.add(one);
      } else if (one.to().isAfter(last.to())) {
        all.set(all.size() - 1, new Span(last.from(), one.to()));
      }
    }
    return all;
  }

  /**
   * How long an entry takes.
   *
   * @param days whole days, 0 for one that has hours
   * @param time how long, when it has hours
   */
  private record Length(long days, Duration time) {
    static Length of(VEvent event) {
      ICalDate start = event.getDateStart().getValue();
      ICalDate end = value(event.getDateEnd());
      Duration said =
          event.getDuration() == null
              ? Duration.ZERO
              : Duration.ofMillis(event.getDuration().getValue().toMillis());
      if (!start.hasTime()) {
        long between =
            end == null
                ? Math.max(1, said.toDays())
                : ChronoUnit.DAYS.between(date(start), date(end));
        return new Length(Math.max(1, between), Duration.ZERO);
      }
      return new Length(
          0, end == null ? said : Duration.between(start.toInstant(), end.toInstant()));
    }

    private static @Nullable ICalDate value(@Nullable DateOrDateTimeProperty property) {
      return property == null ? null : property.getValue();
    }

    private static LocalDate date(ICalDate date) {
      DateTimeComponents figures = date.getRawComponents();
      return figures == null
          ? LocalDate.ofInstant(date.toInstant(), MACHINE)
          : LocalDate.of(figures.getYear(), figures.getMonth(), figures.getDate());
    }

    boolean inDays() {
      return days > 0;
    }

    /** Whatever begins before is over by then. */
    Instant before(Instant moment) {
      return moment.minus(time).minus(Duration.ofDays(days + 1));
    }

    Instant after(Instant start, ZoneId zone) {
      return inDays() ? start.atZone(zone).plusDays(days).toInstant() : start.plus(time);
    }
  }
}
