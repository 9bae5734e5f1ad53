package parvis.engine.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.ReinforcementRule;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.routing.Line;
import parvis.engine.site.Helpers;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Visit;

/**
 * How much one rule needs help (5.19). It is called for at a threshold and let go below a lower
 * one, so that it does not come and go: few people, and two thirds of each wait.
 */
final class HelpNeed {
  private static final int PARTS = 3;
  private static final int CALM_PARTS = 2;

  private final SiteState site;
  private final ReinforcementRule rule;

  HelpNeed(SiteState site, ReinforcementRule rule) {
    this.site = site;
    this.rule = rule;
  }

  /** How many wait for the services of the rule and can be called now. */
  long waiting() {
    return Helpers.countWaiting(rule, site);
  }

  /** When so many will have waited for so long, null for not as things stand. */
  @Nullable Instant crowdedDue() {
    Instant since = site.helpers().crowdedSince(rule.id());
    return since == null ? null : since.plus(rule.holdFor());
  }

  /** When somebody who waits now will have waited so long, for so long. */
  @Nullable Instant lateDue() {
    Instant late = lateAt();
    return late == null ? null : late.plus(rule.holdFor());
  }

  private @Nullable Instant lateAt() {
    Instant first = waitsSince();
    return rule.longest() == null || first == null ? null : first.plus(rule.longest());
  }

  /** From when on it is too much as things stand; null for not. */
  @Nullable Instant tooMuchFrom() {
    return TickRules.sooner(site.helpers().crowdedSince(rule.id()), lateAt());
  }

  /** Whether few wait, and nobody two thirds of what is too long. */
  boolean isCalm(Instant at) {
    if (waiting() > rule.releaseWaiting()) {
      return false;
    }
    Instant first = waitsSince();
    Duration longest = rule.longest();
    return longest == null || first == null || first.plus(calm(longest)).isAfter(at);
  }

  private static Duration calm(Duration limit) {
    return limit.multipliedBy(CALM_PARTS).dividedBy(PARTS);
  }

  /**
   * Whether it was expected all of the time that it must hold that newcomers wait too long.
   *
   * @param outlooks the newest first
   */
  boolean isExpected(List<Outlook> outlooks, Instant at) {
    Duration limit = rule.expected();
    Instant since = at.minus(rule.holdFor());
    boolean longEnough = outlooks.stream().anyMatch(one -> !one.at().isAfter(since));
    return limit != null
        && longEnough
        && outlooks.stream()
            .filter(one -> !one.at().isBefore(since))
            .allMatch(one -> isOver(limit, one));
  }

  /** Whether newcomers are expected to wait less than two thirds of what is too long. */
  boolean isExpectedCalm(Outlook outlook) {
    Duration limit = rule.expected();
    return limit == null || !isOver(calm(limit), outlook);
  }

  private boolean isOver(Duration limit, Outlook outlook) {
    return rule.services().stream()
        .map(outlook::forNewcomer)
        .anyMatch(
            wait ->
                wait instanceof ExpectedWait.Between(_, Duration high, _)
                    && high.compareTo(limit) >= 0);
  }

  /** Minutes that the one has waited who has waited longest. */
  long longest(Instant at) {
    Instant first = waitsSince();
    return first == null ? 0 : Duration.between(first, at).toMinutes();
  }

  /**
   * Since when the one waits who has waited longest of those who can be called now. Time that a
   * person was promised to be away does not count; null for nobody.
   */
  private @Nullable Instant waitsSince() {
    Instant longest = null;
    for (String service : rule.services()) {
      int number = site.catalogue().numberOf(service);
      for (Line line : site.queues().callable().of(number)) {
        longest = TickRules.sooner(longest, waitsSince(line));
      }
    }
    return longest;
  }

  /** Of a line, up to the first who was promised nothing: the others came after. */
  private @Nullable Instant waitsSince(Line line) {
    Instant longest = null;
    for (int i = 0; i < line.size(); i++) {
      Visit visit = site.getVisit(line.get(i).visit());
      Instant promised = visit.claim().promised();
      Instant came = visit.leg().times().created();
      if (promised == null || promised.isBefore(came)) {
        return TickRules.sooner(longest, came);
      }
      longest = TickRules.sooner(longest, promised);
    }
    return longest;
  }
}
