package parvis.engine.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import parvis.engine.ticket.Token;

/**
 * One person or party from rank to departure.
 *
 * @param id the visit's own id
 * @param followKey unguessable word of the visitor's own page
 * @param token what stands for the person
 * @param channel how the rank was taken
 * @param language ISO 639 code the person is addressed in
 * @param priorityClass id of the class
 * @param partySize people who came together, at least 1
 * @param takenAt when the rank was taken
 * @param furtherReasons reasons still to be served after the current leg, in order
 * @param delays how often the person let others go first
 * @param duplicates how often the ticket was printed again
 * @param legs services one after another; never empty, the last is the current one
 */
public record Visit(
    String id,
    String followKey,
    Token token,
    Channel channel,
    String language,
    String priorityClass,
    int partySize,
    Instant takenAt,
    List<String> furtherReasons,
    int delays,
    int duplicates,
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
        channel,
        language,
        priorityClass,
        partySize,
        takenAt,
        furtherReasons,
        delays,
        duplicates,
        changed);
  }

  public Visit withFurther(List<String> reasons) {
    return new Visit(
        id,
        followKey,
        token,
        channel,
        language,
        priorityClass,
        partySize,
        takenAt,
        reasons,
        delays,
        duplicates,
        legs);
  }

  public Visit inClass(String newClass) {
    return new Visit(
        id,
        followKey,
        token,
        channel,
        language,
        newClass,
        partySize,
        takenAt,
        furtherReasons,
        delays,
        duplicates,
        legs);
  }

  public Visit delayedOnceMore() {
    return new Visit(
        id,
        followKey,
        token,
        channel,
        language,
        priorityClass,
        partySize,
        takenAt,
        furtherReasons,
        delays + 1,
        duplicates,
        legs);
  }

  public Visit printedAgain() {
    return new Visit(
        id,
        followKey,
        token,
        channel,
        language,
        priorityClass,
        partySize,
        takenAt,
        furtherReasons,
        delays,
        duplicates + 1,
        legs);
  }
}
