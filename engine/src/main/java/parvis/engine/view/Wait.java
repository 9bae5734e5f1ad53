package parvis.engine.view;

import java.time.Duration;
import java.time.Instant;

/**
 * A wait against its target.
 *
 * @param since when it began
 * @param until when it ended; now while it lasts
 * @param target what the site holds itself to
 */
public record Wait(Instant since, Instant until, Duration target) {
  /** How a wait stands. */
  public enum Level {
    FINE,
    WARNING,
    LATE
  }

  /** Whole minutes waited. */
  public long minutes() {
    return Duration.between(since, until).toMinutes();
  }

  /** The target in whole minutes. */
  public long targetMinutes() {
    return target.toMinutes();
  }

  /** Share of the target in percent, 100 at most. */
  public long percent() {
    long target100 = Math.max(1, target.toSeconds());
    return Math.min(100, Duration.between(since, until).toSeconds() * 100 / target100);
  }

  /** Fine, above three quarters of the target, or beyond it. */
  public Level level() {
    long share = Duration.between(since, until).toSeconds() * 100 / Math.max(1, target.toSeconds());
    return share > 100 ? Level.LATE : share >= 75 ? Level.WARNING : Level.FINE;
  }
}
