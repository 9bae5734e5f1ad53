package parvis.engine.site;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
  private final Dues visits = new Dues();
  private final Dues desks = new Dues();

  void set(Visit visit, Catalogue catalogue, boolean inGroup) {
    visits.set(visit.id(), of(visit, catalogue, inGroup));
  }

  void set(DeskState desk, Catalogue catalogue) {
    desks.set(desk.desk(), of(desk, catalogue));
  }

  void forget(String visit) {
    visits.set(visit, null);
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
    return sooner(visits.next(), desks.next());
  }

  /** Ids of the visits whose deadline has come, soonest first. */
  public List<String> dueVisits(Instant now) {
    return visits.at(now);
  }

  /** Ids of the desks whose deadline has come, soonest first. */
  public List<String> dueDesks(Instant now) {
    return desks.at(now);
  }
}
