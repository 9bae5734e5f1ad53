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
 * @param addressee who may call it
 * @param place where it stands in its queue
 * @param state where it is on its way
 * @param times its moments
 * @param calls how often it was called, recalls included
 * @param lastReception who called or served it last, null before the first call
 * @param answers what the agent recorded
 */
public record Leg(
    int number,
    String service,
    String reason,
    Addressee addressee,
    Place place,
    LegState state,
    LegTimes times,
    int calls,
    @Nullable Reception lastReception,
    List<Answer> answers) {
  public Leg {
    answers = List.copyOf(answers);
  }

  public Leg in(LegState next, LegTimes moments) {
    return new Leg(
        number, service, reason, addressee, place, next, moments, calls, lastReception, answers);
  }

  public Leg calledBy(Reception by, LegState next, LegTimes moments, int callCount) {
    return new Leg(
        number, service, reason, addressee, place, next, moments, callCount, by, answers);
  }

  public Leg at(Place newPlace, LegState next) {
    return new Leg(
        number, service, reason, addressee, newPlace, next, times, calls, lastReception, answers);
  }

  public Leg forReason(String newService, String newReason, Place newPlace) {
    return new Leg(
        number,
        newService,
        newReason,
        addressee,
        newPlace,
        state,
        times,
        calls,
        lastReception,
        answers);
  }

  public Leg answered(List<Answer> recorded) {
    return new Leg(
        number, service, reason, addressee, place, state, times, calls, lastReception, recorded);
  }

  /** Whether nothing more will happen to it. */
  public boolean isClosed() {
    return state instanceof LegState.Closed;
  }

  /** Time from its creation to the call that led to presence, or to {@code now} without one. */
  public Duration waited(Instant now) {
    Instant called = times.called();
    Instant ended = times.ended();
    Instant until = called != null ? called : ended != null ? ended : now;
    return Duration.between(times.created(), until);
  }
}
