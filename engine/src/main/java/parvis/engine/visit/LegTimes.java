package parvis.engine.visit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moments of a leg, each null until it has come.
 *
 * @param created rank taken or sent on
 * @param acknowledged first noticed by a person of the staff
 * @param firstCalled first call
 * @param called the call that counts: the last one
 * @param present seen at the desk
 * @param started service started
 * @param ended service ended, or the leg closed without one
 * @param available the agent is available again
 * @param held time spent in an agent's pool
 */
public record LegTimes(
    Instant created,
    @Nullable Instant acknowledged,
    @Nullable Instant firstCalled,
    @Nullable Instant called,
    @Nullable Instant present,
    @Nullable Instant started,
    @Nullable Instant ended,
    @Nullable Instant available,
    Duration held) {

  /** A leg that begins. */
  public static LegTimes from(Instant created) {
    return new LegTimes(created, null, null, null, null, null, null, null, Duration.ZERO);
  }

  public LegTimes acknowledged(Instant at) {
    return acknowledged != null
        ? this
        : new LegTimes(created, at, firstCalled, called, present, started, ended, available, held);
  }

  public LegTimes called(Instant at) {
    return new LegTimes(
        created,
        acknowledged,
        firstCalled == null ? at : firstCalled,
        at,
        present,
        started,
        ended,
        available,
        held);
  }

  public LegTimes present(Instant at) {
    return new LegTimes(
        created, acknowledged, firstCalled, called, at, started, ended, available, held);
  }

  /** Service begins; when it was broken off before, the time in between counts as held. */
  public LegTimes started(Instant at) {
    boolean again = started != null && available != null;
    return new LegTimes(
        created,
        acknowledged == null ? at : acknowledged,
        firstCalled,
        called,
        present == null ? at : present,
        started == null ? at : started,
        ended,
        again ? null : available,
        again ? held.plus(Duration.between(available, at)) : held);
  }

  /** Service is broken off after a hold: the person waits again, the agent is free. */
  public LegTimes brokenOff(Instant at) {
    return available(at);
  }

  public LegTimes ended(Instant at) {
    return new LegTimes(
        created, acknowledged, firstCalled, called, present, started, at, available, held);
  }

  public LegTimes available(Instant at) {
    return new LegTimes(
        created, acknowledged, firstCalled, called, present, started, ended, at, held);
  }

  public LegTimes held(Duration more) {
    return new LegTimes(
        created,
        acknowledged,
        firstCalled,
        called,
        present,
        started,
        ended,
        available,
        held.plus(more));
  }

  /** A call taken back as if it had not been made. */
  public LegTimes uncalled() {
    return new LegTimes(created, acknowledged, null, null, null, started, ended, available, held);
  }
}
