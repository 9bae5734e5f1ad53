package parvis.engine.rehearsal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parvis.engine.routing.Awaiting;
import parvis.engine.routing.Chooser;
import parvis.engine.routing.Floor;
import parvis.engine.routing.Paces;
import parvis.engine.routing.Receiver;

/**
 * A hall on virtual time: whoever is free takes whom the routing says, whoever comes goes to whom
 * the routing says. It decides nothing itself. Moments are nanoseconds.
 */
public final class VirtualHall {
  /** Later than everything. */
  public static final long NEVER = Long.MAX_VALUE;

  /** What goes on in the hall. */
  @FunctionalInterface
  public interface Course {
    /**
     * Somebody is called.
     *
     * @return when the receiver is free again; before {@code now} for a look that takes no time
     */
    long called(Awaiting who, Receiver by, long now);
  }

  private final Floor floor;
  private final Chooser chooser;
  private final Course course;
  private final List<Receiver> idle = new ArrayList<>();
  private Receiver[] busy = new Receiver[16];
  private long[] freeAt = new long[16];
  private int countBusy;

  /** Nobody is there yet. */
  public VirtualHall(Floor floor, Paces paces, Course course) {
    this.floor = floor;
    this.chooser = new Chooser(paces);
    this.course = course;
  }

  /** Who waits. */
  public Floor floor() {
    return floor;
  }

  /** A receiver that is busy until {@code moment}. */
  public void busyUntil(Receiver receiver, long moment) {
    push(receiver, moment);
  }

  /** A receiver that has nothing to do. */
  public void idle(Receiver receiver) {
    idle.add(receiver);
  }

  /** When the next receiver becomes free, {@link #NEVER} when none is busy. */
  public long nextFree() {
    return countBusy == 0 ? NEVER : freeAt[0];
  }

  /** The next receiver becomes free, and takes whoever the routing says. */
  public void free() {
    long now = freeAt[0];
    free(pop(), now);
  }

  private void free(Receiver receiver, long now) {
    Awaiting next = chooser.choose(floor, receiver, now);
    while (next != null) {
      floor.call(next);
      if (start(next, receiver, now)) {
        return;
      }
      next = chooser.choose(floor, receiver, now);
    }
    idle.add(receiver);
  }

  /** False when it took no time, so that the receiver goes on. */
  private boolean start(Awaiting who, Receiver by, long now) {
    long until = course.called(who, by, now);
    if (until < now) {
      return false;
    }
    push(by, until);
    return true;
  }

  /** Somebody comes: goes to a receiver at once, or waits. */
  public void arrive(Awaiting who, long now) {
    if (!goesAtOnce(who, now)) {
      floor.lines().add(who);
    }
  }

  /** Somebody comes and goes to a receiver at once; false when nobody may take them. */
  public boolean goesAtOnce(Awaiting who, long now) {
    Receiver best = idle.isEmpty() ? null : chooser.offer(floor, who, idle, now);
    if (best == null) {
      return false;
    }
    if (start(who, best, now)) {
      idle.remove(best);
    }
    return true;
  }

  /** Lets those who have nothing to do take whom they may take by now. */
  public void match(long now) {
    Receiver asking = chooser.findMatch(floor, idle, now);
    while (asking != null) {
      idle.remove(asking);
      free(asking, now);
      asking = chooser.findMatch(floor, idle, now);
    }
  }

  /**
   * When somebody who waits may be taken by who has nothing to do, as things stand at {@code now}.
   */
  public long nextMatch(long now) {
    return chooser.nextMatch(floor, idle, now);
  }

  /** When the receiver is free, {@code now} when it is. */
  public long freeAt(Receiver receiver, long now) {
    for (int i = 0; i < countBusy; i++) {
      if (busy[i] == receiver) {
        return Math.max(now, freeAt[i]);
      }
    }
    return now;
  }

  private void push(Receiver receiver, long moment) {
    if (countBusy == busy.length) {
      busy = Arrays.copyOf(busy, 2 * countBusy);
      freeAt = Arrays.copyOf(freeAt, 2 * countBusy);
    }
    int at = countBusy++;
    while (at > 0 && freeAt[(at - 1) / 2] > moment) {
      move((at - 1) / 2, at);
      at = (at - 1) / 2;
    }
    busy[at] = receiver;
    freeAt[at] = moment;
  }

  private Receiver pop() {
    Receiver first = busy[0];
    Receiver last = busy[--countBusy];
    long moment = freeAt[countBusy];
    int at = 0;
    int child = 1;
    while (child < countBusy) {
      if (child + 1 < countBusy && freeAt[child + 1] < freeAt[child]) {
        child++;
      }
      if (freeAt[child] >= moment) {
        break;
      }
      move(child, at);
      at = child;
      child = 2 * at + 1;
    }
    busy[at] = last;
    freeAt[at] = moment;
    return first;
  }

  private void move(int from, int to) {
    busy[to] = busy[from];
    freeAt[to] = freeAt[from];
  }
}
