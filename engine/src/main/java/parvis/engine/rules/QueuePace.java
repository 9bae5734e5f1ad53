package parvis.engine.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import parvis.engine.routing.Floor;
import parvis.engine.routing.Paces;
import parvis.engine.routing.Receiver;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Place;

/** How fast the people of one service are called, as those on duty are expected to be free. */
final class QueuePace {
  private final Floor floor;
  private final Paces paces;
  private final int service;
  private final long now;

  QueuePace(SiteState site, int service, Instant at) {
    this.floor = site.floor(at);
    this.paces = site.paces();
    this.service = service;
    this.now = Place.rankOf(at);
  }

  /** How many are called in so much time. */
  long countIn(Duration time) {
    return time.toNanos() * floor.onDuty(service) / Math.max(1, paces.duration(service));
  }

  /** Whether somebody with so many people ahead is called sooner than after {@code time}. */
  boolean isSooner(int ahead, Duration time) {
    if (time.isZero() || floor.onDuty(service) == 0) {
      return false;
    }
    PriorityQueue<Long> free = new PriorityQueue<>();
    for (Receiver one : floor.receivers()) {
      if (one.receives(service)) {
        free.add(Math.max(now, paces.freeAt(one, now)));
      }
    }
    for (int i = 0; i < ahead; i++) {
      free.add(free.remove() + paces.duration(service));
    }
    return free.remove() - now < time.toNanos();
  }
}
