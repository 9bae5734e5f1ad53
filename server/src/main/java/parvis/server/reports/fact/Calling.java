package parvis.server.reports.fact;

import org.jspecify.annotations.Nullable;
import parvis.engine.visit.Reception;

/**
 * How a leg was called.
 *
 * @param by who called or served it last, null before the first call
 * @param calls how often it was called, recalls included
 * @param picked whether an agent, not a rule, chose the person
 */
record Calling(@Nullable Reception by, int calls, boolean picked) {
  static final Calling NONE = new Calling(null, 0, false);

  Calling called(Reception caller, int callCount, boolean isPicked) {
    return new Calling(caller, callCount, isPicked);
  }

  /** The call does not count any more. */
  Calling uncalled() {
    return new Calling(by, calls, false);
  }

  Calling takenBackBy(Reception taker) {
    return new Calling(taker, calls, picked);
  }
}
