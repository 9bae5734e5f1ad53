package parvis.engine.rehearsal;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.routing.Awaiting;

/** What is seen in several runs: for each who waits, when they are called. */
final class Waits {
  private static final double LOW = 0.2;
  private static final double HIGH = 0.8;
  private static final double CAUTIOUS = 0.1;

  private final Map<String, Seen> ofVisit = new HashMap<>();
  private final Map<Integer, Seen> ofNewcomer = new HashMap<>();

  /** What is seen of one person. */
  static final class Seen {
    private final long mean;
    private final long[] calledAfter;

    private Seen(long mean, int runs) {
      this.mean = mean;
      this.calledAfter = new long[runs];
      Arrays.fill(calledAfter, VirtualHall.NEVER);
    }

    /** Expected nanoseconds of the service. */
    long mean() {
      return mean;
    }

    /** Notes that in this run the person is called after so many nanoseconds. */
    void called(int run, long after) {
      calledAfter[run] = after;
    }

    private ExpectedWait range() {
      Arrays.sort(calledAfter);
      long high = quantile(HIGH);
      return high == VirtualHall.NEVER
          ? ExpectedWait.unknown()
          : new ExpectedWait.Between(
              Duration.ofNanos(quantile(LOW)),
              Duration.ofNanos(high),
              Duration.ofNanos(quantile(CAUTIOUS)));
    }

    private long quantile(double share) {
      return calledAfter[(int) Math.floor(share * (calledAfter.length - 1))];
    }
  }

  Waits(int runs, Rehearsal site) {
    site.durations().ofVisits().forEach((visit, mean) -> ofVisit.put(visit, new Seen(mean, runs)));
    site.newcomers().forEach(one -> ofNewcomer.put(one.service(), new Seen(0, runs)));
  }

  Seen of(Awaiting who) {
    Seen seen =
        Rehearsal.isNewcomer(who) ? ofNewcomer.get(who.service()) : ofVisit.get(who.visit());
    return java.util.Objects.requireNonNull(seen);
  }

  /** What is expected for each who waits, by visit. */
  Map<String, ExpectedWait> ofVisits() {
    Map<String, ExpectedWait> waits = new HashMap<>();
    ofVisit.forEach((visit, seen) -> waits.put(visit, seen.range()));
    return waits;
  }

  /** What is expected for who comes now. */
  ExpectedWait ofNewcomer(int service) {
    return java.util.Objects.requireNonNull(ofNewcomer.get(service)).range();
  }
}
