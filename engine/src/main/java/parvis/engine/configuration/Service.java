package parvis.engine.configuration;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the site offers and people wait for.
 *
 * @param id short code, unique in the site
 * @param name what people see
 * @param range id of the number range its tickets come from
 * @param areas ids of the areas where its people wait, the usual one first
 * @param icon pictogram name
 * @param target wait that the site holds itself to
 * @param ceiling wait after which the service goes before every priority, null for none
 * @param expectedDuration time of one service until enough were measured
 * @param wrapUp time left to the agent after a service before being available; zero for none
 * @param confirmation how presence is confirmed
 * @param answerRequired whether a service may end only with an answer recorded
 * @param remoteRanks whether a rank may be taken from outside by web
 * @param kind how its people wait
 * @param matching how its people are matched with agents
 * @param guarantee who is promised not to be called before a certain time
 * @param preCall when people are told that their turn is near, null for never
 * @param tokens what may stand for a person beside the number
 * @param minimumDesks open desks that reinforcement elsewhere must leave it
 * @param hours when it receives people, within the hours of the site; null for the same
 * @param steps how long each step may take, apart from the wait
 * @param limits how many of its people are called at once
 * @param lastRanks when it gives the last ranks of a day
 */
public record Service(
    String id,
    Text name,
    String range,
    List<String> areas,
    String icon,
    Duration target,
    @Nullable Duration ceiling,
    Duration expectedDuration,
    Duration wrapUp,
    Confirmation confirmation,
    boolean answerRequired,
    boolean remoteRanks,
    ReceptionKind kind,
    Matching matching,
    GuaranteeOffer guarantee,
    @Nullable PreCall preCall,
    Set<TokenKind> tokens,
    int minimumDesks,
    @Nullable OpeningHours hours,
    StepTargets steps,
    CallLimits limits,
    LastRanks lastRanks) {
  public Service {
    areas = List.copyOf(areas);
    tokens = Collections.unmodifiableSet(new TreeSet<>(tokens));
    if (areas.isEmpty()) {
      throw new IllegalArgumentException("service " + id + ": needs an area");
    }
  }

  /** A service with tickets, first come first served, without any extra. */
  public static Service plain(
      String id,
      Text name,
      String range,
      String area,
      String icon,
      Duration target,
      @Nullable Duration ceiling,
      Duration expectedDuration,
      Duration wrapUp,
      Confirmation confirmation,
      boolean answerRequired,
      boolean remoteRanks) {
    return new Service(
        id,
        name,
        range,
        List.of(area),
        icon,
        target,
        ceiling,
        expectedDuration,
        wrapUp,
        confirmation,
        answerRequired,
        remoteRanks,
        ReceptionKind.TICKETS,
        Matching.plain(),
        GuaranteeOffer.NEVER,
        null,
        Set.of(),
        0,
        null,
        StepTargets.none(),
        CallLimits.NONE,
        LastRanks.AT_CLOSING);
  }

  /** The same with other hours. */
  public Service withHours(@Nullable OpeningHours other) {
    return new Service(
        id,
        name,
        range,
        areas,
        icon,
        target,
        ceiling,
        expectedDuration,
        wrapUp,
        confirmation,
        answerRequired,
        remoteRanks,
        kind,
        matching,
        guarantee,
        preCall,
        tokens,
        minimumDesks,
        other,
        steps,
        limits,
        lastRanks);
  }

  /** Where its people usually wait. */
  public String area() {
    return areas.getFirst();
  }
}
