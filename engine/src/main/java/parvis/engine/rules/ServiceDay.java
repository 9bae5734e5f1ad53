package parvis.engine.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.LastRanks;
import parvis.engine.configuration.Service;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.site.SiteDay;
import parvis.engine.site.SiteState;

/**
 * How far the day of a service has come: it opens, gives its last ranks, receives only who waits,
 * and closes (5.29). A break at noon is no end of the day.
 */
public final class ServiceDay {
  /** Last ranks are announced so long before there are none. */
  private static final Duration ANNOUNCED = Duration.ofMinutes(30);

  /** How far a day has come. */
  public enum Phase {
    /** Ranks are given. */
    OPEN,
    /** The last ranks are given. */
    LAST_RANKS,
    /** No more ranks are given; who waits is received. */
    DRAINING,
    /** Nobody is received, or staff let it give no ranks. */
    CLOSED
  }

  /**
   * How far a day has come.
   *
   * @param phase for whoever comes now
   * @param closes when it closes for the day; null where that says nothing about ranks
   */
  public record Progress(Phase phase, @Nullable Instant closes) {}

  private final SiteState site;
  private final Instant at;

  /** The services of {@code site} at {@code at}. */
  public ServiceDay(SiteState site, Instant at) {
    this.site = site;
    this.at = at;
  }

  /**
   * How far the day of a service has come.
   *
   * @param told the wait of whoever comes now; unknown for not to be counted
   */
  public Progress progress(Service service, ExpectedWait told) {
    OpeningCalendar hours = OpeningCalendar.ofService(site.catalogue(), service.id());
    if (!site.isServiceOpen(service.id()) || !hours.isOpen(at)) {
      return new Progress(Phase.CLOSED, null);
    }
    LastRanks rule = service.lastRanks();
    Instant closes = rule.equals(LastRanks.AT_CLOSING) ? null : findEnd(hours);
    if (closes == null) {
      return new Progress(Phase.OPEN, null);
    }
    Duration left = Duration.between(at, closes);
    Duration kept = kept(service, told);
    if (left.compareTo(kept) <= 0) {
      return new Progress(Phase.DRAINING, closes);
    }
    boolean soon = left.compareTo(kept.plus(ANNOUNCED)) <= 0;
    return new Progress(soon ? Phase.LAST_RANKS : Phase.OPEN, closes);
  }

  /** How long before closing no more ranks are given. */
  private Duration kept(Service service, ExpectedWait told) {
    LastRanks rule = service.lastRanks();
    if (rule.byLoad() && told instanceof ExpectedWait.Between(_, Duration high, _)) {
      int number = site.catalogue().numberOf(service.id());
      Duration needed = high.plusNanos(site.paces().duration(number));
      return needed.compareTo(rule.before()) > 0 ? needed : rule.before();
    }
    return rule.before();
  }

  /** When it closes for the day, null when it opens again on the same one, or never closes. */
  private @Nullable Instant findEnd(OpeningCalendar hours) {
    Instant closes = hours.findClosing(at);
    Instant again = closes == null ? null : hours.findOpening(closes);
    boolean goesOn = again != null && dayOf(again).equals(dayOf(at));
    return goesOn ? null : closes;
  }

  private LocalDate dayOf(Instant moment) {
    return SiteDay.of(moment, site.catalogue().configuration());
  }
}
