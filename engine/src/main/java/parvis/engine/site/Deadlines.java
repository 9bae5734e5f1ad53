package parvis.engine.site;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Confirmation;
import parvis.engine.configuration.Rules;
import parvis.engine.configuration.Service;
import parvis.engine.desk.DeskState;
import parvis.engine.desk.Readiness;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Leg;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/** When something falls due for a visit or a desk if nobody does anything. */
public final class Deadlines {
  private enum Kind {
    DESK,
    VISIT
  }

  private record Due(Instant at, Kind kind, String id) {
    static final Comparator<Due> SOONEST =
        Comparator.comparing(Due::at).thenComparing(Due::kind).thenComparing(Due::id);
  }

  private final TreeSet<Due> dues = new TreeSet<>(Due.SOONEST);
  private final Map<String, Due> ofVisit = new HashMap<>();
  private final Map<String, Due> ofDesk = new HashMap<>();

  void set(Visit visit, Catalogue catalogue, boolean inGroup) {
    set(ofVisit, Kind.VISIT, visit.id(), of(visit, catalogue, inGroup));
  }

  void set(DeskState desk, Catalogue catalogue) {
    set(ofDesk, Kind.DESK, desk.desk(), of(desk, catalogue));
  }

  private void set(Map<String, Due> known, Kind kind, String id, @Nullable Instant at) {
    Due before = at == null ? known.remove(id) : known.put(id, new Due(at, kind, id));
    if (before != null) {
      dues.remove(before);
    }
    if (at != null) {
      dues.add(new Due(at, kind, id));
    }
  }

  void forget(String visit) {
    set(ofVisit, Kind.VISIT, visit, null);
  }

  /** When something falls due for the desk, null for never. */
  private static @Nullable Instant of(DeskState desk, Catalogue catalogue) {
    return switch (desk.readiness()) {
      case Readiness.Countdown(Instant callAt) -> callAt;
      case Readiness.Standing(Instant since) ->
          since.plus(catalogue.configuration().rules().modes().standingLimit());
      case Readiness.Idle _, Readiness.Paused _, Readiness.Lapsed _ -> null;
    };
  }

  /** When something falls due for {@code visit}, null for never. */
  private static @Nullable Instant of(Visit visit, Catalogue catalogue, boolean inGroup) {
    return switch (visit.state()) {
      case LegState.Waiting(Instant notBefore) -> sooner(notBefore, widening(visit.leg()));
      case LegState.Called _ -> inGroup ? null : callTimeout(visit, catalogue);
      case LegState.NoShow(var _, Instant until) -> until;
      case LegState.WrapUp(Reception by) -> wrapUpEnd(visit, by, catalogue);
      case LegState.Announced _,
          LegState.Present _,
          LegState.InService _,
          LegState.Held _,
          LegState.Closed _ ->
          null;
    };
  }

  /** When something happens to a visit at a desk if nobody acts, null for never. */
  public static @Nullable Instant find(Visit visit, Catalogue catalogue) {
    return of(visit, catalogue, false);
  }

  private static @Nullable Instant sooner(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private static @Nullable Instant widening(Leg leg) {
    return leg.addressee() instanceof Addressee.OneAgent(var _, Instant until) ? until : null;
  }

  private static @Nullable Instant callTimeout(Visit visit, Catalogue catalogue) {
    Duration wait = callTimeout(visit.leg(), catalogue);
    Instant called = visit.leg().times().called();
    return wait == null || called == null ? null : called.plus(wait);
  }

  /** How long the last call of a leg may stay without an answer before something happens. */
  private static @Nullable Duration callTimeout(Leg leg, Catalogue catalogue) {
    Rules rules = catalogue.configuration().rules();
    Service service = catalogue.findService(leg.service());
    if (service != null && service.confirmation() == Confirmation.AUTOMATIC) {
      return rules.ladder().presenceAfter();
    }
    return rules.ladder().recallEvery() != null && leg.calls() <= rules.recallLimit()
        ? rules.ladder().recallEvery()
        : rules.callTimeout();
  }

  private static @Nullable Instant wrapUpEnd(Visit visit, Reception by, Catalogue catalogue) {
    Instant ended = visit.leg().times().ended();
    return ended == null ? null : ended.plus(wrapUp(visit.leg(), by.agent(), catalogue));
  }

  /** The paperwork that {@code agent} has after the leg. */
  public static Duration wrapUp(Leg leg, String agent, Catalogue catalogue) {
    Service service = catalogue.findService(leg.service());
    Agent person = catalogue.findAgent(agent);
    if (person != null && person.wrapUp() != null) {
      return person.wrapUp();
    }
    return service == null ? Duration.ZERO : service.wrapUp();
  }

  /** The soonest deadline, null when nothing can fall due. */
  public @Nullable Instant next() {
    return dues.isEmpty() ? null : dues.first().at();
  }

  /** Ids of the visits whose deadline has come, soonest first. */
  public List<String> dueVisits(Instant now) {
    return due(now, Kind.VISIT);
  }

  /** Ids of the desks whose deadline has come, soonest first. */
  public List<String> dueDesks(Instant now) {
    return due(now, Kind.DESK);
  }

  private List<String> due(Instant now, Kind kind) {
    return dues.stream()
        .takeWhile(due -> !due.at().isAfter(now))
        .filter(due -> due.kind() == kind)
        .map(Due::id)
        .toList();
  }
}
