package parvis.bench.seed;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How past visits are spread over days. */
final class PastDays {
  static final int VISITS_A_DAY = 800;

  private PastDays() {}

  static int count(Plan plan) {
    int each = plan.past() / plan.sites();
    return (each + VISITS_A_DAY - 1) / VISITS_A_DAY;
  }

  /** The first morning; now when there is no past. */
  static Instant begin(Plan plan, Instant now) {
    return count(plan) == 0 ? now : morning(count(plan), now);
  }

  /** The morning so many days before today. */
  static Instant morning(int daysAgo, Instant now) {
    return now.truncatedTo(ChronoUnit.DAYS)
        .minus(Duration.ofDays(daysAgo))
        .plus(Duration.ofHours(8));
  }
}
