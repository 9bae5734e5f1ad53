package parvis.server.reports.fact;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parvis.engine.visit.LegTimes;
import parvis.engine.visit.Outcome;
import parvis.engine.visit.Reception;

/**
 * One leg as the reports know it.
 *
 * @param origin what it was from its beginning
 * @param subject what it is about
 * @param by who called or served it last, null before the first call
 * @param times its moments
 * @param heldSince since when it lies in an agent's pool, null when it does not
 * @param calls how often it was called, recalls included
 * @param picked whether an agent, not a rule, chose the person
 * @param outcome how it ended, null while it goes on
 */
record LegFact(
    Origin origin,
    Subject subject,
    @Nullable Reception by,
    LegTimes times,
    @Nullable Instant heldSince,
    int calls,
    boolean picked,
    @Nullable Outcome outcome) {

  static LegFact begin(Origin origin, Subject subject, Instant at) {
    return new LegFact(origin, subject, null, LegTimes.from(at), null, 0, false, null);
  }

  /** Time to the last call; without a call to the end; null until either has come. */
  @Nullable Duration findWait() {
    Instant until = times.called() != null ? times.called() : times.ended();
    return until == null ? null : Duration.between(times.created(), until);
  }

  LegFact about(Subject changed) {
    return new LegFact(origin, changed, by, times, heldSince, calls, picked, outcome);
  }

  LegFact at(LegTimes moments) {
    return new LegFact(origin, subject, by, moments, heldSince, calls, picked, outcome);
  }

  LegFact calledBy(Reception caller, Instant at, int callCount, boolean isPicked) {
    return new LegFact(
        origin, subject, caller, times.called(at), heldSince, callCount, isPicked, outcome);
  }

  LegFact uncalled() {
    return new LegFact(origin, subject, by, times.uncalled(), heldSince, calls, false, outcome);
  }

  LegFact heldFrom(Instant at) {
    return new LegFact(origin, subject, by, times, at, calls, picked, outcome);
  }

  /** Out of the pool, taken back by {@code taker}. */
  LegFact heldUntil(Instant at, Reception taker) {
    return new LegFact(origin, subject, taker, timesHeldUntil(at), null, calls, picked, outcome);
  }

  /** Out of the pool, to wait again. */
  LegFact brokenOff(Instant at) {
    LegTimes moments = timesHeldUntil(at).brokenOff(at);
    return new LegFact(origin, subject, by, moments, null, calls, picked, outcome);
  }

  private LegTimes timesHeldUntil(Instant at) {
    return heldSince == null ? times : times.held(Duration.between(heldSince, at));
  }

  LegFact closed(Outcome how, LegTimes moments) {
    return new LegFact(origin, subject, by, moments, null, calls, picked, how);
  }
}
