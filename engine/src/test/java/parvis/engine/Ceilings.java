package parvis.engine;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Service;
import parvis.engine.event.Why;
import parvis.engine.site.PhysicalLine;
import parvis.engine.site.SiteState;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/** Who has waited beyond the ceiling of a service, worked out from the configuration alone. */
final class Ceilings {
  private static final long MILLISECOND = 1_000_000;

  private final SiteState site;

  Ceilings(SiteState site) {
    this.site = site;
  }

  /** Whether somebody waits and may be called as far as time goes. */
  static boolean isCallable(Visit visit) {
    return visit.state() instanceof LegState.Waiting(var notBefore) && notBefore == null;
  }

  private @Nullable Duration ceiling(Visit visit) {
    Service service = site.catalogue().findService(visit.leg().service());
    return service == null ? null : service.ceiling();
  }

  /** How many ceilings the wait is worth, 0 for somebody who is not over one. */
  double over(Visit visit, Instant at) {
    return over(visit, at.toEpochMilli() * MILLISECOND - visit.leg().place().rank());
  }

  /**
   * The same for somebody who is being called: who stands at the head of a line without tickets has
   * waited as long as is known of the line before the call.
   */
  double over(Visit called, Why why, Instant at) {
    return why.rule() == Why.Rule.HEAD_OF_LINE
        ? over(called, inLine(site.physicalLine(called.leg().service()), at).toNanos())
        : over(called, at);
  }

  private double over(Visit visit, long waited) {
    Duration ceiling = ceiling(visit);
    return ceiling == null || waited < ceiling.toNanos() ? 0 : (double) waited / ceiling.toNanos();
  }

  private static Duration inLine(PhysicalLine line, Instant at) {
    Duration least = line.waitedAtLeast(at);
    Duration expected = line.expectedWait();
    return expected == null || expected.compareTo(least) < 0 ? least : expected;
  }

  /** When the wait reaches the ceiling, null where there is none. */
  @Nullable Instant reachedAt(Visit visit) {
    Duration ceiling = ceiling(visit);
    return ceiling == null
        ? null
        : Instant.EPOCH.plusNanos(visit.leg().place().rank()).plus(ceiling);
  }
}
