package parvis.server.demo.life;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.SteeringCommand;

/** A line without tickets: people join it, and the greeter counts now and then who stands there. */
final class TicketlessLine implements Life {
  private static final Duration EVERY = Duration.ofSeconds(25);
  private static final int LONG = 9;
  private static final Actor GREETER = new Actor(Actor.Kind.GREETER, "demo");

  private final String service;
  private final String desk;
  private final Door door;
  private final Habits habits;
  private int joined;

  /**
   * The line of a service.
   *
   * @param desk a desk on whose screen the line is seen
   */
  TicketlessLine(String service, String desk, Door door, Habits habits) {
    this.service = service;
    this.desk = desk;
    this.door = door;
    this.habits = habits;
  }

  @Override
  public String name() {
    return "line-" + service;
  }

  @Override
  public Duration step() throws InterruptedException {
    @Nullable Integer known =
        door.lookAtDesk(desk).map(seen -> seen.lines().get(service)).orElse(null);
    int standing = (known == null ? 0 : known) + joined;
    if (standing < LONG) {
      joined += habits.happens(18) ? 1 : 0;
      joined += habits.happens(2.5) ? 3 : 0;
    }
    boolean counts = known == null || (joined > 0 && (standing == 0 || habits.happens(40)));
    if (counts) {
      int people = (known == null ? 0 : known) + joined;
      if (door.ask(GREETER, new SteeringCommand.CountLine(service, people))) {
        joined = 0;
      }
    }
    return EVERY;
  }
}
