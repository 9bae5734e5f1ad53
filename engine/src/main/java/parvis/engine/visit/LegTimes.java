package parvis.engine.visit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moments of a leg, each null until it has come.
 *
 * @param created rank taken or sent on
 * @param acknowledged first noticed by a person of the staff
 * @param preCalled told that the turn is near
 * @param coming the person answered that they come
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
    @Nullable Instant preCalled,
    @Nullable Instant coming,
    @Nullable Instant firstCalled,
    @Nullable Instant called,
    @Nullable Instant present,
    @Nullable Instant started,
    @Nullable Instant ended,
    @Nullable Instant available,
    Duration held) {

  /** A leg that begins. */
  public static LegTimes from(Instant created) {
    return new LegTimes(
        created, null, null, null, null, null, null, null, null, null, Duration.ZERO);
  }

  public LegTimes acknowledged(Instant at) {
    return acknowledged != null ? this : before(at, preCalled, coming);
  }

  public LegTimes preCalled(Instant at) {
    return before(acknowledged, at, coming);
  }

  public LegTimes coming(Instant at) {
    return before(acknowledged, preCalled, at);
  }

  /** The person was told too early: the turn is not near after all. */
  public LegTimes notPreCalled() {
    return before(acknowledged, null, null);
  }

  private LegTimes before(
      @Nullable Instant noticed, @Nullable Instant told, @Nullable Instant answered) {
    return new LegTimes(
        created,
        noticed,
        told,
        answered,
        firstCalled,
        called,
        present,
        started,
        ended,
        available,
        held);
  }

  public LegTimes called(Instant at) {
    return calls(firstCalled == null ? at : firstCalled, at, present);
  }

  public LegTimes present(Instant at) {
    return calls(firstCalled, called, at);
  }

  /** A call taken back as if it had not been made. */
  public LegTimes uncalled() {
    return calls(null, null, null);
  }

  private LegTimes calls(@Nullable Instant first, @Nullable Instant last, @Nullable Instant seen) {
    return new LegTimes(
        created,
        acknowledged,
        preCalled,
        coming,
        first,
        last,
        seen,
        started,
        ended,
        available,
        held);
  }

  /** Service begins; when it was broken off before, the time in between counts as held. */
  public LegTimes started(Instant at) {
    boolean again = started != null && available != null;
    return new LegTimes(
        created,
        acknowledged == null ? at : acknowledged,
        preCalled,
        coming,
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
    return after(at, available, held);
  }

  public LegTimes available(Instant at) {
    return after(ended, at, held);
  }

  public LegTimes held(Duration more) {
    return after(ended, available, held.plus(more));
  }

  private LegTimes after(@Nullable Instant over, @Nullable Instant free, Duration heldInAll) {
    return new LegTimes(
        created,
        acknowledged,
        preCalled,
        coming,
        firstCalled,
        called,
        present,
        started,
        over,
        free,
        heldInAll);
  }
}
