package parvis.server.reports.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a person cannot be called before some time.
 *
 * @param promised the last time the person was told, null for none
 * @param lifted whether the person was back before it
 * @param since from when on the person could not be called, null for never
 * @param until until when; null while it goes on
 */
record NotBefore(
    @Nullable Instant promised, boolean lifted, @Nullable Instant since, @Nullable Instant until) {
  static final NotBefore NEVER = new NotBefore(null, false, null, null);

  /** The person is told a time. */
  NotBefore promising(Instant time, Instant at) {
    return new NotBefore(time, false, since == null ? at : since, null);
  }

  /** Not callable from {@code at} on, without a promise. */
  static NotBefore from(Instant at) {
    return new NotBefore(null, false, at, null);
  }

  /** The person is back, and may be called at once. */
  NotBefore back(Instant at) {
    return new NotBefore(promised, promised != null, since, over(at).until());
  }

  /** The time has come, or the leg is over. */
  NotBefore over(Instant at) {
    return since == null || until != null ? this : new NotBefore(promised, lifted, since, at);
  }

  /** Whether a call at {@code at} keeps the promise; null when there is none. */
  @Nullable Boolean isKeptBy(Instant at) {
    return promised == null ? null : lifted || !at.isBefore(promised);
  }
}
