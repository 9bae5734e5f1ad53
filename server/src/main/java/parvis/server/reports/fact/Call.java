package parvis.server.reports.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.engine.event.Why.Obstacle;
import parvis.engine.visit.Reception;

/**
 * A person called, or taken without a call.
 *
 * @param notice since the person was told that the turn is near; null when not told, when called
 *     since, and when taken without a call
 * @param promiseKept whether it came no earlier than promised, null without a promise
 */
record Call(
    Way way, Instant at, Reception by, @Nullable Duration notice, @Nullable Boolean promiseKept) {

  static Call of(LegFact leg, Step step, Reception by, Why why) {
    Why.Figures chosen = why.chosen();
    Way way =
        new Way(
            step.sequence(),
            why.path(),
            why.rule(),
            chosen.level(),
            step.site().preferredLevel(leg.subject().service()),
            chosen.dial(),
            step.group(),
            why.waitingAhead(),
            heldBack(why).size(),
            SpeedChoice.isAtPreferredLevel(why, step.site()),
            why.keptSince(),
            step.site().band(step.at()));
    return new Call(
        way, step.at(), by, notice(leg, step), leg.stay().notBefore().isKeptBy(step.at()));
  }

  private static @Nullable Duration notice(LegFact leg, Step step) {
    Instant told = leg.times().preCalled();
    boolean first = step.event() instanceof SiteEvent.VisitCalled && leg.calling().notice() == null;
    return told == null || !first ? null : Duration.between(told, step.at());
  }

  /** Who would have gone first, and was kept for a better match. */
  static List<Obstacle> heldBack(Why why) {
    return why.obstacles().stream()
        .filter(obstacle -> obstacle.kind() == Obstacle.Kind.BETTER_MATCH)
        .toList();
  }
}
