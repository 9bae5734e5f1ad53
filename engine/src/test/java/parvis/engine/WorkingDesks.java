package parvis.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parvis.engine.command.DeskCommand;
import parvis.engine.desk.DeskState;
import parvis.engine.desk.Readiness;
import parvis.engine.visit.LegState;

/**
 * Agents who do their work: whoever is called comes and is received, and at its end the next one is
 * called. They look up every {@link #GLANCE}.
 */
final class WorkingDesks {
  /** The longest service, in seconds. */
  static final int LONGEST = 300;

  private static final Duration GLANCE = Duration.ofSeconds(10);

  /** From one call of a desk to the next, while somebody can be called. */
  static final Duration AT_MOST = Duration.ofSeconds(LONGEST).plus(GLANCE).plus(GLANCE);

  private final SiteFixture hall;
  private final List<Integer> services;
  private final Set<String> abandoned;
  private final Map<String, Instant> busyUntil = new HashMap<>();
  private Instant glance;
  private int served;

  /**
   * Agents at the desks of {@code hall}.
   *
   * @param services how long each service takes, in seconds, round and round
   */
  WorkingDesks(SiteFixture hall, List<Integer> services) {
    this(hall, services, Set.of());
  }

  /**
   * Agents at the desks of {@code hall} but some.
   *
   * @param services how long each service takes, in seconds, round and round
   * @param abandoned desks at which nobody does anything
   */
  WorkingDesks(SiteFixture hall, List<Integer> services, Set<String> abandoned) {
    this.hall = hall;
    this.services = services;
    this.abandoned = Set.copyOf(abandoned);
    this.glance = hall.now();
  }

  /** Lets the agents work for so long. */
  void work(Duration duration) {
    Instant end = hall.now().plus(duration);
    while (!glance.isAfter(end)) {
      hall.pass(Duration.between(hall.now(), glance));
      List.copyOf(hall.site.desks()).stream()
          .map(DeskState::desk)
          .filter(desk -> !abandoned.contains(desk))
          .forEach(desk -> lookUp(hall.site.desk(desk)));
      glance = glance.plus(GLANCE);
    }
    hall.pass(Duration.between(hall.now(), end));
  }

  private void lookUp(DeskState desk) {
    if (desk.visit() == null) {
      boolean asks = desk.isStanding() || desk.readiness() instanceof Readiness.Countdown;
      if (!asks) {
        hall.next(desk.desk());
      }
      return;
    }
    switch (hall.visit(desk.visit()).state()) {
      case LegState.Called _, LegState.Present _ -> {
        hall.serve(desk.desk());
        int seconds = services.get(served++ % services.size());
        busyUntil.put(desk.desk(), hall.now().plusSeconds(seconds));
      }
      case LegState.InService _ -> endWhenOver(desk.desk());
      default -> {}
    }
  }

  /** A service that began with the call is as long as the others. */
  private void endWhenOver(String desk) {
    Instant until = busyUntil.get(desk);
    if (until == null) {
      int seconds = services.get(served++ % services.size());
      busyUntil.put(desk, hall.now().plusSeconds(seconds));
    } else if (!until.isAfter(hall.now())) {
      busyUntil.remove(desk);
      hall.when(new DeskCommand.EndService(desk, List.of(), false)).next(desk);
    }
  }
}
