package parvis.engine.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One service within a visit.
 *
 * @param number 1 for the first leg of the visit
 * @param service id of the service waited for
 * @param reason id of the declared reason
 * @param area id of the area where the person waits for it
 * @param addressee who may call it
 * @param place where it stands in its queue
 * @param state where it is on its way
 * @param times its moments
 * @param calls how often it was called since it waits, recalls included
 * @param recycles how often it was put back among those who wait after a call without answer
 * @param lastReception who called or served it last, null before the first call
 * @param answers what the agent recorded
 */
public record Leg(
    int number,
    String service,
    String reason,
    String area,
    Addressee addressee,
    Place place,
    LegState state,
    LegTimes times,
    int calls,
    int recycles,
    @Nullable Reception lastReception,
    List<Answer> answers) {
  public Leg {
    answers = List.copyOf(answers);
  }

  /** A leg that begins. */
  public static Leg begin(
      int number,
      String service,
      String reason,
      String area,
      Addressee addressee,
      Place place,
      LegState state,
      Instant at) {
    return new Leg(
        number,
        service,
        reason,
        area,
        addressee,
        place,
        state,
        LegTimes.from(at),
        0,
        0,
        null,
        List.of());
  }

  public Leg in(LegState next, LegTimes moments) {
    return new Leg(
        number,
        service,
        reason,
        area,
        addressee,
        place,
        next,
        moments,
        calls,
        recycles,
        lastReception,
        answers);
  }

  public Leg calledBy(Reception by, LegState next, LegTimes moments, int callCount) {
    return new Leg(
        number, service, reason, area, addressee, place, next, moments, callCount, recycles, by,
        answers);
  }

  public Leg at(Place newPlace, LegState next) {
    return new Leg(
        number,
        service,
        reason,
        area,
        addressee,
        newPlace,
        next,
        times,
        calls,
        recycles,
        lastReception,
        answers);
  }

  /**
   * Put back among those who wait after a call without answer: the next call is the first again.
   */
  public Leg recycledTo(Place newPlace) {
    return new Leg(
        number,
        service,
        reason,
        area,
        addressee,
        newPlace,
        new LegState.Waiting(null),
        times.uncalled(),
        0,
        recycles + 1,
        lastReception,
        answers);
  }

  /** Waits again after a call that did not lead to a service: the next call is the first again. */
  public Leg waitingAgain(LegTimes moments) {
    return new Leg(
        number,
        service,
        reason,
        area,
        addressee,
        place,
        new LegState.Waiting(null),
        moments,
        0,
        recycles,
        lastReception,
        answers);
  }

  public Leg forReason(String newService, String newReason, String newArea, Place newPlace) {
    return new Leg(
        number,
        newService,
        newReason,
        newArea,
        addressee,
        newPlace,
        state,
        times,
        calls,
        recycles,
        lastReception,
        answers);
  }

  public Leg addressedTo(Addressee to) {
    return new Leg(
        number,
        service,
        reason,
        area,
        to,
        place,
        state,
        times,
        calls,
        recycles,
        lastReception,
        answers);
  }

  public Leg waitingIn(String newArea) {
    return forReason(service, reason, newArea, place);
  }

  public Leg answered(List<Answer> recorded) {
    return new Leg(
        number,
        service,
        reason,
        area,
        addressee,
        place,
        state,
        times,
        calls,
        recycles,
        lastReception,
        recorded);
  }

  /** Whether nothing more will happen to it. */
  public boolean isClosed() {
    return state instanceof LegState.Closed;
  }

  /** Whether the person was told that the turn is near, and is not called yet. */
  public boolean isPreCalled() {
    return state instanceof LegState.Waiting && times.preCalled() != null;
  }

  /** Time from its creation to the call that led to presence, or to {@code now} without one. */
  public Duration waited(Instant now) {
    Instant called = times.called();
    Instant ended = times.ended();
    Instant until = called != null ? called : ended != null ? ended : now;
    return Duration.between(times.created(), until);
  }
}
