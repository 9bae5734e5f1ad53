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
 * @param stay how the person waits
 * @param calling how it was called
 * @param times its moments
 * @param heldSince since when it lies in an agent's pool, null when it does not
 * @param outcome how it ended, null while it goes on
 */
record LegFact(
    Origin origin,
    Subject subject,
    Stay stay,
    Calling calling,
    LegTimes times,
    @Nullable Instant heldSince,
    @Nullable Outcome outcome) {

  static LegFact begin(Origin origin, Subject subject, Stay stay, LegTimes times) {
    return new LegFact(origin, subject, stay, Calling.NONE, times, null, null);
  }

  /**
   * Time to the call; without a call to the end; null until either has come. In a line without
   * tickets nobody knows when the person came.
   */
  @Nullable Duration findWait() {
    Instant until = times.called() != null ? times.called() : times.ended();
    return until == null || origin.inLine() ? null : Duration.between(times.created(), until);
  }

  LegFact from(parvis.engine.visit.Origin elsewhere) {
    Origin after = origin.afterWaiting(elsewhere.waited());
    return new LegFact(after, subject, stay, calling, times, heldSince, outcome);
  }

  LegFact about(Subject changed) {
    return new LegFact(origin, changed, stay, calling, times, heldSince, outcome);
  }

  LegFact staying(Stay changed) {
    return new LegFact(origin, subject, changed, calling, times, heldSince, outcome);
  }

  LegFact at(LegTimes moments) {
    return new LegFact(origin, subject, stay, calling, moments, heldSince, outcome);
  }

  LegFact called(Calling call, LegTimes moments) {
    return new LegFact(origin, subject, stay, call, moments, heldSince, outcome);
  }

  LegFact heldFrom(Instant at) {
    return new LegFact(origin, subject, stay, calling, times, at, outcome);
  }

  /** Out of the pool, taken back by {@code taker}. */
  LegFact heldUntil(Instant at, Reception taker) {
    return new LegFact(
        origin, subject, stay, calling.takenBackBy(taker), timesHeldUntil(at), null, outcome);
  }

  /** Out of the pool, to wait again. */
  LegFact brokenOff(Instant at) {
    LegTimes moments = timesHeldUntil(at).brokenOff(at);
    return new LegFact(origin, subject, stay, calling.waitingAgain(), moments, null, outcome);
  }

  private LegTimes timesHeldUntil(Instant at) {
    return heldSince == null ? times : times.held(Duration.between(heldSince, at));
  }

  LegFact closed(Outcome how, Instant at, LegTimes moments) {
    Stay over = stay.callable(stay.notBefore().over(at));
    return new LegFact(origin, subject, over, calling, moments, null, how);
  }
}
