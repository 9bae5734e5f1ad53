package parvis.server.demo.life;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import parvis.engine.command.Actor;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.VisitCommand;

/**
 * What virtual visitors do while they wait: come from home, go for a coffee, come back, let others
 * go first, say that they come, give up. Who came by another door is left alone.
 */
final class Visitors implements Life {
  private static final Duration EVERY = Duration.ofSeconds(30);
  private static final Duration SOON = Duration.ofSeconds(30);

  private final Door door;
  private final Habits habits;
  private final double speed;
  private final Set<String> ours = ConcurrentHashMap.newKeySet();
  private final Set<String> asked = new HashSet<>();
  private boolean begun;

  /**
   * Visitors at a door.
   *
   * @param speed how much faster than the site's clock they live
   */
  Visitors(Door door, Habits habits, double speed) {
    this.door = door;
    this.habits = habits;
    this.speed = speed;
  }

  @Override
  public String name() {
    return "visitors";
  }

  /** Takes a rank for somebody, who is one of them from now on. */
  void come(Newcomer newcomer) throws InterruptedException {
    door.takeRank(newcomer).ifPresent(ours::add);
  }

  @Override
  public Duration step() throws InterruptedException {
    InHall hall = door.lookAround().orElse(null);
    if (hall == null) {
      return EVERY;
    }
    if (!begun) {
      hall.visits().forEach(one -> ours.add(one.visit())); // who is there from before
      begun = true;
    }
    for (InHall.Somebody one : hall.visits()) {
      if (ours.contains(one.visit())) {
        act(one, hall);
      }
    }
    return EVERY;
  }

  private void act(InHall.Somebody one, InHall hall) throws InterruptedException {
    String visit = one.visit();
    Manner manner = Manner.of(visit);
    switch (one.status()) {
      case ANNOUNCED -> now(8, visit, new VisitCommand.ConfirmArrival(visit));
      case NO_SHOW -> {
        if (manner.returns()) {
          now(10, visit, new VisitCommand.ConfirmArrival(visit));
        }
      }
      case PRE_CALLED -> {
        if (manner.says() && !one.coming()) {
          now(20, visit, new VisitCommand.AnswerPreCall(visit));
        }
      }
      case WAITING -> waiting(one, hall, manner);
      case CALLED, PRESENT, IN_SERVICE, HELD, WRAP_UP, SERVED, LEFT, CANCELLED, EXPIRED -> {}
    }
  }

  private void waiting(InHall.Somebody one, InHall hall, Manner manner)
      throws InterruptedException {
    String visit = one.visit();
    if (one.notBefore() != null) {
      boolean away = one.notBefore().isAfter(hall.at().plus(SOON));
      if (away) {
        now(manner.isEarly() ? 6 : 0.7, visit, new VisitCommand.LiftPromise(visit));
      }
      return;
    }
    switch (manner) {
      case THIRSTY -> {
        Duration coffee = habits.seconds(15 * 60, 35 * 60);
        Duration real = Duration.ofMillis((long) (coffee.toMillis() / speed));
        once(8, visit, new VisitCommand.PostponeVisit(visit, hall.at().plus(real)));
      }
      case POLITE -> once(3, visit, new VisitCommand.DelayVisit(visit));
      case IMPATIENT -> now(1, visit, new VisitCommand.LeaveVisit(visit));
      case PATIENT, EARLY, FORGETFUL -> {}
    }
  }

  private void once(double percent, String visit, SiteCommand command) throws InterruptedException {
    if (!asked.contains(visit) && now(percent, visit, command)) {
      asked.add(visit);
    }
  }

  private boolean now(double percent, String visit, SiteCommand command)
      throws InterruptedException {
    return habits.happens(percent) && door.ask(new Actor(Actor.Kind.VISITOR, visit), command);
  }

  /** What somebody is like; told by the visit alone, so that nobody changes. */
  enum Manner {
    PATIENT,
    THIRSTY,
    EARLY,
    POLITE,
    FORGETFUL,
    IMPATIENT;

    static Manner of(String visit) {
      int lot = new Random(visit.hashCode()).nextInt(100);
      return lot < 45
          ? PATIENT
          : lot < 57
              ? THIRSTY
              : lot < 72 ? EARLY : lot < 80 ? POLITE : lot < 90 ? FORGETFUL : IMPATIENT;
    }

    /** Whether the person comes back after a missed call. */
    boolean returns() {
      return this != IMPATIENT && this != FORGETFUL;
    }

    /** Whether the person answers when told that the turn is near. */
    boolean says() {
      return this != FORGETFUL;
    }

    /** Whether the person may be back before the time promised. */
    boolean isEarly() {
      return this == EARLY || this == IMPATIENT;
    }
  }
}
