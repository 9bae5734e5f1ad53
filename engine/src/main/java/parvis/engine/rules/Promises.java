package parvis.engine.rules;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.GuaranteeRules;
import parvis.engine.configuration.Rules;
import parvis.engine.configuration.Service;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Visit;

/**
 * The time before which a person is not called (5.12): {@code now + share × cautious estimate},
 * rounded down; from afar no sooner than the person can come; none when there is too little to
 * gain, nothing is known, or it is after closing.
 */
public final class Promises {
  private Promises() {}

  /** What is promised to whoever takes a rank here {@code at}; null for nothing. */
  public static @Nullable Instant of(
      SiteState site, Service service, boolean goesOut, ExpectedWait told, Instant at) {
    boolean offered =
        switch (service.guarantee()) {
          case NEVER -> false;
          case ON_REQUEST -> goesOut;
          case ALWAYS -> true;
        };
    return offered ? promised(site, service, Duration.ZERO, told, at) : null;
  }

  /**
   * What is promised to whoever takes a rank from afar {@code at}; null for nothing. They are out
   * without saying so, and are not called before they can be here.
   *
   * @param way how long they need to come
   */
  public static @Nullable Instant fromAfar(
      SiteState site, Service service, Duration way, ExpectedWait told, Instant at) {
    return service.remoteRanks() && service.guarantee() != GuaranteeOffer.NEVER
        ? promised(site, service, way, told, at)
        : null;
  }

  private static @Nullable Instant promised(
      SiteState site, Service service, Duration way, ExpectedWait told, Instant at) {
    if (!(told instanceof ExpectedWait.Between(_, _, Duration cautious))) {
      return null;
    }
    GuaranteeRules rules = site.catalogue().configuration().rules().guarantee();
    Instant byWait = rounded(at, share(rules, cautious), rules.rounding());
    Instant byWay = roundedUp(at, way, rules.rounding());
    Instant promised = byWait.isBefore(byWay) ? byWay : byWait;
    boolean worthwhile = !promised.isBefore(at.plus(rules.minimum()));
    return worthwhile && isWithinHours(site, service.id(), promised) ? promised : null;
  }

  /**
   * How long somebody called who does not come keeps the rank. After a time promised it is longer:
   * by the way that they said they have, and at least as long as the site grants then.
   */
  public static Duration tolerance(SiteState site, Visit visit) {
    Rules rules = site.catalogue().configuration().rules();
    if (visit.claim().promised() == null) {
      return rules.noShowTolerance();
    }
    Duration byWay = rules.noShowTolerance().plus(visit.arrival().returnTime());
    Duration granted = rules.guarantee().tolerance();
    return granted.compareTo(byWay) > 0 ? granted : byWay;
  }

  private static Duration share(GuaranteeRules rules, Duration cautious) {
    Duration share = cautious.multipliedBy(rules.share()).dividedBy(100);
    return share.compareTo(rules.maximum()) > 0 ? rules.maximum() : share;
  }

  private static Instant rounded(Instant at, Duration after, Duration rounding) {
    long step = Math.max(1, rounding.toMillis());
    return Instant.ofEpochMilli(Math.floorDiv(at.plus(after).toEpochMilli(), step) * step);
  }

  private static Instant roundedUp(Instant at, Duration after, Duration rounding) {
    if (after.isZero()) {
      return at;
    }
    Instant down = rounded(at, after, rounding);
    return down.isBefore(at.plus(after)) ? down.plus(rounding) : down;
  }

  /** Whether somebody may still be called at {@code time}: before the last closing of its day. */
  static boolean isWithinHours(SiteState site, String service, Instant time) {
    return OpeningCalendar.ofService(site.catalogue(), service).isBeforeLastClosing(time);
  }
}
