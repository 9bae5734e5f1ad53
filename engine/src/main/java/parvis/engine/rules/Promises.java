package parvis.engine.rules;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.GuaranteeRules;
import parvis.engine.configuration.Rules;
import parvis.engine.configuration.Service;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Visit;

/**
 * The time before which a person is not called (5.12): {@code now + share × cautious estimate},
 * rounded down; none when there is too little to gain, nothing is known, or it is after closing.
 */
public final class Promises {
  private Promises() {}

  /** What is promised to whoever takes a rank {@code at}; null for nothing. */
  public static @Nullable Instant of(
      SiteState site, Service service, boolean goesOut, ExpectedWait told, Instant at) {
    boolean offered =
        switch (service.guarantee()) {
          case NEVER -> false;
          case ON_REQUEST -> goesOut;
          case ALWAYS -> true;
        };
    if (!offered || !(told instanceof ExpectedWait.Between(_, _, Duration cautious))) {
      return null;
    }
    GuaranteeRules rules = site.catalogue().configuration().rules().guarantee();
    Instant promised = rounded(at, share(rules, cautious), rules.rounding());
    boolean worthwhile = !promised.isBefore(at.plus(rules.minimum()));
    return worthwhile && isWithinHours(site, service.id(), promised) ? promised : null;
  }

  /** How long somebody called who does not come keeps the rank: longer after a time promised. */
  public static Duration tolerance(SiteState site, Visit visit) {
    Rules rules = site.catalogue().configuration().rules();
    Duration longer = rules.guarantee().tolerance();
    return visit.claim().promised() != null && longer.compareTo(rules.noShowTolerance()) > 0
        ? longer
        : rules.noShowTolerance();
  }

  private static Duration share(GuaranteeRules rules, Duration cautious) {
    Duration share = cautious.multipliedBy(rules.share()).dividedBy(100);
    return share.compareTo(rules.maximum()) > 0 ? rules.maximum() : share;
  }

  private static Instant rounded(Instant at, Duration after, Duration rounding) {
    long step = Math.max(1, rounding.toMillis());
    return Instant.ofEpochMilli(Math.floorDiv(at.plus(after).toEpochMilli(), step) * step);
  }

  /** Whether somebody may still be called at {@code time}: before the last closing of its day. */
  static boolean isWithinHours(SiteState site, String service, Instant time) {
    return OpeningCalendar.ofService(site.catalogue(), service).isBeforeLastClosing(time);
  }
}
