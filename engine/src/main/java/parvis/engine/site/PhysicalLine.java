package parvis.engine.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line without tickets, as far as is known.
 *
 * @param people how many stand in it by the last count less those announced since; null for not
 *     known
 * @param countedAt when it was counted last, null for never
 * @param announcedAt when a desk was announced at its head last, null for never today
 * @param meanGap mean milliseconds between announcements while it was not empty, 0 for not known
 */
public record PhysicalLine(
    @Nullable Integer people,
    @Nullable Instant countedAt,
    @Nullable Instant announcedAt,
    long meanGap) {
  private static final int MEMORY = 10;
  private static final long LONGEST_GAP = 30 * 60_000L;

  /** Nothing is known. */
  public static final PhysicalLine UNKNOWN = new PhysicalLine(null, null, null, 0);

  PhysicalLine counted(int now, Instant at) {
    return new PhysicalLine(now, at, announcedAt, meanGap);
  }

  PhysicalLine announced(Instant at) {
    Integer left = people == null ? null : Math.max(0, people - 1);
    return new PhysicalLine(left, countedAt, at, gapAfter(at));
  }

  /** Nobody came: whoever was counted is still there. */
  PhysicalLine putBack() {
    return new PhysicalLine(people == null ? null : people + 1, countedAt, announcedAt, meanGap);
  }

  private long gapAfter(Instant at) {
    if (announcedAt == null) {
      return meanGap;
    }
    long gap = at.toEpochMilli() - announcedAt.toEpochMilli();
    if (gap > LONGEST_GAP) {
      return meanGap;
    }
    return meanGap == 0 ? gap : meanGap + (gap - meanGap) / MEMORY;
  }

  /** Whether it is known that nobody stands in it. */
  public boolean isKnownEmpty() {
    return people != null && people == 0;
  }
}
