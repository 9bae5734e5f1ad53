package parvis.engine.site;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Kept;
import parvis.engine.agenda.Windows;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.GiveBack;
import parvis.engine.hours.OpeningCalendar;

/**
 * What is kept for people who walk in: by hand on some days, and given back to bookings window by
 * window where the configuration says so.
 */
public final class KeptTime {
  /** A site closed for longer is asked again then. */
  private static final int DAYS_AHEAD = 60;

  private final Map<LocalDate, Map<String, Integer>> byHand = new TreeMap<>();
  private final Map<String, Instant> givenBack = new TreeMap<>();
  private final Map<String, Instant> dueAt = new TreeMap<>();
  private Map<String, GiveBack> rules = Map.of();
  private @Nullable OpeningCalendar calendar;
  private @Nullable Instant next;
  private ZoneId zone = ZoneOffset.UTC;

  /** What was given back by another rule than the one that holds now is kept again. */
  void configure(Catalogue catalogue) {
    Map<String, GiveBack> now = new TreeMap<>();
    catalogue
        .configuration()
        .agenda()
        .offers()
        .forEach(
            (service, offer) -> {
              if (offer.giveBack() != null) {
                now.put(service, offer.giveBack());
              }
            });
    givenBack.keySet().removeIf(service -> !isSameMoment(now.get(service), rules.get(service)));
    rules = now;
    calendar = OpeningCalendar.of(catalogue.configuration());
    zone = catalogue.configuration().zone();
    dueAt.clear();
    next = null;
    rules.keySet().forEach(this::plan);
  }

  private static boolean isSameMoment(@Nullable GiveBack one, @Nullable GiveBack other) {
    return one != null && other != null && one.before().equals(other.before());
  }

  void set(LocalDate date, String service, @Nullable Integer percent) {
    Map<String, Integer> ofDay = byHand.computeIfAbsent(date, _ -> new TreeMap<>());
    if (percent == null) {
      ofDay.remove(service);
    } else {
      ofDay.put(service, percent);
    }
    if (ofDay.isEmpty()) {
      byHand.remove(date);
    }
  }

  /** Gives back until that moment; tells until when that was done before, null for not at all. */
  @Nullable Instant giveBack(String service, Instant until) {
    Instant before = givenBack.put(service, until);
    if (rules.containsKey(service)) {
      plan(service);
    }
    return before;
  }

  void forgetBefore(LocalDate date) {
    byHand.keySet().removeIf(day -> day.isBefore(date));
  }

  /** What is kept of a day. */
  public Kept on(LocalDate date) {
    return new Kept(byHand.getOrDefault(date, Map.of()), givenBack);
  }

  /** The days on which the part kept was changed by hand, with what is kept. */
  Map<LocalDate, Map<String, Integer>> byHand() {
    return Collections.unmodifiableMap(byHand);
  }

  /** Until when kept time was given back, by service. */
  Map<String, Instant> givenBack() {
    return Collections.unmodifiableMap(givenBack);
  }

  /** When time is to be given back next, null for never. */
  @Nullable Instant nextDue() {
    return next;
  }

  /** Until when time is to be given back at {@code now}, by service, where the moment has come. */
  public Map<String, Instant> due(Instant now) {
    if (next == null || now.isBefore(next)) {
      return Map.of();
    }
    Map<String, Instant> until = new TreeMap<>();
    rules.forEach(
        (service, rule) -> {
          Instant at = dueAt.get(service);
          if (at != null && !now.isBefore(at)) {
            until.put(service, endOfWindow(now.plus(rule.before())));
          }
        });
    return until;
  }

  /** Where nothing was given back yet, or another rule held, it is to be done at once. */
  private void plan(String service) {
    Duration before = Objects.requireNonNull(rules.get(service)).before();
    Instant until = givenBack.get(service);
    dueAt.put(service, until == null ? Instant.EPOCH : nextWindow(until).minus(before));
    next = Collections.min(dueAt.values());
  }

  /** The first window that begins at that moment or later; a day's windows may last past it. */
  private Instant nextWindow(Instant from) {
    OpeningCalendar hours = Objects.requireNonNull(calendar);
    LocalDate day = from.atZone(zone).toLocalDate().minusDays(1);
    for (int i = 0; i < DAYS_AHEAD; i++) {
      for (Instant window : Windows.of(hours.spans(day.plusDays(i)))) {
        if (!window.isBefore(from)) {
          return window;
        }
      }
    }
    return day.plusDays(DAYS_AHEAD).atStartOfDay(zone).toInstant();
  }

  /** The end of the window in which the moment lies, or the moment itself. */
  private Instant endOfWindow(Instant at) {
    OpeningCalendar hours = Objects.requireNonNull(calendar);
    LocalDate day = at.atZone(zone).toLocalDate();
    for (LocalDate one = day.minusDays(1); !one.isAfter(day); one = one.plusDays(1)) {
      for (Instant window : Windows.of(hours.spans(one))) {
        if (!window.isAfter(at) && window.plus(Windows.LENGTH).isAfter(at)) {
          return window.plus(Windows.LENGTH);
        }
      }
    }
    return at;
  }
}
