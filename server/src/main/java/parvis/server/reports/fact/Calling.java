package parvis.server.reports.fact;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.visit.Leg;
import parvis.engine.visit.Reception;

/**
 * How a leg was called.
 *
 * @param by who called or served it last, null before the first call
 * @param way how it came to the call that counts, null without one
 * @param calls how often it was called since it waits, recalls included
 * @param earlierCalls how often before it last began to wait again
 * @param recycles how often it was put back among those who wait after a call without answer
 * @param notice from being told that the turn is near to the first call after it, null for none
 * @param promiseKept whether no call came before the time promised; null without promise or call
 */
record Calling(
    @Nullable Reception by,
    @Nullable Way way,
    int calls,
    int earlierCalls,
    int recycles,
    @Nullable Duration notice,
    @Nullable Boolean promiseKept) {
  static final Calling NONE = new Calling(null, null, 0, 0, 0, null, null);

  /** Called, or taken without a call: then {@code callCount} stays the same. */
  Calling called(Call call, int callCount) {
    return new Calling(
        call.by(),
        call.way(),
        callCount,
        earlierCalls,
        recycles,
        notice == null ? call.notice() : notice,
        both(promiseKept, call.promiseKept()));
  }

  private static @Nullable Boolean both(@Nullable Boolean so, @Nullable Boolean now) {
    if (so == null) {
      return now;
    }
    return now == null ? so : Boolean.valueOf(so && now);
  }

  Calling recalled(Reception caller, int callCount) {
    return new Calling(caller, way, callCount, earlierCalls, recycles, notice, promiseKept);
  }

  /** The call does not count any more; the next one is the first again. */
  Calling uncalled() {
    return new Calling(by, null, 0, allCalls(), recycles, notice, promiseKept);
  }

  Calling recycled() {
    return new Calling(by, null, 0, allCalls(), recycles + 1, notice, promiseKept);
  }

  /** Waits again after a hold: the next call is the first again, until then the last one counts. */
  Calling waitingAgain() {
    return new Calling(by, way, 0, allCalls(), recycles, notice, promiseKept);
  }

  Calling takenBackBy(Reception taker) {
    return new Calling(taker, way, calls, earlierCalls, recycles, notice, promiseKept);
  }

  /** How often it was called, recalls included. */
  int allCalls() {
    return earlierCalls + calls;
  }

  /**
   * As it was before an undone step, of which only these calls remain. Undoing a step that made the
   * leg wait again gives back the calls counted until then.
   */
  Calling restored(Leg leg, List<Call> remaining) {
    Calling made = NONE;
    for (Call call : remaining) {
      made = made.called(call, 0);
    }
    int earlier = calls == 0 ? earlierCalls - leg.calls() : earlierCalls;
    return new Calling(
        leg.lastReception(),
        leg.times().called() == null ? null : made.way(),
        leg.calls(),
        earlier,
        leg.recycles(),
        made.notice(),
        made.promiseKept());
  }
}
