package parvis.engine.rehearsal;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.routing.Awaiting;

/** What was seen in several runs: for each who waits, when they were called. */
final class Waits {
  private static final double LOW = 0.2;
  private static final double HIGH = 0.8;
  private static final double CAUTIOUS = 0.1;

  private final int runs;
  private final Map<String, long[]> ofVisit = new HashMap<>();
  private final Map<String, long[]> ofService = new HashMap<>();

  Waits(int runs) {
    this.runs = runs;
  }

  /** Notes what is seen in one run. */
  interface Notes {
    void called(Awaiting who, boolean newcomer, long wait);
  }

  Notes inRun(int run) {
    return (who, newcomer, wait) ->
        (newcomer ? ofService : ofVisit).computeIfAbsent(who.visit(), _ -> never())[run] = wait;
  }

  private long[] never() {
    long[] waits = new long[runs];
    Arrays.fill(waits, VirtualHall.NEVER);
    return waits;
  }

  ExpectedWait of(Awaiting newcomer) {
    return range(ofService.get(newcomer.visit()));
  }

  ExpectedWait ofVisit(String visit) {
    return range(ofVisit.get(visit));
  }

  private static ExpectedWait range(long @org.jspecify.annotations.Nullable [] waits) {
    if (waits == null) {
      return ExpectedWait.unknown();
    }
    Arrays.sort(waits);
    long high = quantile(waits, HIGH);
    return high == VirtualHall.NEVER
        ? ExpectedWait.unknown()
        : new ExpectedWait.Between(
            Duration.ofNanos(quantile(waits, LOW)),
            Duration.ofNanos(high),
            Duration.ofNanos(quantile(waits, CAUTIOUS)));
  }

  private static long quantile(long[] sorted, double share) {
    return sorted[(int) Math.floor(share * (sorted.length - 1))];
  }
}
