package parvis.engine.calling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.CallingMode;
import parvis.engine.event.Recorded;
import parvis.engine.event.Why;
import parvis.engine.routing.Awaiting;
import parvis.engine.routing.Chooser;
import parvis.engine.routing.Hindrance;
import parvis.engine.routing.Receiver;
import parvis.engine.routing.Receivers;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Leg;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Place;
import parvis.engine.visit.Visit;

/**
 * Why somebody still waits: who was called before since they came and by which rule, as it was
 * recorded, and how it stands with each desk now.
 *
 * @param visit id of the visit
 * @param ahead people in front in the same service
 * @param notBefore not callable before, null for now
 * @param before how many were called before since the person came, by cause
 * @param picks what agents said who picked somebody else, in order
 * @param chances how it stands with each desk that may ever call
 */
public record Explanation(
    String visit,
    int ahead,
    @Nullable Instant notBefore,
    Map<Cause, Integer> before,
    List<String> picks,
    List<Chance> chances) {
  public Explanation {
    before = Map.copyOf(before);
    picks = List.copyOf(picks);
    chances = List.copyOf(chances);
  }

  /** Why another was called before. */
  public enum Cause {
    /** Came earlier, in the same service and class. */
    EARLIER,
    /** Goes before by a priority class. */
    PRIORITY_CLASS,
    /**
     * The desk receives another service first, or its people had waited longer for their target.
     */
    OTHER_SERVICE,
    /** Had waited beyond the ceiling. */
    CEILING,
    /** Has an appointment or has none, and it was the turn of these. */
    SHARE,
    /** Matched better, or waited in the desk's area. */
    MATCH,
    /** Picked by an agent. */
    PICKED,
    /** Fitted into a group. */
    GROUP,
    /** Was addressed to just that desk or agent. */
    ADDRESSED
  }

  /**
   * How it stands with one desk.
   *
   * @param desk id of the desk
   * @param agent id of the agent
   * @param busy whether somebody is there
   * @param behind how many this desk would call before, when nothing else stands in the way
   * @param obstacle what stands in the way, null for nothing
   * @param until when it no longer does, null when time does not help
   */
  public record Chance(
      String desk,
      String agent,
      boolean busy,
      int behind,
      Why.Obstacle.@Nullable Kind obstacle,
      @Nullable Instant until) {}

  /**
   * Explains a visit that waits.
   *
   * @param since what happened since the person came, as recorded
   */
  public static Explanation of(SiteState site, Visit visit, List<Recorded> since, Instant at) {
    Leg leg = visit.leg();
    Map<Cause, Integer> before = new EnumMap<>(Cause.class);
    List<String> picks = new ArrayList<>();
    for (Recorded recorded : since) {
      CallMade call = CallMade.find(recorded);
      if (call != null && !call.visit().equals(visit.id()) && concerns(site, leg, call)) {
        before.merge(cause(site, visit, call), 1, Integer::sum);
        String said = call.why().reason();
        if (said != null && !said.isBlank()) {
          picks.add(said);
        }
      }
    }
    return new Explanation(
        visit.id(),
        site.queues().ahead(leg.service(), leg.addressee(), leg.place()),
        leg.state() instanceof LegState.Waiting(Instant notBefore) ? notBefore : null,
        before,
        picks,
        chances(site, visit, at));
  }

  /** Only desks that could have called this person at that time matter. */
  private static boolean concerns(SiteState site, Leg leg, CallMade call) {
    return new Receivers(site.catalogue(), site.competences())
        .of(call.by().desk(), call.by().agent(), site.catalogue().bandAt(call.at()), null)
        .receives(site.catalogue().numberOf(leg.service()));
  }

  private static Cause cause(SiteState site, Visit visit, CallMade call) {
    Why why = call.why();
    String called = call.visit();
    return switch (why.rule()) {
      case PICKED -> why.path() == Why.Path.GROUP ? Cause.GROUP : Cause.PICKED;
      case ADDRESSED, USUAL_AGENT -> Cause.ADDRESSED;
      case CEILING -> sameService(visit, why) ? earlier(site, visit, called, why) : Cause.CEILING;
      case PRIORITY, HEAD_OF_LINE -> Cause.OTHER_SERVICE;
      case PRIORITY_CLASS, LONGEST_WAIT, ONLY_ONE ->
          sameService(visit, why) ? earlier(site, visit, called, why) : Cause.OTHER_SERVICE;
      case SHARE -> Cause.SHARE;
      case BEST_MATCH, PREFERENCE, AREA -> Cause.MATCH;
    };
  }

  private static boolean sameService(Visit visit, Why why) {
    return why.chosen().service().equals(visit.leg().service());
  }

  private static Cause earlier(SiteState site, Visit visit, String called, Why why) {
    if (why.chosen().classOrder() > visit.leg().place().order()) {
      return Cause.PRIORITY_CLASS;
    }
    Visit other = site.findVisit(called);
    boolean came = other == null || other.takenAt().compareTo(visit.takenAt()) <= 0;
    return came ? Cause.EARLIER : why.path() == Why.Path.GROUP ? Cause.GROUP : Cause.MATCH;
  }

  private static List<Chance> chances(SiteState site, Visit visit, Instant at) {
    Awaiting awaiting = site.queues().awaiting(visit);
    return site.floor(at).receivers().stream()
        .filter(receiver -> receiver.receives(awaiting.service()))
        .map(receiver -> chance(site, visit, awaiting, receiver, at))
        .toList();
  }

  /** What keeps the agent from calling; else, where the system calls, that so many are called. */
  private static @Nullable Hindrance hindrance(
      SiteState site, Chooser chooser, Awaiting awaiting, Receiver receiver, Instant at) {
    long now = Place.rankOf(at);
    Hindrance asked = chooser.hindrance(site.floor(at), awaiting, receiver, now);
    if (asked != null || site.desk(receiver.desk()).mode() != CallingMode.AUTOMATIC) {
      return asked;
    }
    Hindrance bySystem = chooser.hindrance(site.floor(at), awaiting, receiver.unasked(), now);
    boolean enough = bySystem != null && bySystem.kind() == Why.Obstacle.Kind.ENOUGH_CALLED;
    return enough ? bySystem : null;
  }

  private static Chance chance(
      SiteState site, Visit visit, Awaiting awaiting, Receiver receiver, Instant at) {
    Chooser chooser = new Chooser(site.paces());
    Hindrance hindrance = hindrance(site, chooser, awaiting, receiver, at);
    int behind =
        hindrance == null ? CallingOrder.of(site, receiver.desk(), at).countBefore(visit) : 0;
    return new Chance(
        receiver.desk(),
        receiver.agent(),
        !site.desk(receiver.desk()).isFree(),
        behind,
        hindrance == null ? null : site.customers().said(hindrance.kind(), awaiting),
        hindrance == null || hindrance.until() == Chooser.NEVER
            ? null
            : Objects.requireNonNull(Instant.EPOCH.plusNanos(hindrance.until())));
  }
}
