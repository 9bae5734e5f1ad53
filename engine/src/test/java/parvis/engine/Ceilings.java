package parvis.engine;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Service;
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
    Duration ceiling = ceiling(visit);
    long waited = at.toEpochMilli() * MILLISECOND - visit.leg().place().rank();
    return ceiling == null || waited < ceiling.toNanos() ? 0 : (double) waited / ceiling.toNanos();
  }

  /** When the wait reaches the ceiling, null where there is none. */
  @Nullable Instant reachedAt(Visit visit) {
    Duration ceiling = ceiling(visit);
    return ceiling == null
        ? null
        : Instant.EPOCH.plusNanos(visit.leg().place().rank()).plus(ceiling);
  }
}
