package parvis.server.demo.life;

import java.time.Duration;
import parvis.engine.command.Actor;
import parvis.engine.command.SteeringCommand;

/** Who runs the hall: lets helpers go after a while, even where people still wait. */
final class Supervisor implements Life {
  private static final Duration EVERY = Duration.ofMinutes(2);
  private static final Actor WHO = new Actor(Actor.Kind.SUPERVISOR, "demo");

  private final Door door;
  private final Habits habits;

  Supervisor(Door door, Habits habits) {
    this.door = door;
    this.habits = habits;
  }

  @Override
  public String name() {
    return "supervisor";
  }

  @Override
  public Duration step() throws InterruptedException {
    InHall hall = door.lookAround().orElse(null);
    if (hall != null && !hall.help().isEmpty() && habits.happens(6)) {
      boolean _ = door.ask(WHO, new SteeringCommand.ReleaseReinforcement(hall.help().getFirst()));
    }
    return EVERY;
  }
}
