package parvis.engine.configuration;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The site's own limits.
 *
 * @param recallLimit how often a call may be repeated
 * @param callTimeout after a call without answer for so long the person is a no-show; null for
 *     never
 * @param noShowTolerance how long a no-show may come back with the rank kept
 * @param undoWindow how long the last step of a desk can be undone
 * @param delayLimit how often a person may let others go first
 * @param delayPlaces how many places each such delay moves back
 * @param holdLimit how many visits an agent may hold at once
 * @param dayReset when numbers start again and what is left of the day before is swept
 * @param sweepAfterClosing how long after the last opening hour waiting visits are swept
 * @param ladder what happens by itself after a call without answer
 * @param modes how desks come to their next person
 * @param order in which order people are called where nothing else decides
 * @param dial how much waiting is accepted for a better matched agent
 * @param guarantee how the time before which a person is not called is promised
 * @param sending how people are sent on
 * @param customers what it means that somebody is the personal customer of an agent
 */
public record Rules(
    int recallLimit,
    @Nullable Duration callTimeout,
    Duration noShowTolerance,
    Duration undoWindow,
    int delayLimit,
    int delayPlaces,
    int holdLimit,
    LocalTime dayReset,
    Duration sweepAfterClosing,
    LadderRules ladder,
    ModeRules modes,
    OrderRules order,
    DialRules dial,
    GuaranteeRules guarantee,
    SendingRules sending,
    CustomerRules customers) {

  /** What a site has that says nothing. */
  public static Rules standard() {
    return new Rules(
        3,
        null,
        Duration.ofMinutes(20),
        Duration.ofSeconds(30),
        2,
        3,
        3,
        LocalTime.of(4, 0),
        Duration.ofHours(2),
        LadderRules.standard(),
        ModeRules.standard(),
        OrderRules.standard(),
        DialRules.speed(),
        GuaranteeRules.standard(),
        SendingRules.standard(),
        CustomerRules.standard());
  }
}
