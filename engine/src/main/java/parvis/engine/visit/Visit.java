package parvis.engine.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import parvis.engine.ticket.Face;
import parvis.engine.ticket.Token;

/**
 * One person or party from rank to departure.
 *
 * @param id the visit's own id
 * @param followKey unguessable word of the visitor's own page
 * @param token the number that stands for the person
 * @param face what else stands for the person
 * @param arrival how the person came
 * @param claim what the person can claim
 * @param furtherReasons reasons still to be served after the current leg, in order
 * @param delays how often the person let others go first
 * @param duplicates how often the ticket was printed again
 * @param sentOn how often the person was sent on by an agent
 * @param legs services one after another; never empty, the last is the current one
 */
public record Visit(
    String id,
    String followKey,
    Token token,
    Face face,
    Arrival arrival,
    Claim claim,
    List<String> furtherReasons,
    int delays,
    int duplicates,
    int sentOn,
    List<Leg> legs) {
  public Visit {
    furtherReasons = List.copyOf(furtherReasons);
    legs = List.copyOf(legs);
  }

  /** The leg that the person is at. */
  public Leg leg() {
    return legs.getLast();
  }

  /** Where the current leg is. */
  public LegState state() {
    return leg().state();
  }

  /** Whether the visit is over. */
  public boolean isClosed() {
    return leg().isClosed();
  }

  /** How the rank was taken. */
  public Channel channel() {
    return arrival.channel();
  }

  /** ISO 639 code the person is addressed in. */
  public String language() {
    return arrival.language();
  }

  /** Id of the priority class. */
  public String priorityClass() {
    return claim.priorityClass();
  }

  /** People who came together, at least 1. */
  public int partySize() {
    return arrival.partySize();
  }

  /** When the rank was taken. */
  public Instant takenAt() {
    return arrival.takenAt();
  }

  public Visit with(Leg current) {
    List<Leg> changed = new ArrayList<>(legs);
    changed.set(changed.size() - 1, current);
    return withLegs(changed);
  }

  public Visit withNext(Leg closed, Leg next) {
    List<Leg> changed = new ArrayList<>(legs);
    changed.set(changed.size() - 1, closed);
    changed.add(next);
    return withLegs(changed);
  }

  /** The same visit with these legs. */
  public Visit withLegs(List<Leg> changed) {
    return new Visit(
        id,
        followKey,
        token,
        face,
        arrival,
        claim,
        furtherReasons,
        delays,
        duplicates,
        sentOn,
        changed);
  }

  public Visit withFurther(List<String> reasons) {
    return new Visit(
        id, followKey, token, face, arrival, claim, reasons, delays, duplicates, sentOn, legs);
  }

  public Visit withFace(Face shown) {
    return new Visit(
        id,
        followKey,
        token,
        shown,
        arrival,
        claim,
        furtherReasons,
        delays,
        duplicates,
        sentOn,
        legs);
  }

  public Visit claiming(Claim changed) {
    return new Visit(
        id,
        followKey,
        token,
        face,
        arrival,
        changed,
        furtherReasons,
        delays,
        duplicates,
        sentOn,
        legs);
  }

  public Visit delayedOnceMore() {
    return new Visit(
        id,
        followKey,
        token,
        face,
        arrival,
        claim,
        furtherReasons,
        delays + 1,
        duplicates,
        sentOn,
        legs);
  }

  public Visit printedAgain() {
    return new Visit(
        id,
        followKey,
        token,
        face,
        arrival,
        claim,
        furtherReasons,
        delays,
        duplicates + 1,
        sentOn,
        legs);
  }

  public Visit sentOnOnceMore() {
    return new Visit(
        id,
        followKey,
        token,
        face,
        arrival,
        claim,
        furtherReasons,
        delays,
        duplicates,
        sentOn + 1,
        legs);
  }
}
