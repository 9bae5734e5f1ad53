package parvis.server.demo.life;

import java.time.Duration;
import parvis.engine.configuration.Service;

/** People who come for a meeting: many within some minutes, then nobody for a while. */
final class MeetingGuests implements Life {
  private static final int ENOUGH = 12; // people who wait for the next one already

  private final Service service;
  private final Door door;
  private final Arrivals arrivals;
  private final Visitors visitors;
  private final Habits habits;
  private int still;

  MeetingGuests(Service service, Door door, Arrivals arrivals, Visitors visitors, Habits habits) {
    this.service = service;
    this.door = door;
    this.arrivals = arrivals;
    this.visitors = visitors;
    this.habits = habits;
    this.still = habits.between(5, 7);
  }

  @Override
  public String name() {
    return "meeting-guests";
  }

  @Override
  public Duration step() throws InterruptedException {
    if (still == 0) {
      still = habits.between(5, 7);
      return habits.seconds(28 * 60, 40 * 60);
    }
    boolean room = door.lookAround().map(hall -> hall.people(service.id()) < ENOUGH).orElse(false);
    if (room) {
      visitors.come(arrivals.newcomer(service, 50));
    }
    still--;
    return habits.seconds(15, 100);
  }
}
