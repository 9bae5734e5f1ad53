package parvis.engine.rehearsal;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import parvis.engine.routing.Awaiting;
import parvis.engine.routing.Floor;
import parvis.engine.routing.Paces;
import parvis.engine.routing.Receiver;

/** One course that the coming hours may take. */
final class Run implements Paces, VirtualHall.Course {
  private static final long HORIZON = 12L * 3_600 * 1_000_000_000;
  private static final int TRIES = 4;
  private static final double LITTLE_MORE =
      0.25; // of a mean, for who has taken longer than sampled

  private final Rehearsal site;
  private final Chance chance;
  private final Waits waits;
  private final int number;
  private final VirtualHall hall;
  private final PriorityQueue<Rehearsal.OnTheWay> onTheWay =
      new PriorityQueue<>(Comparator.comparingLong(Rehearsal.OnTheWay::until));
  private final long start;
  private int toCall;

  Run(Rehearsal site, Chance chance, Waits waits, int number) {
    this.site = site;
    this.chance = chance;
    this.waits = waits;
    this.number = number;
    this.start = site.start();
    this.toCall = site.countWaiting() + site.newcomers().size();
    Floor floor = site.floorOfItsOwn();
    this.hall = new VirtualHall(floor, this, this);
    site.newcomers().forEach(floor.lines()::add);
    site.busy().forEach(one -> hall.busyUntil(one.receiver(), freeAt(one)));
    site.idle().forEach(hall::idle);
    onTheWay.addAll(site.onTheWay());
  }

  private long freeAt(Rehearsal.Busy busy) {
    if (busy.since() == VirtualHall.NEVER) {
      return start + sample(busy.mean(), busy.spread()) + busy.after();
    }
    long elapsed = start - busy.since();
    for (int i = 0; i < TRIES; i++) {
      long length = sample(busy.mean(), busy.spread());
      if (length > elapsed) {
        return busy.since() + length + busy.after();
      }
    }
    return start + (long) (busy.mean() * LITTLE_MORE * chance.exponential()) + busy.after();
  }

  private long sample(long mean, Spread spread) {
    return mean == 0 ? 0 : (long) spread.sample((double) mean, chance);
  }

  void go() {
    List<Rehearsal.Later> later = site.later();
    int nextLater = 0;
    long now = start;
    hall.match(now);
    while (toCall > 0 && now - start < HORIZON) {
      long comes = nextLater < later.size() ? later.get(nextLater).from() : VirtualHall.NEVER;
      long free = hall.nextFree();
      long opens = hall.nextMatch(now);
      long there = onTheWay.isEmpty() ? VirtualHall.NEVER : onTheWay.element().until();
      now = Math.max(now, Math.min(Math.min(comes, there), Math.min(free, opens)));
      if (now == VirtualHall.NEVER) {
        return;
      }
      if (comes <= now) {
        come(later.get(nextLater++).who(), now);
      } else if (there <= now) {
        received(onTheWay.remove());
        hall.match(now);
      } else if (free <= now) {
        hall.free();
      } else {
        hall.match(now);
      }
    }
  }

  /** Who is received together with others at the same time waits for them to have come too. */
  private void come(Awaiting who, long now) {
    if (site.isTogether(who.service())) {
      hall.floor().lines().add(who);
    } else {
      hall.arrive(who, now);
    }
  }

  @Override
  public long called(Awaiting who, Receiver by, long now) {
    Waits.Seen seen = note(who, now);
    if (Rehearsal.isNewcomer(who)) {
      return now - 1;
    }
    setOut(who, by, now);
    fill(who, by, now);
    Durations durations = site.durations();
    return now
        + durations.walk(who.service())
        + sample(seen.mean(), durations.spread(who.service()))
        + durations.after(who.service());
  }

  /** Until somebody who is called is there, the system may have called enough. */
  private void setOut(Awaiting who, Receiver by, long now) {
    long walk = site.durations().walk(who.service());
    if (walk > 0 && !Rehearsal.isNewcomer(who) && hall.floor().limitsCalls()) {
      hall.floor().countCalled(who.service(), by.area(), 1);
      onTheWay.add(new Rehearsal.OnTheWay(who.service(), by.area(), now + walk));
    }
  }

  private void received(Rehearsal.OnTheWay one) {
    hall.floor().countCalled(one.service(), one.area(), -1);
  }

  private Waits.Seen note(Awaiting who, long now) {
    Waits.Seen seen = waits.of(who);
    seen.called(number, now - start);
    toCall--;
    return seen;
  }

  /** Who would come now waits wherever there is room. */
  private static boolean goWith(Awaiting first, Awaiting next) {
    return Rehearsal.isNewcomer(next) ? !first.booked() : next.sharesLineWith(first);
  }

  /** Whoever stands behind in the same line is called too, as far as there are places. */
  private void fill(Awaiting first, Receiver by, long now) {
    int left = site.places(by) - first.party();
    if (left <= 0) {
      return;
    }
    for (Awaiting next : hall.floor().lines().inOrder(first.service())) {
      if (goWith(first, next) && next.party() <= left) {
        hall.floor().call(next);
        Waits.Seen _ = note(next, now);
        setOut(next, by, now);
        left -= Rehearsal.isNewcomer(next) ? 0 : next.party();
      }
    }
  }

  @Override
  public long duration(int service) {
    return site.durations().ofService(service);
  }

  @Override
  public long duration(int service, Receiver receiver) {
    return site.durations().ofService(service);
  }

  @Override
  public long freeAt(Receiver receiver, long now) {
    return hall.freeAt(receiver, now);
  }
}
