package parvis.server.reports.fact;

import org.jspecify.annotations.Nullable;
import parvis.engine.event.Why;
import parvis.engine.event.Why.Obstacle;

/**
 * Whom a desk would have called with the dial at speed, as far as the reasons kept with the call
 * tell: nobody is kept for a better match then, and among equals of priority and class the longest
 * wait against its target goes first.
 */
final class SpeedChoice {
  private SpeedChoice() {}

  /** Who would have been called instead because of the dial alone, null for nobody else. */
  static Why.@Nullable Figures findPassed(Why why) {
    Why.Figures first = null;
    for (Why.Passed passed : why.passedOver()) {
      Why.Figures other = passed.figures();
      boolean byDial = passed.by() == Why.Rule.BEST_MATCH && isTurned(other, why);
      if (byDial && share(other) > share(first == null ? why.chosen() : first)) {
        first = other;
      }
    }
    return isByRule(why) ? first : null;
  }

  /** What an agent picks, and the head of a line, no dial decides. */
  private static boolean isByRule(Why why) {
    return why.rule() != Why.Rule.PICKED && why.rule() != Why.Rule.HEAD_OF_LINE;
  }

  private static boolean isTurned(Why.Figures other, Why why) {
    return other.dial() > 0 || why.chosen().dial() > 0;
  }

  /** What counts at speed; where priorities are strict, they are the same for both. */
  private static double share(Why.Figures figures) {
    return (double) figures.waitedSeconds()
        / Math.max(1, figures.targetSeconds())
        / Math.max(1, figures.priority());
  }

  /**
   * Whether the agent would have met the preferred level of whom speed alone would have called;
   * null when the service has none, or nobody compared.
   */
  static @Nullable Boolean isAtPreferredLevel(Why why, SiteSettings site) {
    if (!isByRule(why)) {
      return null;
    }
    boolean kept =
        why.keptSince() != null
            || why.obstacles().stream()
                .anyMatch(obstacle -> obstacle.kind() == Obstacle.Kind.BETTER_MATCH);
    if (kept) {
      return false; // who was kept would have been received below it
    }
    Why.Figures passed = findPassed(why);
    Why.Figures called = passed == null ? why.chosen() : passed;
    int preferred = site.preferredLevel(called.service());
    return preferred == 0 ? null : Boolean.valueOf(called.level() >= preferred);
  }
}
